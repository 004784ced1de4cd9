import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideService } from '../../shared/packs/registry.ts';

/** A rule that is open from a day on for a while: how to ask it about that day, and for how many months it stays open. */
interface Window {
  readonly rule: string;
  readonly service: string;
  readonly facts: (from: string) => object;
  readonly months: number;
  readonly open: string;
}

const windows: readonly Window[] = [
  {
    rule: 'missing-miles.window',
    service: 'missing-miles.claim',
    facts: (date) => ({ flight: { date } }),
    months: 4,
    open: 'allow',
  },
  {
    rule: 'statement.complaint-window',
    service: 'statement.complaint',
    facts: (activityOn) => ({ complaint: { activityOn, lastActivityOn: activityOn } }),
    months: 1,
    open: 'allow',
  },
  {
    rule: 'expiry.inactivity',
    service: 'expiry.reinstate',
    facts: (lastEarningOn) => ({ account: { lastEarningOn } }),
    months: 24,
    open: 'allow',
  },
  {
    rule: 'award-change.within-validity',
    service: 'award.change',
    facts: (issuedOn) => ({ award: { issuedOn }, change: { kind: 'beneficiary' } }),
    months: 12,
    open: 'allow',
  },
];

const DAY = 86_400_000;
const asDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
const daysAfter = (day: string, count: number): string => asDay(Date.parse(day) + count * DAY);

/** The same day of a later month, or that month's last day: by hand, to be compared with the calendar of the rules. */
const clamped = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return asDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
};

const startingDay = fc.oneof(
  fc.constantFrom('2016-08-31', '2016-10-31', '2016-12-31', '2017-01-31', '2016-02-29', '2017-02-28', '2017-05-31'),
  fc.integer({ min: Date.parse('2016-08-01'), max: Date.parse('2019-12-31') }).map(asDay),
);

const verdictOn = ({ rule, service, facts }: Window, from: string, day: string): string | undefined =>
  decideService({
    case: 'window',
    service,
    request: { at: `${day}T12:00:00+01:00` },
    facts: facts(from),
  }).checklist.find((entry) => entry.rule === rule)?.verdict;

describe.each(windows.map((window) => [window.rule, window] as const))('%s', (_rule, window) => {
  it('is open on its last day, clamped to the end of the month, and closed the day after', () => {
    fc.assert(
      fc.property(startingDay, (from) => {
        const lastDay = clamped(from, window.months);
        fc.pre(lastDay >= '2016-07-29');
        expect(verdictOn(window, from, lastDay)).toBe(window.open);
        expect(verdictOn(window, from, daysAfter(lastDay, 1))).not.toBe(window.open);
      }),
    );
  });

  it('never opens again once it has closed', () => {
    fc.assert(
      fc.property(startingDay, fc.nat({ max: 900 }), fc.nat({ max: 900 }), (from, one, other) => {
        const [earlier, later] = [daysAfter(from, Math.min(one, other)), daysAfter(from, Math.max(one, other))];
        fc.pre(earlier >= '2016-07-29');
        if (verdictOn(window, from, later) === window.open) expect(verdictOn(window, from, earlier)).toBe(window.open);
      }),
    );
  });
});
