import type { OutboxContent } from '../desk/disk.ts';
import type { Machine } from '../desk/machine.ts';
import type { HqContent } from '../hq/content.ts';
import { isGivenUp } from './given-up.ts';
import { ensure } from './violation.ts';

/** Judges what a desk has noted as answered in this epoch: headquarters has it committed, and as that (I8). */
export const watchAnswers = ({ name, disk }: Machine, epoch: string, { commands }: HqContent): void => {
  for (const stored of disk.outbox.commands) {
    if (stored.answeredEpoch !== epoch || isGivenUp(stored)) continue;
    const settled = commands.get(stored.command.commandId)?.result.status;
    ensure(
      settled === stored.status,
      'I8',
      () =>
        `${name} was told that command ${stored.command.dseq} is ${stored.status}, and at headquarters it is ${settled ?? 'not there'}`,
    );
  }
};

/** Judges what a desk forgets: only what a stored backup of headquarters has (I9). */
export const watchForgotten = ({ name, disk }: Machine, before: OutboxContent, safe: ReadonlySet<string>): void => {
  if (disk.outbox.commands.length >= before.commands.length) return;
  const kept = new Set(disk.outbox.commands.map(({ command }) => command.commandId));
  for (const { command } of before.commands) {
    ensure(
      kept.has(command.commandId) || safe.has(command.commandId),
      'I9',
      () => `${name} has forgotten command ${command.dseq} (${command.type}), which no backup has`,
    );
  }
};
