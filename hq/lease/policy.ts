import { GOVERNED_ACTS, type GovernedAct, treatmentSchema } from '../../shared/account/lease/act.ts';
import type { LeaseTerms } from '../../shared/account/lease/lease.ts';
import {
  type ActLimit,
  type DeskKind,
  FIGURES,
  type FigureName,
  inForceOn,
  STANDARD_ACTS,
  STANDARD_FIGURES,
} from './standard-policy.ts';

export type LimitName = FigureName | GovernedAct;
export const LIMIT_NAMES: readonly LimitName[] = [...FIGURES, ...GOVERNED_ACTS];

/** What the operator set instead of the standard, by the limit's name; texts as `limitText` writes them. */
export type Changes = ReadonlyMap<string, string>;

/** What leases for one kind of desk say. */
export type LeasePolicy = Pick<LeaseTerms, 'acts' | 'member' | 'desk'> & { readonly hours: number };

const MOST: Readonly<Record<FigureName, number>> = {
  'lease.hours': 24 * 14,
  'member.acts': 1000,
  'member.miles': 1_000_000,
  'desk.milesPerDay': 10_000_000,
  'desk.openCommands': 100_000,
};
const MOST_PER_DAY = 10_000;

const isFigure = (name: LimitName): name is FigureName => (FIGURES as readonly string[]).includes(name);

const wholeNumber = (text: string, most: number): number | null =>
  /^\d{1,8}$/.test(text) && Number(text) <= most ? Number(text) : null;

const readAct = (text: string): ActLimit | null => {
  const [treatment, perDay, ...more] = text.split(' ');
  const read = treatmentSchema.safeParse(treatment);
  const times = perDay === undefined ? null : wholeNumber(perDay, MOST_PER_DAY);
  if (!read.success || more.length > 0 || (perDay !== undefined && times === null)) return null;
  return { treatment: read.data, perDay: times };
};

const actText = ({ treatment, perDay }: ActLimit): string => (perDay === null ? treatment : `${treatment} ${perDay}`);

const readFigure = (name: FigureName, text: string): number | null => {
  const value = wholeNumber(text, MOST[name]);
  return name === 'lease.hours' && value === 0 ? null : value;
};

/** True if a text says a value of this limit: a whole number, or a treatment with how often a day. */
export const isLimitText = (name: LimitName, text: string): boolean =>
  (isFigure(name) ? readFigure(name, text) : readAct(text)) !== null;

const figureOf = (name: FigureName, kind: DeskKind, day: string, changes: Changes): number =>
  readFigure(name, changes.get(name) ?? '') ?? inForceOn(STANDARD_FIGURES[name], day).values[kind];

const actOf = (name: GovernedAct, kind: DeskKind, day: string, changes: Changes): ActLimit =>
  readAct(changes.get(name) ?? '') ?? inForceOn(STANDARD_ACTS[name], day).values[kind];

/** What leases for a kind of desk say on a business day. A change that cannot be read counts as none. */
export const policyOn = (kind: DeskKind, day: string, changes: Changes): LeasePolicy => {
  const figure = (name: FigureName) => figureOf(name, kind, day, changes);
  return {
    hours: figure('lease.hours'),
    acts: Object.fromEntries(GOVERNED_ACTS.map((act) => [act, actOf(act, kind, day, changes)])),
    member: { acts: figure('member.acts'), miles: figure('member.miles') },
    desk: { milesPerDay: figure('desk.milesPerDay'), openCommands: figure('desk.openCommands') },
  };
};

/** One limit as `hq lease-limits` prints it. */
export type LimitLine = {
  readonly limit: LimitName;
  readonly value: string;
  readonly standard: string;
  readonly isChanged: boolean;
  /** Why the standard is what it is. */
  readonly reason: string;
};

/** Every limit of a kind of desk, for the operator. */
export const limitLines = (kind: DeskKind, day: string, changes: Changes): LimitLine[] =>
  LIMIT_NAMES.map((limit) => {
    const row = isFigure(limit) ? inForceOn(STANDARD_FIGURES[limit], day) : inForceOn(STANDARD_ACTS[limit], day);
    const asText = (value: number | ActLimit): string => (typeof value === 'number' ? String(value) : actText(value));
    const standard = asText(row.values[kind]);
    const change = changes.get(limit);
    const isChanged = change !== undefined && isLimitText(limit, change);
    return { limit, value: isChanged ? change : standard, standard, isChanged, reason: row.reason };
  });
