import type { MemberAccount } from '../../../shared/account/account.ts';
import { type AnswerBody, decideAnswer } from '../../../shared/packs/millemiglia/answers/answer-decision.ts';
import { type FactValue, readFact, readFacts } from '../../../shared/packs/millemiglia/answers/fact-form.ts';
import { offeredFacts } from '../../../shared/packs/millemiglia/answers/offered-facts.ts';
import type { Decision } from '../../../shared/rulebook/decision.ts';
import type { CallContext, OpenAnswer } from '../../../shared/workflows/call-context.ts';
import { type RequestNow, verificationOf } from './card-report.ts';

export type DecidedAnswer = { body: AnswerBody; decision: Decision };

const plain = (value: FactValue) => (typeof value === 'object' ? [...value] : value);

const payloadFacts = (given: OpenAnswer['given']): AnswerBody['payload']['facts'] =>
  Object.fromEntries(
    Object.entries(readFacts(given)).map(([group, facts]) => [
      group,
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, plain(value)])),
    ]),
  );

/** Decides the open request of a call as it stands, by the rules of headquarters; null when none is open. */
export const decideOpenAnswer = (
  account: MemberAccount,
  context: CallContext,
  request: RequestNow,
): DecidedAnswer | null => {
  const { answer, language } = context;
  if (answer === null) return null;
  const body: AnswerBody = {
    type: 'answer.record',
    v: 1,
    payload: {
      account: account.code,
      service: answer.service,
      facts: payloadFacts(answer.given),
      language,
      request,
      verification: verificationOf(context),
    },
  };
  return { body, decision: decideAnswer(account, body, { syncedAt: null }, language) };
};

/** Facts that stand in the way of recording: typed wrong first, then asked for and not given; each in the order of the form. */
export const openFacts = ({ service, given }: OpenAnswer, { missing = [] }: Decision): string[] => {
  const offered = offeredFacts(service);
  const isFaulty = (path: string) => given[path] !== undefined && 'fault' in readFact(path, given[path]);
  const faulty = offered.filter(isFaulty);
  return [...faulty, ...offered.filter((path) => missing.includes(path) && !faulty.includes(path))];
};
