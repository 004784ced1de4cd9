import { awaitsPapers } from '../../../shared/account/claim-request.ts';
import type { CommandBody } from '../../../shared/account/command.ts';
import { milesTold } from '../../../shared/account/miles-claim.ts';
import type { CallEvent } from '../../../shared/contract/desk-api.ts';
import { claimRecord } from '../../../shared/packs/millemiglia/services/missing-miles/claim-command.ts';
import { readTicket } from '../../../shared/programme/ticket-number.ts';
import { decideOpenClaim } from '../commands/miles-claim.ts';
import { holdsCardNumber } from './card-number.ts';
import type { Preparation, PreparedEvent } from './preparation.ts';

const refused = (code: 'not-now' | 'incomplete' | 'card-number' | 'programme-missing'): PreparedEvent => ({
  outcome: 'refused',
  code,
});

const isTicket = (text: string): boolean => 'ticket' in readTicket(text);

type LegTyped = Extract<CallEvent, { type: 'LEG_FIELD' }>;

/** Takes what is typed about a leg, also what cannot be read yet. A ticket number may pass for a card number by chance; nothing else may. */
export const typeLeg = (event: LegTyped): PreparedEvent => {
  const isCard = holdsCardNumber(event.text) && !(event.field === 'ticket' && isTicket(event.text));
  return isCard ? refused('card-number') : { outcome: 'ready', event, command: null };
};

/** Notes the ticket number as it is being typed. */
export const typeTicketNumber = (text: string): PreparedEvent =>
  holdsCardNumber(text) && !isTicket(text)
    ? refused('card-number')
    : { outcome: 'ready', event: { type: 'TICKET_TYPED', text }, command: null };

/** Records the claim with what the caller was told about every leg. */
export const recordClaim = ({ context, member, programme, at, offline, today, drawId }: Preparation): PreparedEvent => {
  if (member === null || context.claim === null || context.claim.recorded !== null) return refused('not-now');
  if (programme === null) return refused('programme-missing');
  const { legs, body } = decideOpenClaim(member.projected, context, programme, { at, offline }, today);
  if (body === null) return refused('incomplete');
  const decided = legs.flatMap((leg) => leg.decided ?? []);
  const commandId = drawId();
  const told = decided.map(({ verdict }) => verdict);
  const provisional = told.some(({ outcome }) => outcome === 'wait');
  const miles = milesTold(body.payload.legs);
  return {
    outcome: 'ready',
    event: { type: 'CLAIM_RECORDED', commandId, at, provisional, miles, told },
    command: { commandId, body, decision: claimRecord(decided) },
  };
};

type PapersArrived = Extract<CallEvent, { type: 'PAPERS_ARRIVED' }>;

/** Records that the papers of an earlier claim are here, with the fare they show where the claim did not know it. */
export const recordPapers = (
  { requestId, legs }: PapersArrived,
  { context, member, at, offline, drawId }: Preparation,
): PreparedEvent => {
  const account = member?.projected.account;
  const request = account?.requests?.find((one) => one.requestId === requestId);
  if (account === undefined || request === undefined || !awaitsPapers(request)) return refused('not-now');
  const shown = request.legs.flatMap((leg, index) => {
    if (leg.kind === 'partner' || leg.verdict.outcome !== 'document') return [];
    const paper = legs.find((one) => one.leg === index + 1);
    return [
      {
        leg: index + 1,
        ticket: paper?.ticket ?? leg.ticket,
        coupon: paper?.coupon ?? leg.coupon,
        fare: paper?.fare ?? leg.fare,
      },
    ];
  });
  if (shown.some(({ ticket, fare }) => ticket === null || fare === null)) return refused('incomplete');
  const body: CommandBody = {
    type: 'papers.arrived',
    v: 1,
    payload: {
      account: account.code,
      requestId,
      legs: shown,
      language: context.language,
      request: { at, offline },
    },
  };
  const commandId = drawId();
  return {
    outcome: 'ready',
    event: { type: 'PAPERS_RECORDED', commandId, at, requestId },
    command: { commandId, body, decision: null },
  };
};
