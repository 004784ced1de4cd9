import type { Example } from '../../example.ts';
import { IN_2016, IN_2017, inBothEditions } from '../missing-miles/example-claim.ts';

/** How many miles. */
export const amountExamples: readonly Example[] = inBothEditions([
  {
    title: 'the table of the flight day says how many',
    changes: { flight: { tableMiles: 1_234 } },
    outcome: 'allow',
    params: { 'earn.amount': { miles: 1_234 } },
    effects: ['credit-miles'],
  },
  {
    title: 'without a row a second person does, and no figure is made up',
    changes: { flight: { tableMiles: undefined } },
    outcome: 'needs-approval',
    verdicts: { 'earn.amount': 'needs-approval' },
    effects: [],
  },
  {
    title: 'an upgrade paid with miles gives the miles of Economy',
    changes: { flight: { upgradedWithMiles: true, economyMiles: 600, tableMiles: 1_000 } },
    outcome: 'allow',
    verdicts: { 'earn.amount': 'absent' },
    params: { 'upgrade.earning': { miles: 600 } },
    effects: ['credit-miles'],
  },
  {
    title: 'without a row for Economy a second person decides',
    changes: { flight: { upgradedWithMiles: true } },
    outcome: 'needs-approval',
    verdicts: { 'upgrade.earning': 'needs-approval', 'earn.amount': 'absent' },
    effects: [],
  },
  {
    title: 'a free upgrade changes nothing',
    changes: { flight: { operationalUpgrade: true } },
    outcome: 'allow',
    verdicts: { 'earn.operational-upgrade': 'allow' },
  },
  {
    title: 'and gives no right to the miles of the higher class',
    changes: { flight: { operationalUpgrade: true }, claim: { wantsHigherClass: true } },
    outcome: 'deny',
    verdicts: { 'earn.operational-upgrade': 'deny' },
  },
  {
    title: 'an upgrade paid with miles has rules of its own',
    changes: {
      flight: { operationalUpgrade: true, upgradedWithMiles: true, economyMiles: 600 },
      claim: { wantsHigherClass: true },
    },
    outcome: 'allow',
    verdicts: { 'earn.operational-upgrade': 'absent', 'upgrade.earning': 'allow' },
  },
  {
    title: 'a code that was not quoted costs no miles',
    changes: { flight: { codeQuoted: false } },
    outcome: 'allow',
    verdicts: { 'earn.auto-credit-conditions': 'inform' },
    effects: ['credit-miles'],
  },
  {
    title: 'nor does a card that was not shown',
    changes: { flight: { cardShown: false } },
    outcome: 'allow',
    verdicts: { 'earn.auto-credit-conditions': 'inform' },
  },
]);

/** Miles on top. */
export const promotionalMilesExamples: readonly Example[] = inBothEditions([
  {
    title: 'a promotion adds its miles',
    changes: { promotion: { id: 'DOUBLE', bonusMiles: 500 } },
    outcome: 'allow',
    verdicts: { 'programme.promotions': 'allow' },
    effects: ['credit-miles', 'credit-miles'],
  },
  {
    title: 'one that adds none credits the flight alone',
    changes: { promotion: { id: 'SHOW' } },
    outcome: 'allow',
    effects: ['credit-miles'],
  },
]);

const correction = (at: string, callerKeeps?: boolean): Example['input'] => ({
  service: 'statement.correction',
  request: { at },
  facts: {
    caller: { role: 'member', ident: 'pin' },
    account: { status: 'active' },
    correction: { miles: 2_500, ...(callerKeeps === undefined ? {} : { callerKeeps }) },
  },
});

/** Miles that were posted by mistake. */
export const correctionExamples: readonly Example[] = [IN_2016, IN_2017].flatMap(({ edition, called }): Example[] => [
  {
    title: `a mistake is corrected by two people (${edition})`,
    input: correction(called),
    outcome: 'needs-approval',
    verdicts: { 'earn.erroneous-credit': 'needs-approval' },
    effects: ['cancel-miles on approval'],
  },
  {
    title: `nobody keeps what was posted by mistake (${edition})`,
    input: correction(called, true),
    outcome: 'deny',
    verdicts: { 'earn.erroneous-credit': 'deny' },
    effects: [],
  },
]);
