import { hash } from '@node-rs/argon2';
import { beginEpoch } from '../../../db/hq/feed-repository.ts';
import { setScopeChecksums } from '../../../db/hq/scope-checksum.ts';
import { saveSnapshots } from '../../../db/hq/snapshot-repository.ts';
import { openSmallHeadquarters, PIN_HASHING, type SmallHeadquarters } from '../../../hq/small-headquarters.fixture.ts';
import { BRANCHES, memberAt } from '../members.ts';

const CHUNK = 500;
const CHUNKS_PER_TRANSACTION = 20;
const PIN = '5163';

/** Branches and members of the small headquarters make room: the bench has its own. */
const clear = (hq: SmallHeadquarters): Promise<void> =>
  hq.db.transaction(async (tx) => {
    await tx('pins').delete();
    await tx('account_snapshots').delete();
    await beginEpoch(tx, BRANCHES);
  });

const fillFrom = (hq: SmallHeadquarters, phc: string, from: number, to: number): Promise<void> =>
  hq.db.transaction(async (tx) => {
    await tx.raw('set local synchronous_commit = off');
    for (let at = from; at < to; at += CHUNK) {
      const members = Array.from({ length: Math.min(CHUNK, to - at) }, (_, index) => memberAt(at + index));
      await saveSnapshots(
        tx,
        hq.seals,
        members.map((document) => ({ code: document.code, scope: document.branch, version: 1, document })),
      );
      const pins = members.map(({ code }) => ({ code, record: hq.pins.wrap(code, phc) }));
      await tx('pins').insert(
        pins.map(({ code, record }) => ({
          code,
          wrapped_hash: record.wrapped,
          key_id: record.keyId,
          set_on: '2015-01-01',
          origin: 'issued',
        })),
      );
    }
  });

/** A headquarters with so many members, each with a PIN, as the real code seals and stores them. Says how long it took. */
export const openFilledHeadquarters = async (databaseUrl: string, members: number): Promise<SmallHeadquarters> => {
  const hq = await openSmallHeadquarters(databaseUrl);
  const phc = await hash(PIN, PIN_HASHING);
  await clear(hq);
  const started = performance.now();
  const step = CHUNK * CHUNKS_PER_TRANSACTION;
  for (let at = 0; at < members; at += step) {
    await fillFrom(hq, phc, at, Math.min(members, at + step));
    if (at % 100_000 === 0)
      console.log(`  ${at} members at headquarters, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  await hq.db.transaction(setScopeChecksums);
  await hq.db.raw('vacuum analyze account_snapshots');
  await hq.db.raw('vacuum analyze pins');
  console.log(`  ${members} members at headquarters, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return hq;
};
