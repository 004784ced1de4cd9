import { isDefinedError, safe } from '@orpc/client';
import type { ChainState, LostStretch } from '../../../shared/contract/chain-state.ts';
import type { Business } from '../../../shared/contract/hq-api.ts';
import type { HqClient } from '../hq/hq-client.ts';
import type { HqManners } from './ask-hq.ts';
import { DeskForked } from './sync-failure.ts';
import type { SyncOutbox } from './sync-store.ts';

export type Follow = {
  hq: HqClient;
  manners: HqManners;
  outbox: SyncOutbox;
  incarnation: string;
  heard(business: Business): Promise<void>;
};

/** Once for each stretch: an answer that was lost on the way is asked for again. */
const remember = async (outbox: SyncOutbox, { incarnation, from, to }: LostStretch, at: string): Promise<void> => {
  const known = (await outbox.readSetting('lostCommands')) ?? [];
  if (known.some((lost) => lost.incarnation === incarnation && lost.from === from)) return;
  await outbox.writeSetting('lostCommands', [...known, { incarnation, from, to, at }]);
};

const report = async (follow: Follow, lost: LostStretch, at: string): Promise<void> => {
  const { error, data } = await follow.manners.ask(async (options) => {
    const answer = await safe(follow.hq.reportLost(lost, options));
    if (answer.error !== null && !(isDefinedError(answer.error) && answer.error.code === 'NOT_LOST'))
      throw answer.error;
    return answer;
  });
  if (error === null) {
    await remember(follow.outbox, lost, at);
    return follow.heard(data.business);
  }
  // Headquarters knows of no restore after which this could be missing. Of an earlier enrolment the rest is parked when it is pushed.
  if (lost.incarnation === follow.incarnation) throw new DeskForked();
};

/**
 * Compares this desk's chains with where headquarters stands in them. What headquarters had answered and has no more goes again, also
 * where nobody said that a backup was restored. What it misses and this desk has forgotten is lost on both sides: it is reported,
 * remembered for the console, and the chain goes on behind it.
 * @throws DeskForked when headquarters misses what it cannot have lost
 */
export const followChains = async (follow: Follow, chains: readonly ChainState[], at: string): Promise<void> => {
  const { outbox, incarnation } = follow;
  for (const chain of chains) {
    const anchor = await outbox.readAnchor(chain.incarnation);
    if (anchor !== null && chain.next <= anchor.dseq) {
      await report(
        follow,
        { incarnation: chain.incarnation, from: chain.next, to: anchor.dseq, hash: anchor.hash },
        at,
      );
    }
    // Chains of earlier enrolments go again with a new epoch only: what was parked here because they broke was never answered there.
    if (chain.incarnation === incarnation) await outbox.pushAgainFrom(incarnation, chain.next);
  }
};
