import { canonicalise } from '../../../shared/account/canonical.ts';
import type { CommandResult } from '../../../shared/account/command.ts';

/** Feed position the replica has reached, per scope this desk reads. */
export type Cursors = Readonly<Record<string, number>>;

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

/** True when every scope this desk reads has passed what the command did; scopes of others never arrive here and do not count. */
export const isShownBy = (result: CommandResult | null, cursors: Cursors): boolean =>
  result !== null &&
  Object.entries(result.positions).every(
    ([scope, position]) => (cursors[scope] ?? Number.POSITIVE_INFINITY) >= position,
  );
