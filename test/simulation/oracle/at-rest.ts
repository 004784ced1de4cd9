import { balanceOf } from '../../../shared/account/balance.ts';
import { canonicalise } from '../../../shared/account/canonical.ts';
import type { DeskDisk, StoredCommand } from '../desk/disk.ts';
import type { Machine } from '../desk/machine.ts';
import type { HqContent } from '../hq/content.ts';
import { isGivenUp } from './given-up.ts';
import type { Model } from './model.ts';
import type { Oracle } from './oracle.ts';
import { ensure } from './violation.ts';

type Copy = StoredCommand & { readonly isOnClone: boolean };

const copiesOf = (machines: readonly Machine[], commandId: string): readonly Copy[] =>
  machines.flatMap(({ disk, isClone }) =>
    disk.outbox.commands
      .filter(({ command }) => command.commandId === commandId)
      .map((stored) => ({ ...stored, isOnClone: isClone })),
  );

/** A clone that became a desk of its own may not ask about the chain of the desk it was copied from: it gives up what it recorded in that. */
const isClonesLoss = (copies: readonly Copy[]): boolean => copies.every((copy) => copy.isOnClone && isGivenUp(copy));

/** Every command that was shown as saved is somewhere, and came to one end that its desk knows (I1, I8). */
const judgeCommands = (oracle: Oracle, machines: readonly Machine[], content: HqContent): void => {
  for (const [commandId, { command }] of oracle.saved) {
    const copies = copiesOf(machines, commandId);
    const isForkable = oracle.copiedChains.has(command.incarnation);
    ensure(
      isForkable || !copies.some(isGivenUp),
      'I3',
      () => `the chain of ${command.desk} broke, and nobody had copied it`,
    );
    const settled = content.commands.get(commandId);
    const name = `command ${command.dseq} of ${command.desk} (${command.type})`;
    const isGone = oracle.gone.has(commandId);
    ensure(copies.length > 0 || settled !== undefined || isGone, 'I1', () => `${name} is lost`);
    if (copies.length === 0) continue;
    if (settled === undefined) {
      const here = `its desk shows it as ${copies[0]?.status}`;
      ensure(copies.some(isGivenUp) || isGone, 'I9', () => `${name} is not at headquarters, and ${here}`);
      continue;
    }
    const { status } = settled.result;
    const isKnown = copies.some(({ result }) => result?.status === status) || isClonesLoss(copies);
    ensure(isKnown, 'I8', () => `${name} is ${status} at headquarters and ${copies[0]?.status} at its desk`);
  }
};

/** What an agent did once was recorded once. */
const judgeIntents = (oracle: Oracle, disks: readonly DeskDisk[]): void => {
  const intents = new Map<string, string>();
  for (const { command } of disks.flatMap((disk) => disk.outbox.commands)) {
    const { callId, type, commandId, payload } = command;
    if (callId === null || oracle.copiedCalls.has(callId)) continue;
    const intent = `${callId} ${type} ${'note' in payload ? payload.note : ''}`;
    const first = intents.get(intent) ?? commandId;
    ensure(first === commandId, 'I2', () => `an agent of ${command.desk} did ${type} once and it was recorded twice`);
    intents.set(intent, first);
  }
};

const milesIn = (content: HqContent): number =>
  [...content.rows.values()].reduce((sum, { ledger }) => sum + balanceOf(ledger), 0);

/** Rows, documents and the model say the same of every account; no mile was made or lost (I6). */
const judgeAccounts = (model: Model, content: HqContent): void => {
  ensure(
    content.rows.size === model.accounts.size,
    'I6',
    () => `headquarters has ${content.rows.size} accounts, not ${model.accounts.size}`,
  );
  for (const [code, { document, version }] of model.accounts) {
    const row = content.rows.get(code);
    const snapshot = content.snapshots.get(code);
    ensure(
      row !== undefined && balanceOf(row.ledger) === balanceOf(document.ledger),
      'I6',
      () => `the rows of ${code} have another balance than its history`,
    );
    ensure(
      canonicalise(row) === canonicalise(document),
      'I6',
      () => `the rows of ${code} are not what its history made of it`,
    );
    ensure(
      snapshot?.version === version && canonicalise(snapshot.document) === canonicalise(document),
      'I6',
      () => `the document of ${code} is not what its history made of it`,
    );
  }
  const before = [...model.accounts.values()].reduce((sum, { document }) => sum + balanceOf(document.ledger), 0);
  ensure(milesIn(content) === before, 'I6', () => 'miles were made or lost');
  const effects = (sort: string, kept: number, expected: number): void =>
    ensure(kept === expected, 'I2', () => `headquarters keeps ${kept} ${sort}, and there were ${expected}`);
  effects('calls', content.calls.length, model.calls.size);
  effects('PIN attempts', content.attempts.size, model.attempts.size);
};

const linesOf = (rows: readonly { code: string; version: number; document: unknown }[]): string =>
  rows
    .map(({ code, version, document }) => `${code} ${version} ${canonicalise(document)}`)
    .sort()
    .join('\n');

/** A desk at rest holds exactly what headquarters has in its scopes (I11). */
const judgeReplica = ({ name, disk }: Machine, content: HqContent): void => {
  for (const scope of disk.outbox.settings.enrolment?.scopes ?? []) {
    const held = [...disk.replica.accounts.values()].filter((row) => row.scope === scope);
    const own = linesOf(held.map(({ code, version, account }) => ({ code, version, document: account })));
    const theirs = linesOf([...content.snapshots.values()].filter((snapshot) => snapshot.scope === scope));
    ensure(own === theirs, 'I11', () => `${name} does not hold what headquarters has in ${scope}`);
  }
};

/** Judges a fleet that has come to rest. */
export const judgeAtRest = (oracle: Oracle, model: Model, machines: readonly Machine[], content: HqContent): void => {
  const disks = machines.map(({ disk }) => disk);
  judgeCommands(oracle, machines, content);
  judgeIntents(oracle, disks);
  judgeAccounts(model, content);
  for (const machine of machines) {
    const left = machine.disk.outbox.commands.filter(({ inOverlay }) => inOverlay);
    ensure(left.length === 0, 'I7', () => `${machine.name} still shows ${left.length} commands as pending`);
    judgeReplica(machine, content);
  }
};
