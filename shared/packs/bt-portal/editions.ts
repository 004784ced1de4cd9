import type { Edition } from '../../rulebook/edition.ts';

/** The one text the desk of the portal answers from; it is undated and governs every day. */
export const BT_PORTAL = 'bt-portal';

export const editions: readonly Edition[] = [
  {
    id: BT_PORTAL,
    title: 'Questions and answers about the BT Enìa customer portal',
    languages: ['it'],
    validFrom: null,
    validTo: null,
    lastEarningDay: null,
    lastClaimDay: null,
  },
];
