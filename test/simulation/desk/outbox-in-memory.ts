import { DiskFull } from '../../../db/desk/database-error.ts';
import type { Cursors } from '../../../db/desk/outbox/answer.ts';
import { earlierAnswer, isShownBy, staysInOverlay } from '../../../db/desk/outbox/answer.ts';
import type { CallSnapshot, SnapshotMaker } from '../../../db/desk/outbox/call-repository.ts';
import { appendToChain, type Chain, type CommandToAppend } from '../../../db/desk/outbox/chain-append.ts';
import { FORGOTTEN_AT_ONCE, forgettableBeginning } from '../../../db/desk/outbox/forgettable.ts';
import type { SyncOutbox } from '../../../electron/engine/sync/sync-store.ts';
import type { Command, CommandResult } from '../../../shared/account/command.ts';
import type { DeskDisk, OutboxContent, StoredCommand } from './disk.ts';
import type { Gate } from './gate.ts';

/** The outbox of a simulated desk, with the promises of `db/desk/outbox`. */
export type OutboxInMemory = SyncOutbox & {
  saveCallAndCommand(call: CallSnapshot | SnapshotMaker, toAppend?: CommandToAppend): Promise<Command | null>;
  listOpenCalls(): Promise<readonly CallSnapshot[]>;
  listOverlay(cursors: Cursors): Promise<Command[]>;
};

const isShown = ({ result, answeredEpoch }: StoredCommand, cursors: Cursors): boolean =>
  isShownBy({ result, epoch: answeredEpoch }, cursors);

const isToPush = (stored: StoredCommand, epoch: string | null): boolean =>
  stored.answeredEpoch === null || stored.answeredEpoch !== (epoch ?? '');

const answered = (stored: StoredCommand, epoch: string, result: CommandResult): StoredCommand => ({
  ...stored,
  status: result.status,
  result,
  earlierResult: earlierAnswer(stored.earlierResult, stored.result, result),
  answeredEpoch: epoch,
  inOverlay: staysInOverlay(result),
});

const keptOf = ({ command, ...stored }: StoredCommand) => ({
  dseq: command.dseq,
  hash: stored.hash,
  status: stored.status,
  issuedAt: command.issuedAt,
  answeredEpoch: stored.answeredEpoch,
  isInOverlay: stored.inOverlay,
  hasEarlierResult: stored.earlierResult !== null,
  attendedAt: null,
});

const withResults = (
  commands: readonly StoredCommand[],
  epoch: string,
  results: readonly CommandResult[],
): readonly StoredCommand[] => {
  const byId = new Map(results.map((result) => [result.commandId, result]));
  const known = new Set(commands.map(({ command }) => command.commandId));
  if (results.some(({ commandId }) => !known.has(commandId)))
    throw new Error('Headquarters answered a command this desk does not have.');
  return commands.map((stored) => {
    const result = byId.get(stored.command.commandId);
    return result === undefined ? stored : answered(stored, epoch, result);
  });
};

