import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pushCommands } from '../../hq/authority/push.ts';
import { ADA, cardReport, openSmallHeadquarters, type SmallHeadquarters } from '../../hq/small-headquarters.fixture.ts';
import { combineChecksums } from '../../shared/account/checksum.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { digestExistingSnapshots } from './digest-existing-snapshots.ts';
import { readScopes } from './feed-repository.ts';
import { digestOf, fromBits, toBits } from './scope-checksum.ts';
import { pageOfDocuments } from './snapshot-repository.ts';

let server: TestPostgres;
let hq: SmallHeadquarters;
let databases = 0;

beforeAll(async () => {
  server = await startTestPostgres();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await server.createDatabase(`checksum_${databases}`));
}, 30_000);
afterEach(() => hq.close());

const kept = async () =>
  Object.fromEntries((await readScopes(hq.db, ['MIL', 'ROM'])).map((s) => [s.scope, s.checksum]));
const ofDocuments = async () => {
  const sums: Record<string, string> = {};
  for (const scope of ['MIL', 'ROM'])
    sums[scope] = combineChecksums(
      (await pageOfDocuments(hq.db, hq.seals, scope, '', 100)).map(({ document, ...row }) =>
        digestOf({ ...row, document: JSON.parse(document) }),
      ),
    );
  return sums;
};

describe('the checksum of a scope', () => {
  it('is that of its documents, from the start and after a command changed some and opened another', async () => {
    const before = await kept();
    expect(before).toEqual(await ofDocuments());
    const desk = await hq.enrol('D-001');
    const stolen = desk.command(cardReport({ account: ADA, wants: 'transfer' }));
    await pushCommands(hq, desk, { incarnation: desk.incarnation, commands: [stolen, desk.command(cardReport())] });
    const after = await kept();
    expect(after).toEqual(await ofDocuments());
    expect(after.ROM).not.toBe(before.ROM);
    expect(after.MIL).toBe(before.MIL);
  });

  it('is made for a database from before there were checksums, also after it was stopped on the way', async () => {
    const made = await kept();
    await hq.db('account_snapshots').update({ digest: null });
    await hq.db('scopes').update({ checksum: null });
    const stopped = digestExistingSnapshots(hq.db, hq.seals, () => {
      throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await kept()).toEqual({ MIL: null, ROM: null });
    await digestExistingSnapshots(hq.db, hq.seals);
    expect(await kept()).toEqual(made);
  });

  it('survives the form PostgreSQL keeps it in', () => {
    const hex = '00ff'.repeat(16);
    expect(fromBits(toBits(hex))).toBe(hex);
    expect(toBits(hex)).toHaveLength(256);
  });
});
