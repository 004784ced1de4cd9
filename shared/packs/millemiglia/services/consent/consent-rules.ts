import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** A change that does not say what it is about, or which way it goes, is as good as none. */
const areChangesKnown = ({ consent }: Facts): boolean =>
  consent.changes?.every(({ purpose, value }) => purpose !== undefined && value !== undefined) ?? false;

const changesOf = ({ consent }: Facts) => consent.changes ?? [];

const COMMERCIAL: ReadonlySet<string | undefined> = new Set(['marketing', 'profiling']);

/** Each commercial purpose has a consent of its own, freely chosen (mm-2016 10.5, 10.9; mm-2017 12.5, 12.9). */
export const consentPerPurpose: MemberRule = defineRule({
  id: 'consent.per-purpose',
  clauses: { 'mm-2016': ['10.5', '10.9'], 'mm-2017': ['12.5', '12.9'] },
  decide(facts) {
    if (!areChangesKnown(facts)) return askFor('consent.changes');
    return changesOf(facts).some(({ purpose }) => COMMERCIAL.has(purpose)) ? allow() : notListed;
  },
});

/** Notices about membership and expiry cannot be stopped (mm-2016 10.5, 10.9; mm-2017 12.5, 12.9). */
export const consentOrganisational: MemberRule = defineRule({
  id: 'consent.organisational',
  clauses: { 'mm-2016': ['10.5', '10.9'], 'mm-2017': ['12.5', '12.9'] },
  decide: (facts) =>
    changesOf(facts).some(({ purpose, value }) => purpose === 'organisational' && value === false) ? deny() : notListed,
});

/** Preferences and consents may be changed at any time, also by telephone (mm-2016 10.9, mm-2017 12.9). */
export const consentChangeRule: MemberRule = defineRule({
  id: 'consent.change',
  clauses: { 'mm-2016': ['10.9'], 'mm-2017': ['12.9'] },
  decide: (facts) =>
    changesOf(facts).some(({ purpose }) => purpose !== undefined && purpose !== 'organisational') ? allow() : notListed,
});

/** Meal and seat wishes may tell about health or belief: by telephone they need a spoken consent (mm-2016 10.4, mm-2017 12.4). */
export const consentSpecialCategories: MemberRule = defineRule({
  id: 'consent.special-categories',
  clauses: { 'mm-2016': ['10.4'], 'mm-2017': ['12.4'] },
  decide(facts) {
    const mealSeat = changesOf(facts).filter(({ purpose }) => purpose === 'mealSeat');
    if (mealSeat.length === 0) return notListed;
    if (mealSeat.every(({ value }) => value === false)) return allow({ variant: 'removed' });
    return facts.consent.explicit === true ? allow() : askFor('consent.explicit');
  },
});
