import { databaseFailureOf } from '../../../db/desk/database-error.ts';
import type { Command } from '../../../shared/account/command.ts';
import type { DeskDisk } from '../desk/disk.ts';
import type { Gate } from '../desk/gate.ts';
import type { OutboxInMemory } from '../desk/outbox-in-memory.ts';
import type { CallProgress } from '../workload/call-plan.ts';
import type { Plant } from './plant.ts';

type Change = (outbox: OutboxInMemory, disk: DeskDisk, gate: Gate) => Partial<OutboxInMemory>;

const inOutbox = (name: string, says: string, change: Change): Plant => ({
  name,
  says,
  into: (sound) => ({
    ...sound,
    outbox: (disk, gate) => {
      const outbox = sound.outbox(disk, gate);
      return { ...outbox, ...change(outbox, disk, gate) };
    },
  }),
});

/** The chain goes on from the last command, so that one stays. */
const withoutAnswered = (disk: DeskDisk): void => {
  const { commands } = disk.outbox;
  const kept = commands.filter(({ status }, at) => status !== 'accepted' || at === commands.length - 1);
  disk.outbox = { ...disk.outbox, commands: kept };
};

const deleteOnAnswer: Change = (outbox, disk) => ({
  saveResults: async (epoch, results) => {
    await outbox.saveResults(epoch, results);
    withoutAnswered(disk);
  },
});

const overlayUntilAnswered: Change = (outbox) => ({
  saveResults: async (epoch, results) => {
    await outbox.saveResults(epoch, results);
    await outbox.leaveOverlay(results.map(({ commandId }) => commandId));
  },
});

/** What the agent is shown is the command as it was made; whether it was kept is not waited for. */
const shownBeforeSaved: Change = (outbox) => ({
  saveCallAndCommand: (call, toAppend) => {
    if (toAppend === undefined) return outbox.saveCallAndCommand(call);
    return new Promise((resolve, reject) => {
      const made = (command: Command): Command => {
        resolve(command);
        return command;
      };
      const { incarnation, make } = toAppend;
      outbox.saveCallAndCommand(call, { incarnation, make: (place) => made(make(place)) }).catch((error: unknown) => {
        if (databaseFailureOf(error) === null) reject(error);
      });
    });
  },
});

/** The command is committed first, and how far the call is by a second commit. */
const callAfterCommand: Change = (outbox, disk) => ({
  saveCallAndCommand: async (call, toAppend) => {
    if (toAppend === undefined) return outbox.saveCallAndCommand(call);
    const command = await outbox.saveCallAndCommand((made) => {
      const after = typeof call === 'function' ? call(made) : call;
      const begun = { ...(after.snapshot as CallProgress), done: 0 };
      return disk.outbox.calls.get(after.callId) ?? { ...after, snapshot: begun, closedAt: null };
    }, toAppend);
    await outbox.saveCallAndCommand(typeof call === 'function' ? call(command) : call);
    return command;
  },
});

const forgetsOldEpochs: Change = (_outbox, disk, gate) => ({
  listCommandsToPush: (incarnation, _epoch, limit) =>
    gate('lists what to push', () =>
      disk.outbox.commands
        .filter(({ command, answeredEpoch }) => command.incarnation === incarnation && answeredEpoch === null)
        .map(({ command }) => command)
        .slice(0, limit),
    ),
});

const byDeskClock: Change = (outbox) => ({
  listCommandsToPush: async (incarnation, epoch, limit) =>
    [...(await outbox.listCommandsToPush(incarnation, epoch, limit))].sort((a, b) =>
      a.issuedAt < b.issuedAt ? -1 : 1,
    ),
});

/** Sends a command that was not answered under a new id, as if it had never been sent. */
const newIdOnRetry: Change = (outbox, disk) => ({
  listCommandsToPush: async (incarnation, epoch, limit) => {
    const sent = new Set(
      disk.outbox.commands.filter(({ status }) => status === 'sent').map(({ command }) => command.commandId),
    );
    const listed = await outbox.listCommandsToPush(incarnation, epoch, limit);
    return listed.map((command) => (sent.has(command.commandId) ? renamed(command) : command));
  },
});

const renamed = (command: Command): Command => ({
  ...command,
  commandId: command.commandId.replace(/.$/, (digit) => ((Number.parseInt(digit, 16) + 1) % 16).toString(16)),
});

const ORDER_BY_DESK_CLOCK = inOutbox(
  'order-by-desk-clock',
  'Commands are stamped by the clock of the desk’s machine and pushed in that order.',
  byDeskClock,
);

const stampedByMachine = (plant: Plant): Plant => ({
  ...plant,
  into: (sound) => ({
    ...plant.into(sound),
    timeOf: (_business, machine) => () => new Date(machine.now()).toISOString(),
  }),
});

/** Mistakes a desk may make with what it has recorded. */
export const PLANTED_IN_OUTBOX: readonly Plant[] = [
  inOutbox('delete-on-answer', 'The desk deletes a command once headquarters has answered it.', deleteOnAnswer),
  inOutbox(
    'overlay-until-answered',
    'A command leaves the overlay with its answer, before the feed brings its effect.',
    overlayUntilAnswered,
  ),
  inOutbox('shown-before-saved', 'An agent is shown a command as saved before it is on the disk.', shownBeforeSaved),
  inOutbox(
    'call-after-command',
    'A command and the step of the call it belongs to are saved one after the other.',
    callAfterCommand,
  ),
  inOutbox(
    'no-push-after-restore',
    'What was answered once is not pushed again to a restored headquarters.',
    forgetsOldEpochs,
  ),
  stampedByMachine(ORDER_BY_DESK_CLOCK),
  inOutbox('new-id-on-retry', 'A command is sent again under a new id when its answer was lost.', newIdOnRetry),
];
