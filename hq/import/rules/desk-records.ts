import type { FileRulesMaker } from '../picture.ts';
import type { Row } from '../row.ts';

/** Y1. */
export const agentRules: FileRulesMaker = () => ({
  judge: (row) => {
    row.require(!row.is('state', 'active') || row.has('passphrase_hash'), 'Y1', 'passphrase_hash');
  },
});

/** U1. */
export const flagRules: FileRulesMaker = (picture) => ({
  judge: (row) => {
    const raisedBy = row.text('raised_by');
    if (raisedBy.startsWith('rule:') || !picture.has('agents.csv')) return;
    if (picture.book('agents.csv').fateOf(raisedBy) !== 'loaded') row.warn('U1', 'raised_by');
  },
});

const registration = ['username', 'pre_registered_at', 'confirmed_at'] as const;
const stepsOfState: Readonly<Record<string, number>> = { none: 0, pending: 2, active: 3 };

const judgeRegistration = (row: Row): boolean => {
  const steps = stepsOfState[row.text('registration_state')] ?? 0;
  const wrong = registration.find((column, place) => row.has(column) !== place < steps);
  return (
    row.require(wrong === undefined, 'Q1', wrong ?? 'registration_state') &&
    row.require(steps < 3 || row.text('pre_registered_at') <= row.text('confirmed_at'), 'Q1', 'confirmed_at')
  );
};

/** Q1 and Q2. */
export const portalCustomerRules: FileRulesMaker = () => ({
  judge: (row) => {
    if (judgeRegistration(row) && row.has('sim_state') && !row.has('mobile')) row.warn('Q2', 'sim_state');
  },
});
