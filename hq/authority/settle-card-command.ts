import type { Knex } from 'knex';
import { readMemberAccounts } from '../../db/hq/account-reader.ts';
import { lockAccounts } from '../../db/hq/account-repository.ts';
import type { PinRecord } from '../../db/hq/event-writer.ts';
import { readPinRecord } from '../../db/hq/pin-repository.ts';
import type { Language } from '../../shared/account/account.ts';
import type { Command } from '../../shared/account/command.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import { applyCardCommand } from '../../shared/packs/millemiglia/services/card/card-report-command.ts';
import { decideCardCommand, recordOf } from '../../shared/packs/millemiglia/services/card/card-report-decision.ts';
import { drawPin } from '../pin/new-pin.ts';
import { objectionTo } from './acting-agent.ts';
import type { Authority, PushingDesk } from './authority.ts';
import { cardMails } from './card-mail.ts';
import { drawNewCode } from './new-code.ts';
import { isAhead } from './request-time.ts';
import { type Ending, endingOnly, type Settlement } from './settlement.ts';
import { provenVerification } from './verification-claim.ts';

type CardCommand = Extract<Command, { type: 'card.report' | 'card.block' }>;

/** The new PIN for `pin-issued`, never the one of the account it continues; the PIN itself goes into the sealed mail only. */
const newPinFor = async (
  tx: Knex,
  { pins }: Authority,
  events: readonly AccountEvent[],
  oldCode: string,
): Promise<{ readonly records: ReadonlyMap<string, PinRecord>; readonly pin: string | undefined }> => {
  const issued = events.find((event) => event.type === 'pin-issued');
  if (issued === undefined) return { records: new Map(), pin: undefined };
  const old = await readPinRecord(tx, oldCode);
  const { pin, phc } = await drawPin(old === undefined ? undefined : pins.open(oldCode, old));
  return { records: new Map([[issued.code, pins.wrap(issued.code, phc)]]), pin };
};

const withNewCode = (
  ending: ReturnType<typeof applyCardCommand>['ending'],
  events: readonly AccountEvent[],
): Ending => {
  if (ending.status !== 'accepted') return ending;
  const opened = events.find((event) => event.type === 'account-opened');
  return { ...ending, newCode: opened?.code ?? null };
};

const languageOf = (command: CardCommand): Language =>
  command.type === 'card.report' ? command.payload.language : 'en';

/**
 * Decides a card command again, by the same rules as the desk, with live facts and for the instant of the request; draws code and PIN where
 * it comes to that. Locks the account.
 */
export const settleCardCommand = async (
  tx: Knex,
  authority: Authority,
  desk: PushingDesk,
  command: CardCommand,
): Promise<Settlement> => {
  const { clock, masterKey, seals } = authority;
  const { account: code } = command.payload;
  const objection = await objectionTo(tx, command.agent);
  if (objection !== null) return endingOnly({ ...objection, clause: null });
  const heads = await lockAccounts(tx, [code]);
  const accounts = await readMemberAccounts(tx, seals, [code]);
  const account = accounts.get(code);
  if (account === undefined || !desk.scopes.includes(account.branch))
    return endingOnly({ status: 'rejected', code: 'unknown-account', clause: null });
  const verification = await provenVerification(tx, command, code, command.payload.verification);
  const proven = { ...command, payload: { ...command.payload, verification } } as CardCommand;
  const { now, date: today, demo } = clock.business();
  if (!demo && isAhead(command.payload.request.at, now))
    return endingOnly({ status: 'parked', code: 'request-in-future', clause: null });
  const decision = decideCardCommand(account, proven, { syncedAt: now });
  const newCode = await drawNewCode(tx);
  const entryId = (n: number): string => `${command.commandId}/${n}`;
  const { events, ending } = applyCardCommand(account, proven, decision, { today, newCode, entryId });
  const drawn = await newPinFor(tx, authority, events, code);
  const mails = cardMails(masterKey, account, events, drawn.pin, { now, today }, languageOf(command));
  const settled = { events, accounts, heads, pins: drawn.records, mails };
  return { ...settled, ending: withNewCode(ending, events), decision: recordOf(decision) };
};
