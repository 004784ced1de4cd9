import type { GovernedAct } from '../../../../shared/account/lease/act.ts';
import type { OfflineAuthority } from '../../../../shared/account/lease/authorise.ts';
import type { AllowanceView, CallOfflineView, NotPossibleView } from '../../../../shared/contract/offline-view.ts';
import type { Text } from '../../../i18n/translate.ts';
import type { useFormat } from '../../../ui/use-format.ts';

type Format = Pick<ReturnType<typeof useFormat>, 'number' | 'time' | 'shortDate'>;

/** Acts that say themselves why they wait for the centre. */
const explained: ReadonlySet<string> = new Set([
  'card.transfer',
  'award.redeem',
  'contact.change',
  'account.merge',
  'account.exclude',
]);

const figures = ({ limit, used }: Pick<NotPossibleView, 'limit' | 'used'>, format: Format) => ({
  limit: format.number(limit ?? 0),
  used: format.number(used ?? 0),
});

/** Why an act waits for the centre, in a few words. */
export const becauseWords = (item: Omit<NotPossibleView, 'isQueued'>, text: Text, format: Format): string => {
  if (item.because === 'actRefused') return text(`offline.why.${explained.has(item.act) ? item.act : 'other'}`);
  return text(`offline.because.${item.because}`, figures(item, format));
};

/** An act by its name; a credit beyond the limit names the limit. */
export const actWords = (
  item: Pick<NotPossibleView, 'act' | 'because' | 'limit' | 'used'>,
  text: Text,
  format: Format,
) => (item.because === 'above' ? text('offline.creditAbove', figures(item, format)) : text(`offline.act.${item.act}`));

/** Why an act is refused without the centre; null when it is not. */
export const authorityWords = (
  act: GovernedAct,
  authority: OfflineAuthority | null,
  text: Text,
  format: Format,
): string | null => {
  if (authority?.verdict !== 'refused') return null;
  const limit = 'limit' in authority ? authority.limit : null;
  const used = 'used' in authority ? authority.used : null;
  return becauseWords({ act, because: authority.by, limit, used }, text, format);
};

/** Why the request on screen is refused without the centre; null when it is not. */
export const refusalWords = (offline: CallOfflineView | null, text: Text, format: Format): string | null => {
  const request = offline?.request ?? null;
  return request === null ? null : authorityWords(request.act, request.authority, text, format);
};

const rest = ({ unit, used, adding, limit }: AllowanceView, text: Text, format: Format): string =>
  text(`offline.rest.${unit}`, { left: format.number(Math.max(0, limit - used - adding)) });

/** What is left for the member and for the desk once the request on screen is recorded. */
export const restWords = ({ allowances }: CallOfflineView, text: Text, format: Format) => ({
  member: allowances === null ? '' : rest(allowances.member, text, format),
  desk: allowances === null ? '' : rest(allowances.desk, text, format),
});

const DAY_MS = 86_400_000;

/** The calendar day of an instant where the desk stands, as its times are shown. */
const localDay = (ms: number): string => new Date(ms).toLocaleDateString('sv');

/** When the authority ends, or why there is none: the chip of the region. `now` is business time. */
export const endWords = ({ state, endsAt }: CallOfflineView, now: string, text: Text, format: Format): string => {
  if (state !== 'current' || endsAt === null) return text(`offline.standing.${state}`);
  const time = format.time(endsAt);
  const day = localDay(Date.parse(endsAt));
  if (day === localDay(Date.parse(now))) return text('offline.endsToday', { time });
  if (day === localDay(Date.parse(now) + DAY_MS)) return text('offline.endsTomorrow', { time });
  return text('offline.endsOn', { date: format.shortDate(day), time });
};
