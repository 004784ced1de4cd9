import type { DeskChain, EarlierResult, SettledCommand } from '../../db/hq/command-repository.ts';
import type { FeedEntry } from '../../db/hq/feed-repository.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import type { CommandResult } from '../../shared/account/command.ts';
import { caseOpenedBy } from '../cases/open-case.ts';
import type { Authority, PushingDesk } from './authority.ts';
import { type BatchWork, batchWork } from './batch-work.ts';
import { type ChainBreak, FORKED, followChain } from './follow-chain.ts';
import { type Positions, positionsOf } from './positions.ts';
import type { Ending, Settlement } from './settlement.ts';
import type { SettlementTransaction } from './settlement-store.ts';
import type { Settling } from './settling.ts';
import { accountNamedBy, type Understood } from './understood.ts';
import { casesWantedBy, wantedBy } from './wanted-by.ts';

/** How one command is settled; says also what must be loaded for that. */
export interface WayToSettle {
  readonly loads: boolean;
  readonly settle: (settling: Settling, command: Understood) => Promise<Settlement>;
}

export interface BatchOutcome {
  readonly results: readonly CommandResult[];
  /** Why not all of the batch was settled; what came before is. */
  readonly chainBreak: ChainBreak | null;
  readonly mails: number;
}

interface Step {
  readonly command: Understood;
  readonly settlement: Settlement;
  readonly entries: readonly FeedEntry[];
}

const resultOf = (commandId: string, ending: Ending, positions: Positions): CommandResult => ({
  ...ending,
  commandId,
  positions,
});

/**
 * Earlier answers with positions that the feeds of today reach. After a new epoch they count from zero again while the effects are in
 * the accounts already: a desk that waited for the old position would show the command as pending for ever (I7).
 */
const withinFeeds = async (
  tx: SettlementTransaction,
  earlier: readonly EarlierResult[],
): Promise<readonly CommandResult[]> => {
  const named = [...new Set(earlier.flatMap(({ result }) => Object.keys(result.positions)))].sort();
  const scopes = named.length === 0 ? [] : await tx.readScopes(named);
  return earlier.map(({ result }) => {
    const reached = scopes
      .filter(({ scope }) => result.positions[scope] !== undefined)
      .map(({ scope, head }) => [scope, Math.min(head, result.positions[scope] ?? head)] as const);
    return { ...result, positions: Object.fromEntries(reached) };
  });
};

/** What headquarters had answered before it was restored, by the desk's word; it opens cases and changes nothing else. */
export type EarlierAnswers = ReadonlyMap<string, CommandResult>;

/** The account a command names as it is found, if the desk may serve it. */
const accountFound = ({ work, desk }: Settling, { pushed }: Understood): MemberAccount | null => {
  const code = accountNamedBy(pushed);
  const account = code === null ? undefined : work.account(code)?.document();
  return account !== undefined && desk.scopes.includes(account.branch) ? account : null;
};

const openCase = (
  { work, desk, business }: Settling,
  { pushed, command, text }: Understood,
  { ending, decision }: Settlement,
  found: MemberAccount | null,
  earlier: EarlierAnswers,
): void => {
  const result = resultOf(pushed.commandId, ending, {});
  const account = accountNamedBy(pushed);
  const before = earlier.get(pushed.commandId) ?? null;
  const outcome = { pushed, command, account, found, result, decision, earlier: before, now: business.now };
  const opened = caseOpenedBy(outcome, desk);
  if (opened !== null) work.open(opened, text);
};

const settleAll = async (
  way: WayToSettle,
  settling: Settling,
  commands: readonly Understood[],
  earlier: EarlierAnswers,
): Promise<readonly Step[]> => {
  const steps: Step[] = [];
  for (const command of commands) {
    const found = accountFound(settling, command);
    const settlement = await way.settle(settling, command);
    steps.push({ command, settlement, entries: settling.work.take(settlement) });
    openCase(settling, command, settlement, found, earlier);
  }
  return steps;
};

const settledCommand = (
  { command, settlement }: Step,
  positions: Positions,
  desk: PushingDesk,
  receivedAt: string,
): SettledCommand => {
  const { pushed, text, hash } = command;
  const { commandId, incarnation, dseq, type } = pushed;
  const result = resultOf(commandId, settlement.ending, positions);
  const place = { commandId, desk: desk.deskId, incarnation, dseq, hash, type };
  return { ...place, account: accountNamedBy(pushed), text, decision: settlement.decision, result, receivedAt };
};

const loadWork = async (tx: SettlementTransaction, way: WayToSettle, commands: readonly Understood[]) => {
  const known = way.loads ? commands.flatMap(({ command }) => (command === null ? [] : [command])) : [];
  const wanted = casesWantedBy(known);
  const cases = wanted.length === 0 ? new Map() : await tx.lockCases(wanted);
  return batchWork(await tx.load(wantedBy(known, cases)), cases);
};

const codeCheck = (tx: SettlementTransaction, work: BatchWork) => async (code: string) =>
  work.account(code) !== undefined || (await tx.takenCodes([code])).has(code);

const settleFresh = async (
  tx: SettlementTransaction,
  way: WayToSettle,
  authority: Authority,
  desk: PushingDesk,
  commands: readonly Understood[],
  chain: DeskChain,
  earlier: EarlierAnswers,
): Promise<{ readonly results: readonly CommandResult[]; readonly mails: number }> => {
  const work = await loadWork(tx, way, commands);
  const business = authority.clock.business();
  const settling = { authority, desk, work, business, isCodeTaken: codeCheck(tx, work) };
  const steps = await settleAll(way, settling, commands, earlier);
  const effects = work.effects(business.now);
  await tx.write(effects);
  const entries = steps.map((step) => step.entries);
  const heads = entries.flat().length === 0 ? {} : await tx.appendToFeed(entries.flat());
  const positions = positionsOf(entries, heads);
  const settled = steps.map((step, index) => settledCommand(step, positions[index] ?? {}, desk, business.now));
  await tx.saveResults(settled, chain);
  return { results: settled.map(({ result }) => result), mails: effects.mails.length };
};

/**
 * Settles the commands of one push in one transaction: their places in the chain, what each comes to in view of those before it, rows,
 * results, feeds. Repeats are answered as before. Stops where the chain breaks; what came before that is settled.
 * @throws Error when the store fails or a command cannot be settled; nothing of the batch is settled then
 */
export const settleBatch = (
  authority: Authority,
  desk: PushingDesk,
  incarnation: string,
  commands: readonly Understood[],
  way: WayToSettle,
  earlier: EarlierAnswers,
): Promise<BatchOutcome> =>
  authority.store.inTransaction(async (tx) => {
    const ids = commands.map(({ pushed }) => pushed.commandId);
    const { chain, settled } = await tx.openChain(incarnation, [...new Set(ids)]);
    if (chain === undefined || chain.deskId !== desk.deskId) return { results: [], chainBreak: FORKED, mails: 0 };
    const { fresh, answered, end, chainBreak } = followChain(chain, settled, commands);
    const repeated = await withinFeeds(tx, [...settled.values()]);
    const { results, mails } =
      fresh.length === 0 ? { results: [], mails: 0 } : await settleFresh(tx, way, authority, desk, fresh, end, earlier);
    const byId = new Map([...repeated, ...results].map((result) => [result.commandId, result]));
    return { results: answered.flatMap((id) => byId.get(id) ?? []), chainBreak, mails };
  });
