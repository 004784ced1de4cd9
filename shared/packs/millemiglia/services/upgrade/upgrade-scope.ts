import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext } from '../../frame/subject.ts';

/** Whether the rules of upgrades speak: in 2016 a request for extra services can be for an upgrade. */
export const isUpgrade = ({ extra }: Facts, { service, edition }: MemberRuleContext): boolean =>
  service !== 'extra-service.request' || (edition === 'mm-2016' && extra.kind === 'upgrade');
