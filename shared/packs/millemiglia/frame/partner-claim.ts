import type { Facts } from '../facts/dictionary.ts';

/** True if the claim is about a product or service of a commercial partner: then no rule about flights speaks (DECIDE 7.4, 7.5). */
export const isPartnerClaimIn = (service: string, { claim }: Facts): boolean =>
  claim.activity === 'commercialPartner' && service !== 'child.claim';
