import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Outbox, openOutbox } from '../../../db/desk/outbox/outbox.ts';
import { leaseKeysUpTo, signLease } from '../../../hq/lease/signing-key.ts';
import { leaseTerms } from '../../../shared/account/lease/lease.fixture.ts';
import type { LeaseTerms, SignedLease } from '../../../shared/account/lease/lease.ts';
import { forgetLease, readHeldLease, takeLease } from './held-lease.ts';

const HQ = Buffer.alloc(32, 1);
const STRANGER = Buffer.alloc(32, 2);
const HOLDER = { deskId: 'D-001', incarnation: leaseTerms().incarnation };
const KEYS = leaseKeysUpTo(HQ, 'k1');
const GENEROUS = { member: { acts: 900, miles: 900_000 } };

let folder: string;
let outbox: Outbox;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milepost-lease-'));
  outbox = await openOutbox({ file: join(folder, 'outbox.db'), key: Buffer.alloc(32, 7) });
});
afterEach(async () => {
  await outbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const lease = (over: Partial<LeaseTerms> = {}, key = HQ, keyId = 'k1'): SignedLease =>
  signLease(key, keyId, JSON.stringify(leaseTerms(over)));
const take = async (given: SignedLease | null, keys = KEYS): Promise<string | undefined> =>
  (await takeLease(outbox, HOLDER, { lease: given, keys }))?.terms.issuedAt;
const held = async () => (await readHeldLease(outbox, HOLDER))?.terms;

const EARLY = '2017-11-20T08:00:00.000Z';
const LATE = '2017-11-20T12:00:00.000Z';

describe('a lease in the store', () => {
  it('is there after a restart, and gone after a new enrolment', async () => {
    expect(await take(lease())).toBe(EARLY);
    expect(await held()).toEqual(leaseTerms());
    await forgetLease(outbox);
    expect(await held()).toBeUndefined();
  });

  it('is replaced by a newer one only: an older, more generous one sent again changes nothing', async () => {
    await take(lease({ issuedAt: EARLY, ...GENEROUS }));
    expect(await take(lease({ issuedAt: LATE }))).toBe(LATE);
    expect(await take(lease({ issuedAt: EARLY, ...GENEROUS }))).toBe(LATE);
    expect((await held())?.member.acts).toBe(4);
  });

  it.each<[string, SignedLease]>([
    ['signed by a stranger', lease({ issuedAt: LATE, ...GENEROUS }, STRANGER)],
    ['edited after it was signed', { ...lease(), terms: JSON.stringify(leaseTerms({ issuedAt: LATE, ...GENEROUS })) }],
    ['of another desk', lease({ issuedAt: LATE, deskId: 'D-002' })],
    ['of another life of the desk', lease({ issuedAt: LATE, incarnation: '22222222-2222-4222-8222-222222222222' })],
    ['signed with a key nobody endorsed', lease({ issuedAt: LATE }, HQ, 'k2')],
    ['in words nobody understands', signLease(HQ, 'k1', '{"v":9}')],
  ])('is not replaced by one %s', async (_name, given) => {
    await take(lease());
    expect(await take(given)).toBe(EARLY);
  });

  it('counts as none when somebody writes over its row, or over that of the keys', async () => {
    const write = (name: string, value: string) => outbox.database('setting').where({ name }).update({ value });
    await take(lease());
    const edited = { ...lease(), terms: JSON.stringify(leaseTerms(GENEROUS)) };
    await write('lease', JSON.stringify(edited));
    expect(await held()).toBeUndefined();
    await write('lease', 'no JSON at all');
    expect(await held()).toBeUndefined();
    await write('lease', JSON.stringify(lease()));
    await write('leaseKeys', '[{"keyId":"k1"}]');
    expect(await held()).toBeUndefined();
  });
});

describe('the keys that prove leases', () => {
  it('are pinned when first heard of: another first key is not taken', async () => {
    await take(lease());
    expect(await take(lease({ issuedAt: LATE }, STRANGER), leaseKeysUpTo(STRANGER, 'k1'))).toBe(EARLY);
  });

  it('follow one another: a desk that was away takes each that the one before has signed', async () => {
    await take(lease());
    const afterThree = leaseKeysUpTo(HQ, 'k4');
    expect(await take(lease({ issuedAt: LATE }, HQ, 'k4'), afterThree)).toBe(LATE);
  });

  it('do not follow a stranger who took over half way', async () => {
    await take(lease());
    const [first, ...others] = leaseKeysUpTo(STRANGER, 'k3');
    expect(await take(lease({ issuedAt: LATE }, STRANGER, 'k3'), [...KEYS, ...others])).toBe(EARLY);
    expect(await take(lease({ issuedAt: LATE }, STRANGER, 'k1'), first === undefined ? [] : [first])).toBe(EARLY);
  });
});
