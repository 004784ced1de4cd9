import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext } from '../../frame/subject.ts';

/** Whether the rules of upgrades speak: in 2016 a request for extra services may turn out to be for an upgrade. */
export type UpgradeScope = 'upgrade' | 'unknown' | 'other';

export const upgradeScope = ({ extra }: Facts, { service, edition }: MemberRuleContext): UpgradeScope => {
  if (service !== 'extra-service.request') return 'upgrade';
  if (edition !== 'mm-2016') return 'other';
  if (extra.kind === undefined) return 'unknown';
  return extra.kind === 'upgrade' ? 'upgrade' : 'other';
};
