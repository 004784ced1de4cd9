import { callSetup } from './call-setup.ts';

/** Opens a request; one that was left unrecorded is found again as it was. */
export const openAnswer = callSetup.assign(({ context, event }) => {
  if (event.type !== 'OPEN_ANSWER') return {};
  const { answer } = context;
  const isSame = answer?.service === event.service && answer.recorded === null;
  return {
    answer: { service: event.service, given: isSame ? answer.given : {}, waitsForPin: false, recorded: null },
  };
});

/** Notes one fact as it is typed; an empty text takes it back. */
export const noteFact = callSetup.assign(({ context, event }) => {
  if (event.type !== 'ANSWER_FACT' || context.answer === null) return {};
  const { [event.path]: _, ...others } = context.answer.given;
  const given = event.text === '' ? others : { ...others, [event.path]: event.text };
  return { answer: { ...context.answer, given } };
});

export const recordAnswer = callSetup.assign(({ context, event }) => {
  if (event.type !== 'RECORD_ANSWER' || context.answer === null) return {};
  const { commandId, at, provisional } = event;
  return { answer: { ...context.answer, recorded: { commandId, at, provisional, result: null } } };
});

/** The caller is verified first; the request waits with its facts. */
export const waitForPin = callSetup.assign(({ context }) =>
  context.answer === null ? {} : { answer: { ...context.answer, waitsForPin: true } },
);
export const pinArrived = callSetup.assign(({ context }) =>
  context.answer === null ? {} : { answer: { ...context.answer, waitsForPin: false } },
);
