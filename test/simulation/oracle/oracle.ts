import type { KnownAccount } from '../../../electron/engine/members/known-account.ts';
import type { Command } from '../../../shared/account/command.ts';
import type { LostStretch } from '../../../shared/contract/chain-state.ts';
import type { DeskDisk, OutboxContent } from '../desk/disk.ts';
import type { Machine } from '../desk/machine.ts';
import type { HqContent } from '../hq/content.ts';
import type { Commit, FedRow } from '../hq/database.ts';
import type { KnownDesk } from '../hq/registry.ts';
import { watchAnswers, watchForgotten } from './answer-watch.ts';
import { createEffectBook } from './effects.ts';
import { createFeedHistory } from './feed-history.ts';
import { type Model, modelOf } from './model.ts';
import { watchReplica } from './replica-watch.ts';
import type { Recording, RunEvent } from './run-log.ts';
import { watchView } from './view-watch.ts';
import { ensure } from './violation.ts';

/** A command that some desk said is saved. */
export type Saved = { readonly command: Command; readonly hash: string };

/** Watches a whole run from outside and remembers what it must come to. Throws `Violation` at the first thing that is wrong. */
export type Oracle = {
  readonly saved: ReadonlyMap<string, Saved>;
  readonly log: readonly RunEvent[];
  readonly start: Model;
  /** Commands that went with a disk that was replaced by an older copy: nobody can have them. */
  readonly gone: ReadonlySet<string>;
  /** Chains that two disks had, at once or one after the other: only they may fork. */
  readonly copiedChains: ReadonlySet<string>;
  /** Calls that were copied together with a disk: two agents may go on with them. */
  readonly copiedCalls: ReadonlySet<string>;
  recordingOf(commandId: string): Recording | undefined;
  momentAt(machine: Machine): Recording;
  commandSaved(machine: Machine, command: Command, made: Recording): void;
  accountViewed(machine: Machine, known: KnownAccount): void;
  replicaChanged(machine: Machine): void;
  outboxChanged(machine: Machine, before: OutboxContent, content: HqContent): void;
  committed(commit: Commit): void;
  stretchLost(stretch: LostStretch): void;
  memberMoved(code: string, to: string, fed: readonly FedRow[]): void;
  backedUp(id: number, content: HqContent): void;
  restored(id: number, epoch: string, content: HqContent, disks: readonly DeskDisk[]): void;
  enrolled(desk: KnownDesk): void;
  scopesOf(deskId: string): readonly string[];
  diskCopied(disk: DeskDisk): void;
  diskReplaced(before: DeskDisk, disks: readonly DeskDisk[], content: HqContent): void;
};

export type OraclePorts = {
  content: HqContent;
  epoch: string;
  /** The one clock that is right. */
  trueTime(): string;
  isClockDoubtful(machine: Machine): boolean;
};

const idsOn = (disk: DeskDisk): Set<string> => new Set(disk.outbox.commands.map(({ command }) => command.commandId));

export const createOracle = ({ content, epoch, trueTime, isClockDoubtful }: OraclePorts): Oracle => {
  const history = createFeedHistory();
  const effects = createEffectBook();
  const saved = new Map<string, Saved>();
  const recordings = new Map<string, Recording>();
  const gone = new Set<string>();
  /** Commands that some stored backup has. */
  const safe = new Set<string>();
  const copiedCalls = new Set<string>();
  const copiedChains = new Set<string>();
  const copyChains = ({ outbox }: DeskDisk): void => {
    const { enrolment } = outbox.settings;
    if (enrolment !== undefined) copiedChains.add(enrolment.incarnation);
    for (const { command } of outbox.commands) copiedChains.add(command.incarnation);
  };
  const desks = new Map<string, readonly string[]>();
  const log: RunEvent[] = [];
  history.begin(epoch, content);
  effects.begin(epoch, null);

  return {
    saved,
    log,
    start: modelOf(content),
    gone,
    copiedCalls,
    copiedChains,
    recordingOf: (commandId) => recordings.get(commandId),
    momentAt: (machine) => ({ at: trueTime(), isClockDoubtful: isClockDoubtful(machine) }),
    commandSaved: (machine, command, made) => {
      const stored = machine.disk.outbox.commands.find((one) => one.command.commandId === command.commandId);
      ensure(
        stored !== undefined,
        'I1',
        () => `${machine.name} said that command ${command.dseq} is saved, and it is not`,
      );
      saved.set(command.commandId, { command, hash: stored.hash });
      recordings.set(command.commandId, made);
    },
    accountViewed: (machine, known) => watchView(machine, known, effects),
    outboxChanged: (machine, before, now) => {
      watchForgotten(machine, before, safe);
      watchAnswers(machine, history.epoch(), now);
    },
    replicaChanged: (machine) => watchReplica(machine, history),
    committed: (commit) => {
      history.append(commit.fed);
      effects.note(commit);
      log.push({ kind: 'commit', commit });
    },
    stretchLost: (stretch) => {
      log.push({ kind: 'lost', stretch });
      for (const [commandId, { command }] of saved) {
        const { incarnation, dseq } = command;
        if (incarnation === stretch.incarnation && dseq >= stretch.from && dseq <= stretch.to) gone.add(commandId);
      }
    },
    memberMoved: (code, to, fed) => {
      history.append(fed);
      log.push({ kind: 'move', code, to, fed });
    },
    backedUp: (id, stored) => {
      for (const commandId of stored.commands.keys()) safe.add(commandId);
      effects.backedUp(id);
      log.push({ kind: 'backup', id });
    },
    restored: (id, begun, restoredContent, disks) => {
      // A desk that was brought back itself does not know what it had forgotten, and cannot report it.
      const held = new Set(disks.flatMap((disk) => [...idsOn(disk)]));
      for (const [commandId, { command }] of saved) {
        const isKept = held.has(commandId) || restoredContent.commands.has(commandId);
        if (!isKept && copiedChains.has(command.incarnation)) gone.add(commandId);
      }
      history.begin(begun, restoredContent);
      effects.begin(begun, id);
      log.push({ kind: 'restore', id });
    },
    enrolled: ({ deskId, scopes }) => desks.set(deskId, scopes),
    scopesOf: (deskId) => desks.get(deskId) ?? [],
    diskCopied: (disk) => {
      copyChains(disk);
      for (const call of disk.outbox.calls.values()) if (call.closedAt === null) copiedCalls.add(call.callId);
    },
    diskReplaced: (before, disks, { commands }) => {
      copyChains(before);
      const held = new Set(disks.flatMap((disk) => [...idsOn(disk)]));
      for (const commandId of idsOn(before)) if (!held.has(commandId)) gone.add(commandId);
      // What headquarters lost in a restore, the copy cannot report any more.
      for (const commandId of saved.keys()) if (!held.has(commandId) && !commands.has(commandId)) gone.add(commandId);
      for (const callId of before.outbox.calls.keys()) copiedCalls.add(callId);
    },
  };
};
