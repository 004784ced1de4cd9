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