export const outboxInMemory = (disk: DeskDisk, gate: Gate): OutboxInMemory => {
  const read = <T>(label: string, of: (content: OutboxContent) => T): Promise<T> => gate(label, () => of(disk.outbox));
  const commit = (label: string, change: (content: OutboxContent) => OutboxContent): Promise<void> =>
    gate(label, () => {
      if (disk.isFull) throw new DiskFull('The disk is full. The last change is not saved; make room and try again.');
      disk.outbox = change(disk.outbox);
    });
  const changeCommands = (label: string, change: (stored: StoredCommand) => StoredCommand): Promise<void> =>
    commit(label, (content) => ({ ...content, commands: content.commands.map(change) }));

  const chain: Chain = {
    end: { head: null, queue: Promise.resolve() },
    readHead: (incarnation) =>
      read('reads the head of its chain', ({ commands, anchors }) => {
        const last = commands.findLast(({ command }) => command.incarnation === incarnation);
        return last === undefined ? (anchors.get(incarnation) ?? null) : { dseq: last.command.dseq, hash: last.hash };
      }),
    note: () => undefined,
    // Desks of newer releases are simulated too: they know commands that are not written yet.
    read: (made) => made,
  };

  const put = (content: OutboxContent, call: CallSnapshot): OutboxContent => ({
    ...content,
    calls: new Map(content.calls).set(call.callId, call),
  });
  const saveCall = async (call: CallSnapshot): Promise<null> => {
    await commit('saves a call', (content) => put(content, call));
    return null;
  };

  return {
    readSetting: (name) => read('reads a setting', ({ settings }) => settings[name] ?? null),
    writeSetting: (name, value) =>
      commit('writes a setting', (content) => ({ ...content, settings: { ...content.settings, [name]: value } })),
    clearSetting: (name) =>
      commit('clears a setting', ({ settings: { [name]: _cleared, ...settings }, ...content }) => ({
        ...content,
        settings,
      })),
    countCommands: () =>
      read('counts its commands', ({ commands }) => ({
        toSend: commands.filter(({ status }) => status === 'recorded' || status === 'sent').length,
        needsAttention: commands.filter(({ status }) => status === 'rejected' || status === 'parked').length,
      })),
    listCommandsToPush: (incarnation, epoch, limit) =>
      read('lists what to push', ({ commands }) =>
        commands
          .filter((stored) => stored.command.incarnation === incarnation && isToPush(stored, epoch))
          .map(({ command }) => command)
          .sort((a, b) => a.dseq - b.dseq)
          .slice(0, limit),
      ),
    listIncarnationsToPush: (epoch) =>
      read('lists incarnations to push', ({ commands }) => [
        ...new Set(commands.filter((stored) => isToPush(stored, epoch)).map(({ command }) => command.incarnation)),
      ]),
    markCommandsSent: (commandIds) =>
      changeCommands('marks commands as sent', (stored) =>
        stored.status === 'recorded' && commandIds.includes(stored.command.commandId)
          ? { ...stored, status: 'sent' }
          : stored,
      ),
    saveResults: (epoch, results) =>
      commit('saves results', (content) => ({ ...content, commands: withResults(content.commands, epoch, results) })),
    pushAgainFrom: (incarnation, dseq) =>
      changeCommands('is to push again', (stored) =>
        stored.command.incarnation === incarnation && stored.command.dseq >= dseq
          ? { ...stored, answeredEpoch: null }
          : stored,
      ),
    readAnchor: (incarnation) =>
      read('reads where its chain begins', ({ anchors }) => anchors.get(incarnation) ?? null),
    forgetCommands: async (incarnation, upTo) => {
      const gone = forgettableBeginning(
        disk.outbox.commands
          .filter(({ command }) => command.incarnation === incarnation)
          .map(keptOf)
          .slice(0, FORGOTTEN_AT_ONCE),
        upTo,
      );
      const last = gone.at(-1);
      if (last === undefined) return 0;
      await commit('forgets commands', (content) => ({
        ...content,
        anchors: new Map(content.anchors).set(incarnation, { dseq: last.dseq, hash: last.hash }),
        commands: content.commands.filter(
          ({ command }) => command.incarnation !== incarnation || command.dseq > last.dseq,
        ),
      }));
      return gone.length;
    },
    countAnswered: () =>
      read('counts what it keeps', ({ commands }) => commands.filter((stored) => stored.answeredEpoch !== null).length),
    listShown: (cursors) =>
      read('looks what its replica shows', ({ commands }) =>
        commands
          .filter((stored) => stored.inOverlay && isShown(stored, cursors))
          .map(({ command }) => command.commandId),
      ),
    leaveOverlay: (commandIds) =>
      changeCommands('settles its overlay', (stored) =>
        commandIds.includes(stored.command.commandId) ? { ...stored, inOverlay: false } : stored,
      ),
    listOverlay: (cursors) =>
      read('reads its overlay', ({ commands }) =>
        commands.filter((stored) => stored.inOverlay && !isShown(stored, cursors)).map(({ command }) => command),
      ),
    listOpenCalls: () =>
      read('reads open calls', ({ calls }) => [...calls.values()].filter((call) => call.closedAt === null)),
    saveCallAndCommand: (call, toAppend) => {
      const after = (command: Command | null): CallSnapshot => (typeof call === 'function' ? call(command) : call);
      if (toAppend === undefined) return saveCall(after(null));
      return appendToChain(chain, toAppend, (chained) =>
        commit('records a command', (content) => {
          const isTaken = content.commands.some(
            ({ hash, command }) => hash === chained.hash || command.commandId === chained.command.commandId,
          );
          if (isTaken) throw new Error('The command is recorded already.');
          const fresh = { status: 'recorded', result: null, earlierResult: null, answeredEpoch: null } as const;
          const commands = [...content.commands, { ...chained, ...fresh, inOverlay: true }];
          return put({ ...content, commands }, after(chained.command));
        }),
      );
    },
  };
};
