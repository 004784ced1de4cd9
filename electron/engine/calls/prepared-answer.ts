import { answeringService } from '../../../shared/packs/millemiglia/answers/answering-services.ts';
import { offeredFacts } from '../../../shared/packs/millemiglia/answers/offered-facts.ts';
import { decideOpenAnswer, openFacts } from '../commands/answer-record.ts';
import { decisionTold } from '../commands/decision-told.ts';
import { holdsCardNumber } from './card-number.ts';
import type { Preparation, PreparedEvent } from './preparation.ts';

const refused = (code: 'not-now' | 'incomplete' | 'card-number'): PreparedEvent => ({ outcome: 'refused', code });

/** Opens a request of the list; a service that executes something has its own screen and is refused here. */
export const openAnswer = (service: string): PreparedEvent =>
  answeringService(service) === undefined
    ? refused('not-now')
    : { outcome: 'ready', event: { type: 'OPEN_ANSWER', service }, command: null };

/** Takes one fact as it is typed, also one that cannot be read yet: it is kept, and no rule sees it. */
export const typeFact = (path: string, text: string, { context }: Preparation): PreparedEvent => {
  if (context.answer === null || !offeredFacts(context.answer.service).includes(path)) return refused('not-now');
  if (holdsCardNumber(text)) return refused('card-number');
  return { outcome: 'ready', event: { type: 'ANSWER_FACT', path, text }, command: null };
};

/** Records what the caller was told, with the decision it rests on. */
export const recordAnswer = ({ context, member, at, offline, drawId }: Preparation): PreparedEvent => {
  if (member === null || context.answer === null || context.answer.recorded !== null) return refused('not-now');
  const decided = decideOpenAnswer(member.projected.account, context, { at, offline });
  if (decided === null || openFacts(context.answer, decided.decision).length > 0) return refused('incomplete');
  const { body, decision } = decided;
  const commandId = drawId();
  return {
    outcome: 'ready',
    event: { type: 'RECORD_ANSWER', commandId, at, provisional: decision.provisional },
    command: { commandId, body, decision: decisionTold(decision, member.projected.account, context) },
  };
};
