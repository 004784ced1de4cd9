import type { MemberAccount } from '../../../shared/account/account.ts';
import type { CommandBody } from '../../../shared/account/command.ts';
import type { GovernedAct } from '../../../shared/account/lease/act.ts';
import type { RefusalCode } from '../../../shared/contract/console-view.ts';
import type { CallEvent } from '../../../shared/contract/desk-api.ts';
import { decideCardCommand } from '../../../shared/packs/millemiglia/services/card/card-report-decision.ts';
import type { CallMachineEvent } from '../../../shared/workflows/call-events.ts';
import { decideReport, verificationOf } from '../commands/card-report.ts';
import { decisionTold } from '../commands/decision-told.ts';
import { missingIn } from '../views/card-service-view.ts';
import { holdsCardNumber } from './card-number.ts';
import type { Preparation, PreparedCommand, PreparedEvent } from './preparation.ts';
import { openAnswer, recordAnswer, typeFact } from './prepared-answer.ts';
import { recordClaim, recordPapers, typeLeg, typeTicketNumber } from './prepared-claim.ts';
import { writable } from './writable.ts';

const ready = (event: CallMachineEvent, command: PreparedCommand | null = null): PreparedEvent => ({
  outcome: 'ready',
  event,
  command,
});
const refused = (code: RefusalCode, detail: Readonly<Record<string, string | number>> = {}): PreparedEvent => ({
  outcome: 'refused',
  code,
  detail,
});

const chooseMember = async (code: string, { findMember, standing }: Preparation): Promise<PreparedEvent> => {
  const member = await findMember(code);
  if (member === null) return refused('unknown-member');
  const event = { type: 'CHOOSE_MEMBER', code, standing: await standing(member.projected.account) } as const;
  return { outcome: 'ready', event, command: null, member };
};

const hasEnded = ({ status }: MemberAccount): boolean =>
  status === 'closed' || status === 'withdrawn' || status === 'excluded';

/** Why the cards of an account cannot be blocked; null when they can. */
const noBlock = (account: MemberAccount): RefusalCode | null => {
  if (hasEnded(account)) return 'account-closed';
  const standard = account.cards.filter((card) => card.kind === 'standard');
  if (standard.length === 0) return 'no-card';
  return standard.some((card) => card.state === 'ok') ? null : 'already-blocked';
};

const blockCard = ({ context, member, at, offline, drawId }: Preparation): PreparedEvent => {
  if (member === null) return refused('not-now');
  const { account } = member.projected;
  const reason = noBlock(account);
  if (reason !== null) return refused(reason);
  const body: CommandBody = {
    type: 'card.block',
    v: 1,
    payload: { account: account.code, request: { at, offline }, verification: verificationOf(context) },
  };
  const commandId = drawId();
  const decision = decisionTold(decideCardCommand(account, body, { syncedAt: null }), account, context);
  return ready({ type: 'BLOCK_CARD', commandId, at }, { commandId, body, decision });
};

const confirm = ({ context, member, at, offline, drawId }: Preparation): PreparedEvent => {
  if (member === null) return refused('not-now');
  const { account } = member.projected;
  if (hasEnded(account)) return refused('account-closed');
  if (!account.cards.some((card) => card.kind === 'standard')) return refused('no-card');
  const report = decideReport(account, context, { at, offline });
  if (report === null || missingIn(account, context, report.variant).length > 0) return refused('incomplete');
  const { decision, variant, body } = report;
  if (decision.outcome === 'deny' || decision.outcome === 'refer' || decision.outcome === 'needs-document')
    return refused('rules-refuse', { rule: decision.decisive[0]?.rule ?? '' });
  const commandId = drawId();
  const event = {
    type: 'CONFIRM',
    commandId,
    at,
    variant,
    outcome: decision.outcome,
    provisional: decision.provisional,
    emailOnFile: account.email !== null,
  } as const;
  return ready(event, { commandId, body, decision: decisionTold(decision, account, context) });
};

const finish = (
  disposition: Extract<CallEvent, { type: 'FINISH' }>['disposition'],
  { context, at, drawId }: Preparation,
): PreparedEvent => {
  const commandId = drawId();
  const body: CommandBody = {
    type: 'call.wrap-up',
    v: 1,
    payload: {
      account: context.account,
      disposition,
      note: context.notes,
      startedAt: context.answeredAt ?? context.startedAt,
      endedAt: at,
    },
  };
  return ready({ type: 'FINISH', disposition, commandId, at }, { commandId, body, decision: null });
};

/** Asks headquarters to ring the member about what this desk may not do alone; no lease is needed to ask. */
const queueCallBack = (about: GovernedAct, { context, at, offline, drawId }: Preparation): PreparedEvent => {
  if (context.account === null) return refused('not-now');
  const { account, from: number, language } = context;
  const commandId = drawId();
  const body: CommandBody = {
    type: 'callback.request',
    v: 1,
    payload: { account, about, number, language, request: { at, offline } },
  };
  return ready({ type: 'QUEUE_CALL_BACK', about, commandId, at }, { commandId, body, decision: null });
};

/** Adds to an agent's event what only the engine knows: the instant, drawn identifiers, the decision, the command to record. */
export const prepareEvent = async (event: CallEvent, preparation: Preparation): Promise<PreparedEvent> => {
  const { at, agent } = preparation;
  switch (event.type) {
    case 'ANSWER':
      return ready({ type: 'ANSWER', agent, at });
    case 'CHOOSE_MEMBER':
      return chooseMember(event.code, preparation);
    case 'CONTINUE_WITHOUT_PIN':
      return ready({ type: 'CONTINUE_WITHOUT_PIN', at });
    case 'BLOCK_CARD':
      return blockCard(preparation);
    case 'CONFIRM':
      return confirm(preparation);
    case 'OPEN_ANSWER':
      return openAnswer(event.service);
    case 'ANSWER_FACT':
      return typeFact(event.path, writable(event.text), preparation);
    case 'RECORD_ANSWER':
      return recordAnswer(preparation);
    case 'QUEUE_CALL_BACK':
      return queueCallBack(event.about, preparation);
    case 'TICKET_TYPED':
      return typeTicketNumber(writable(event.text));
    case 'LEG_FIELD':
      return typeLeg({ ...event, text: writable(event.text) });
    case 'CONFIRM_CLAIM':
      return recordClaim(preparation);
    case 'PAPERS_ARRIVED':
      return recordPapers(event, preparation);
    case 'FINISH':
      return finish(event.disposition, preparation);
    case 'NOTE':
      return holdsCardNumber(event.text) ? refused('card-number') : ready({ ...event, text: writable(event.text) });
    case 'REPORT_CARD':
      return holdsCardNumber(event.policeReport)
        ? refused('card-number')
        : ready({ ...event, policeReport: writable(event.policeReport) });
    default:
      return ready(event);
  }
};
