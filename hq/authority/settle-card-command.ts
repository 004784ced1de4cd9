import type { PinRecord } from '../../db/hq/event-writer.ts';
import type { StoredAccount } from '../../db/hq/stored-accounts.ts';
import type { Language, MemberAccount } from '../../shared/account/account.ts';
import type { Command } from '../../shared/account/command.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import { type Applied, applyCardCommand } from '../../shared/packs/millemiglia/services/card/card-report-command.ts';
import { decideCardCommand, recordOf } from '../../shared/packs/millemiglia/services/card/card-report-decision.ts';
import type { Decision } from '../../shared/rulebook/decision.ts';
import { objectionTo } from './acting-agent.ts';
import type { Authority } from './authority.ts';
import { cardMails } from './card-mail.ts';
import { drawNewCode } from './new-code.ts';
import { isAhead } from './request-time.ts';
import { type Ending, endingOnly, type Settlement, unknownAccount } from './settlement.ts';
import type { Settling } from './settling.ts';
import { provenVerification } from './verification-claim.ts';

type CardCommand = Extract<Command, { type: 'card.report' | 'card.block' }>;

/** The new PIN for `pin-issued`, never the one of the account it continues; the PIN itself goes into the sealed mail only. */
const newPinFor = async (
  { pins, chance }: Authority,
  events: readonly AccountEvent[],
  { code, pin: old }: StoredAccount,
): Promise<{ readonly records: ReadonlyMap<string, PinRecord>; readonly pin: string | undefined }> => {
  const issued = events.find((event) => event.type === 'pin-issued');
  if (issued === undefined) return { records: new Map(), pin: undefined };
  const { pin, phc } = await chance.drawPin(old === undefined ? undefined : pins.open(code, old));
  return { records: new Map([[issued.code, pins.wrap(issued.code, phc)]]), pin };
};

const openedBy = (events: readonly AccountEvent[]): string | null =>
  events.find((event) => event.type === 'account-opened')?.code ?? null;

const withNewCode = ({ events, ending }: Applied): Ending =>
  ending.status === 'accepted' ? { ...ending, newCode: openedBy(events) } : ending;

const languageOf = (command: CardCommand): Language =>
  command.type === 'card.report' ? command.payload.language : 'en';

const NO_CODE_YET = '';

/** What the command does; a new code is drawn where it comes to that. */
const applied = async (
  { authority, business, isCodeTaken }: Settling,
  command: CardCommand,
  account: MemberAccount,
  decision: Decision,
): Promise<Applied> => {
  const entryId = (n: number): string => `${command.commandId}/${n}`;
  const applyWith = (newCode: string): Applied =>
    applyCardCommand(account, command, decision, { today: business.date, newCode, entryId });
  const outcome = applyWith(NO_CODE_YET);
  if (openedBy(outcome.events) === null) return outcome;
  return applyWith(await drawNewCode(authority.chance, isCodeTaken));
};

const decideAndApply = async (
  settling: Settling,
  command: CardCommand,
  stored: StoredAccount,
  account: MemberAccount,
): Promise<Settlement> => {
  const { authority, business } = settling;
  const { now, date: today } = business;
  const decision = decideCardCommand(account, command, { syncedAt: now });
  const outcome = await applied(settling, command, account, decision);
  const drawn = await newPinFor(authority, outcome.events, stored);
  const mails = cardMails(authority, account, outcome.events, drawn.pin, { now, today }, languageOf(command));
  const ending = withNewCode(outcome);
  const { events } = outcome;
  return { ...endingOnly(ending), events, pins: drawn.records, mails, decision: recordOf(decision) };
};

/**
 * Decides a card command again, by the same rules as the desk, with live facts and for the instant of the request; draws code and PIN where
 * it comes to that.
 */
export const settleCardCommand = async (settling: Settling, command: CardCommand): Promise<Settlement> => {
  const { work, desk, business } = settling;
  const { account: code, request, verification: claim } = command.payload;
  const objection = objectionTo(work.agent(command.agent));
  if (objection !== null) return endingOnly({ ...objection, clause: null });
  const stored = work.account(code);
  const account = stored?.document();
  if (stored === undefined || account === undefined || !desk.scopes.includes(account.branch))
    return endingOnly(unknownAccount);
  const verification = provenVerification(work.attempt, command, code, claim);
  const proven = { ...command, payload: { ...command.payload, verification } } as CardCommand;
  if (!business.demo && isAhead(request.at, business.now))
    return endingOnly({ status: 'parked', code: 'request-in-future', clause: null });
  return decideAndApply(settling, proven, stored, account);
};
