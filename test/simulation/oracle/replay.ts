import type { SettledCommand } from '../../../db/hq/command-repository.ts';
import { canonicalise } from '../../../shared/account/canonical.ts';
import { type Command, type CommandResult, FIRST_PREVIOUS_HASH } from '../../../shared/account/command.ts';
import type { LostStretch } from '../../../shared/contract/chain-state.ts';
import { withAll } from '../hq/content.ts';
import type { Commit, FedRow } from '../hq/database.ts';
import { afterSettlement, type Model } from './model.ts';
import type { Recording, RunEvent } from './run-log.ts';
import { settleInModel } from './settle-in-model.ts';
import { ensure } from './violation.ts';

export type ReplayPorts = {
  scopesOf(deskId: string): readonly string[];
  recordingOf(commandId: string): Recording | undefined;
};

/** What a result says, but for its place in the feeds. */
const saidBy = ({ positions: _places, ...said }: CommandResult): string => canonicalise(said);

const prevHashOf = ({ text }: SettledCommand): string => String(JSON.parse(text).prevHash);

/** Once for ever, and in its place in the chain of its desk (I2, I3). */
const judgePlace = (model: Model, settled: SettledCommand): void => {
  const { commandId, incarnation, dseq, desk } = settled;
  ensure(!model.commands.has(commandId), 'I2', () => `command ${dseq} of ${desk} was settled twice`);
  const place = model.chains.get(incarnation) ?? { nextDseq: 1, lastHash: FIRST_PREVIOUS_HASH };
  const isNext = dseq === place.nextDseq && prevHashOf(settled) === place.lastHash;
  ensure(isNext, 'I3', () => `command ${dseq} of ${desk} was settled where ${place.nextDseq} belongs`);
};

const atTrueTime =
  (at: string) =>
  (command: Command): Command =>
    'request' in command.payload
      ? ({ ...command, payload: { ...command.payload, request: { ...command.payload.request, at } } } as Command)
      : command;

/** A wrong clock at a desk changes nothing of what a command comes to, but that it may wait for a supervisor (I10). */
const judgeClock = async (
  model: Model,
  scopes: readonly string[],
  settled: SettledCommand,
  recording: Recording | undefined,
) => {
  if (recording === undefined) return;
  const { result } = settled;
  const isSetAside = result.status === 'parked' && result.code === 'request-in-future';
  if (isSetAside) {
    ensure(
      recording.isClockDoubtful,
      'I10',
      () => `command ${settled.dseq} of ${settled.desk} was set aside for a clock that was right`,
    );
    return;
  }
  const { ending } = await settleInModel(model, scopes, settled, atTrueTime(recording.at));
  const asTrue = saidBy({ ...ending, commandId: settled.commandId, positions: {} });
  ensure(
    asTrue === saidBy(result),
    'I10',
    () => `command ${settled.dseq} of ${settled.desk} became ${saidBy(result)} by its desk's clock, not ${asTrue}`,
  );
};

const replayCommand = async (model: Model, settled: SettledCommand, ports: ReplayPorts) => {
  judgePlace(model, settled);
  const scopes = ports.scopesOf(settled.desk);
  const settlement = await settleInModel(model, scopes, settled);
  const expected = saidBy({ ...settlement.ending, commandId: settled.commandId, positions: {} });
  ensure(
    expected === saidBy(settled.result),
    'I8',
    () => `command ${settled.dseq} of ${settled.desk} became ${saidBy(settled.result)}, not ${expected}`,
  );
  await judgeClock(model, scopes, settled, ports.recordingOf(settled.commandId));
  return afterSettlement(model, settled, settlement);
};

const lineOf = ({ scope, kind, code, version }: Omit<FedRow, 'seq'>): string => `${scope} ${kind} ${code} ${version}`;

const replayCommit = async (model: Model, { commands, fed }: Commit, ports: ReplayPorts): Promise<Model> => {
  let at = model;
  let from = 0;
  for (const settled of commands) {
    const { next, told } = await replayCommand(at, settled, ports);
    const own = fed.slice(from, from + told.length);
    ensure(
      own.map(lineOf).join() === told.map(lineOf).join(),
      'I4',
      () =>
        `the feeds say ${own.map(lineOf).join() || 'nothing'} of command ${settled.dseq} of ${settled.desk}, not ${told.map(lineOf).join()}`,
    );
    const places = Object.fromEntries(own.map(({ scope, seq }) => [scope, seq]));
    ensure(
      canonicalise(places) === canonicalise(settled.result.positions),
      'I7',
      () => `command ${settled.dseq} of ${settled.desk} names other places in the feeds than its own`,
    );
    from += told.length;
    at = next;
  }
  ensure(from === fed.length, 'I2', () => 'the feeds tell of more than the commands did');
  return at;
};

const moved = (model: Model, code: string, to: string): Model => {
  const account = model.accounts.get(code);
  ensure(account !== undefined, 'fault', () => 'a member moved who is not there');
  const document = { ...account.document, branch: to };
  return {
    ...model,
    accounts: withAll(model.accounts, [[code, { ...account, document, version: account.version + 1 }]]),
  };
};

/** A lost stretch follows directly on what the model has of the chain (I3). */
const withoutStretch = (model: Model, { incarnation, from, to, hash }: LostStretch): Model => {
  const next = model.chains.get(incarnation)?.nextDseq ?? 1;
  ensure(next === from, 'I3', () => `commands ${from} to ${to} were given up where ${next} belongs`);
  return { ...model, chains: withAll(model.chains, [[incarnation, { nextDseq: to + 1, lastHash: hash }]]) };
};

/** Does everything headquarters did once more in the model, one command after the other, and judges each step. */
export const replay = async (start: Model, log: readonly RunEvent[], ports: ReplayPorts): Promise<Model> => {
  const backups = new Map<number, Model>();
  let model = start;
  for (const event of log) {
    switch (event.kind) {
      case 'commit':
        model = await replayCommit(model, event.commit, ports);
        break;
      case 'move':
        model = moved(model, event.code, event.to);
        break;
      case 'lost':
        model = withoutStretch(model, event.stretch);
        break;
      case 'backup':
        backups.set(event.id, model);
        break;
      case 'restore':
        model = backups.get(event.id) ?? start;
        break;
      default:
        throw new Error(`Unknown event ${JSON.stringify(event satisfies never)}`);
    }
  }
  return model;
};
