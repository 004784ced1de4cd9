import { canonicalise } from '../../../shared/account/canonical.ts';
import type { CommandResult } from '../../../shared/account/command.ts';
import type { FeedPosition } from '../replica/feed-changes.ts';

/** Where the replica stands in the feed of each scope this desk reads; empty while there is none. */
export type Cursors = Readonly<Record<string, FeedPosition>>;

/** What headquarters answered, and in which epoch: its positions count in the feeds of that one only. */
export type Answer = { readonly result: CommandResult | null; readonly epoch: string | null };

/** Places in the feeds are another matter: after a restore they change and the answer does not. */
const withoutPlaces = (result: CommandResult): string => canonicalise({ ...result, positions: {} });

/** The answer to keep beside a new one: the first that was another. Null when headquarters never changed its mind. */
export const earlierAnswer = (
  kept: CommandResult | null,
  before: CommandResult | null,
  now: CommandResult,
): CommandResult | null => (before === null || withoutPlaces(before) === withoutPlaces(now) ? kept : (kept ?? before));

/** What has an effect shows until the feed brings it (I7): a refused report, too, has blocked the card. */
export const staysInOverlay = (result: CommandResult): boolean =>
  result.status === 'accepted' || Object.keys(result.positions).length > 0;

/**
 * True when the replica shows what the command did: every scope this desk reads has passed it. Scopes of others never arrive here and do
 * not count. A replica that has not been fetched, or is of another epoch than the answer, shows nothing of it.
 */
export const isShownBy = ({ result, epoch }: Answer, cursors: Cursors): boolean => {
  if (result === null) return false;
  const positions = Object.entries(result.positions);
  if (positions.length === 0) return true;
  if (Object.keys(cursors).length === 0) return false;
  return positions.every(([scope, position]) => {
    const cursor = cursors[scope];
    return cursor === undefined || (cursor.epoch === epoch && cursor.position >= position);
  });
};
