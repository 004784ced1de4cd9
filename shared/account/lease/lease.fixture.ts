import type { LeaseTerms } from './lease.ts';

/** Invented terms for tests. Nothing here is read by the product. */
export const leaseTerms = (over: Partial<LeaseTerms> = {}): LeaseTerms => ({
  v: 1,
  leaseId: '0195e0a0-0000-7000-8000-000000000001',
  deskId: 'D-001',
  incarnation: '11111111-1111-4111-8111-111111111111',
  scopes: ['ROM'],
  issuedAt: '2017-11-20T08:00:00.000Z',
  expiresAt: '2017-11-23T08:00:00.000Z',
  acts: {
    'card.reissue': { treatment: 'within-lease', perDay: 3 },
    'card.transfer': { treatment: 'provisional', perDay: null },
    'answer.record': { treatment: 'within-lease', perDay: null },
    'miles.credit': { treatment: 'within-lease', perDay: null },
    'award.redeem': { treatment: 'refused', perDay: null },
  },
  member: { acts: 4, miles: 3000 },
  desk: { milesPerDay: 20_000, openCommands: 50 },
  ...over,
});
