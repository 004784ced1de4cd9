import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KnownLeases, SettledUse } from '../../db/hq/lease-repository.ts';
import { type Command, FIRST_PREVIOUS_HASH } from '../../shared/account/command.ts';
import { leaseTerms } from '../../shared/account/lease/lease.fixture.ts';
import type { SignedLease } from '../../shared/account/lease/lease.ts';
import { ADA, BRUNO, cardReport } from '../small-headquarters.fixture.ts';
import { judgeClaim } from './judge-claim.ts';
import { hasSigned, leaseKeysUpTo, nextKeyId, signLease } from './signing-key.ts';

const MASTER_KEY = randomBytes(32);
const OTHER_KEY = randomBytes(32);
const AT = '2017-11-20T11:00:00.000Z';

const lease = (over: Parameters<typeof leaseTerms>[0] = {}, masterKey: Uint8Array = MASTER_KEY): SignedLease =>
  signLease(masterKey, 'k1', JSON.stringify(leaseTerms(over)));

const command = (over: Partial<Command> = {}, offline = true): Command =>
  ({
    ...cardReport({ wants: 'reissue', cause: 'lost', request: { at: AT, offline } }),
    commandId: '0195e0a0-0000-7000-8000-0000000000aa',
    desk: 'D-001',
    incarnation: leaseTerms().incarnation,
    dseq: 1,
    prevHash: FIRST_PREVIOUS_HASH,
    callId: 'call-1',
    agent: 'A-2147',
    decision: null,
    issuedAt: AT,
    ...over,
  }) as Command;

const NOTHING: KnownLeases = { uses: [], last: undefined, withdrawnKeys: new Set() };

const issued = (over: Partial<NonNullable<KnownLeases['last']>> = {}): NonNullable<KnownLeases['last']> => ({
  incarnation: leaseTerms().incarnation,
  deskId: 'D-001',
  leaseId: leaseTerms().leaseId,
  keyId: 'k1',
  policyHash: 'x',
  issuedAt: leaseTerms().issuedAt,
  expiresAt: leaseTerms().expiresAt,
  isHeld: true,
  ...over,
});

const uses = (count: number, over: Partial<SettledUse> = {}): SettledUse[] =>
  Array.from({ length: count }, (_, n) => ({
    commandId: `c${n}`,
    leaseId: leaseTerms().leaseId,
    act: 'card.reissue',
    account: BRUNO,
    miles: 0,
    day: '2017-11-20',
    settledAt: '2017-11-20T15:00:00.000Z',
    ...over,
  }));

const judged = (claimed: SignedLease | undefined, facts: Partial<KnownLeases> = {}, over: Partial<Command> = {}) => {
  const { outcome, ...rest } = judgeClaim(
    MASTER_KEY,
    command({ ...(claimed === undefined ? {} : { lease: claimed }), ...over }),
    { ...NOTHING, ...facts },
  );
  return 'code' in rest ? rest.code : outcome;
};

describe('a claim to have acted under a lease', () => {
  it('within it is settled, and counts from then on', () => {
    expect(judgeClaim(MASTER_KEY, command({ lease: lease() }), NOTHING)).toEqual({
      outcome: 'within',
      use: {
        commandId: command().commandId,
        leaseId: leaseTerms().leaseId,
        act: 'card.reissue',
        account: ADA,
        miles: 0,
        day: '2017-11-20',
      },
    });
  });

  const generous = { acts: { 'card.reissue': { treatment: 'within-lease' as const, perDay: 900 } } };
  const edited = { ...lease(), terms: JSON.stringify(leaseTerms(generous)) };
  it.each<[string, SignedLease, Partial<KnownLeases>, string]>([
    ['forged with another key', lease({}, OTHER_KEY), {}, 'lease-unknown'],
    ['of edited terms', edited, {}, 'lease-unknown'],
    ['with a key that is no key of ours', { ...lease(), keyId: 'k0; drop' }, {}, 'lease-unknown'],
    ['with a key that was withdrawn', lease(), { withdrawnKeys: new Set(['k1']) }, 'lease-unknown'],
    ['of another desk', lease({ deskId: 'D-002' }), {}, 'lease-unknown'],
    [
      'of an earlier life of the desk',
      lease({ incarnation: '22222222-2222-4222-8222-222222222222' }),
      {},
      'lease-unknown',
    ],
    ['that had ended when the command was recorded', lease({ expiresAt: AT }), {}, 'lease-expired'],
    [
      'replaced by a stricter one long before',
      lease(generous),
      { last: issued({ leaseId: '0195e0a0-0000-7000-8000-000000000002', issuedAt: '2017-11-20T10:00:00.000Z' }) },
      'lease-expired',
    ],
    ['that is used up', lease(), { uses: uses(3) }, 'lease-exceeded'],
    ['used up for the member', lease(), { uses: uses(4, { account: ADA, day: '2017-11-19' }) }, 'lease-exceeded'],
    [
      'that does not allow the act',
      lease({ acts: { 'card.reissue': { treatment: 'refused', perDay: null } } }),
      {},
      'lease-exceeded',
    ],
    ['with room left', lease(), { uses: uses(2) }, 'within'],
    [
      'with what was settled before the command was recorded',
      lease(),
      { uses: uses(3, { settledAt: '2017-11-20T10:59:00.000Z' }) },
      'within',
    ],
    [
      'replaced after the command was recorded',
      lease(),
      { last: issued({ leaseId: '0195e0a0-0000-7000-8000-000000000002', issuedAt: '2017-11-20T15:00:00.000Z' }) },
      'within',
    ],
  ])('%s', (_name, claimed, facts, expected) => {
    expect(judged(claimed, facts)).toBe(expected);
  });

  it('is not asked of older desks, and is of one that has said it holds a lease', () => {
    expect(judged(undefined)).toBe('within');
    expect(judged(undefined, { last: issued({ isHeld: false }) })).toBe('within');
    expect(judged(undefined, { last: issued() })).toBe('lease-unknown');
    const online = command({}, false);
    expect(judgeClaim(MASTER_KEY, online, { ...NOTHING, last: issued() })).toEqual({ outcome: 'within', use: null });
  });
});

describe('the keys leases are signed with', () => {
  it('follow from the master key, and each is signed by the one before', () => {
    const keys = leaseKeysUpTo(MASTER_KEY, nextKeyId(nextKeyId('k1')));
    expect(keys.map(({ keyId, endorsement }) => [keyId, endorsement?.keyId])).toEqual([
      ['k1', undefined],
      ['k2', 'k1'],
      ['k3', 'k2'],
    ]);
    expect(keys).toEqual(leaseKeysUpTo(MASTER_KEY, 'k3'));
    expect(new Set(keys.map(({ publicKey }) => publicKey)).size).toBe(3);
    expect(leaseKeysUpTo(OTHER_KEY, 'k1')[0]?.publicKey).not.toBe(keys[0]?.publicKey);
  });

  it('prove the very text that was signed', () => {
    const signed = lease();
    expect(hasSigned(MASTER_KEY, signed)).toBe(true);
    expect(hasSigned(MASTER_KEY, { ...signed, terms: `${signed.terms} ` })).toBe(false);
    expect(hasSigned(MASTER_KEY, { ...signed, keyId: 'k2' })).toBe(false);
    expect(hasSigned(MASTER_KEY, { ...signed, signature: 'AAAA' })).toBe(false);
  });
});
