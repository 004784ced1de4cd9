import { isDefinedError, safe } from '@orpc/client';
import type { Command, CommandResult } from '../../../shared/account/command.ts';
import type { Business } from '../../../shared/contract/hq-api.ts';
import type { HqClient } from '../hq/hq-client.ts';
import { type HqManners, PATIENCE_MS } from './ask-hq.ts';
import { DeskForked } from './sync-failure.ts';
import type { SyncOutbox } from './sync-store.ts';

const BATCH = 100;
/** Headquarters takes requests of a megabyte. */
const LARGEST_BATCH_BYTES = 500_000;
/** Headquarters settles a command in some hundredths of a second; drawing a PIN takes longer. After days offline a batch is full of them. */
const PATIENCE_PER_COMMAND_MS = 500;

export type Push = {
  hq: HqClient;
  manners: HqManners;
  outbox: SyncOutbox;
  incarnation: string;
  heard(business: Business): Promise<void>;
  results(results: readonly CommandResult[]): Promise<void>;
  /** What headquarters answered to commands in an earlier epoch, where this desk remembers it. */
  answersBefore?: (commandIds: readonly string[]) => Promise<readonly CommandResult[]>;
};

/** The first commands that fit into one request together; the first one always goes, or the queue would stand still. */
const withinLimit = (commands: readonly Command[]): readonly Command[] => {
  let bytes = 0;
  const tooMany = commands.findIndex((command) => {
    bytes += Buffer.byteLength(JSON.stringify(command));
    return bytes > LARGEST_BATCH_BYTES;
  });
  return tooMany === -1 ? commands : commands.slice(0, Math.max(1, tooMany));
};

type Pushed =
  | { kind: 'answered'; epoch: string; results: readonly CommandResult[] }
  | { kind: 'gap'; expected: number };

/** Sends a batch and hears what became of it; every other refusal throws. */
export const pushBatch = async (
  { hq, manners, outbox, incarnation, heard, answersBefore }: Push,
  batch: readonly Command[],
): Promise<Pushed> => {
  const ids = batch.map((command) => command.commandId);
  const earlier = (await answersBefore?.(ids)) ?? [];
  await outbox.markCommandsSent(ids);
  const { error, data } = await manners.ask(
    async (options) => {
      const answer = await safe(hq.push({ incarnation, commands: [...batch], earlier: [...earlier] }, options));
      // A gap is an answer; everything else that is not success is for the round to judge.
      if (answer.error !== null && !(isDefinedError(answer.error) && answer.error.code === 'DSEQ_GAP'))
        throw answer.error;
      return answer;
    },
    PATIENCE_MS + batch.length * PATIENCE_PER_COMMAND_MS,
  );
  if (error !== null) {
    if (isDefinedError(error) && error.code === 'DSEQ_GAP') return { kind: 'gap', expected: error.data.expected };
    throw error;
  }
  await heard(data.business);
  return { kind: 'answered', epoch: data.epoch, results: data.results };
};

/** One result per command, no more and no less (I8): anything else is not an answer to this batch. */
const assertAnswered = (batch: readonly Command[], results: readonly CommandResult[]): void => {
  const answered = new Set(results.map((result) => result.commandId));
  if (results.length !== batch.length || !batch.every((command) => answered.has(command.commandId))) {
    throw new Error('Headquarters did not answer every command of the batch.');
  }
};

/**
 * Sends what headquarters of this epoch has not answered, in `dseq` order, at most 100 at a time. Returns the epoch that answered
 * last: another one means that headquarters was restored in between. Throws `DeskForked` when headquarters expects a command this
 * desk never recorded.
 */
export const pushCommands = async (push: Push, epoch: string): Promise<string> => {
  let gapAt: number | null = null;
  for (;;) {
    const batch = withinLimit(await push.outbox.listCommandsToPush(push.incarnation, epoch, BATCH));
    const first = batch[0];
    if (first === undefined) return epoch;
    const pushed = await pushBatch(push, batch);
    if (pushed.kind === 'gap') {
      // Restored from a backup that is older than our last answers: those commands are kept here and go again (I9).
      if (pushed.expected >= first.dseq || pushed.expected < 1 || gapAt === pushed.expected) throw new DeskForked();
      gapAt = pushed.expected;
      await push.outbox.pushAgainFrom(push.incarnation, pushed.expected);
      continue;
    }
    assertAnswered(batch, pushed.results);
    await push.outbox.saveResults(pushed.epoch, pushed.results);
    await push.results(pushed.results);
    if (pushed.epoch !== epoch) return pushed.epoch;
  }
};
