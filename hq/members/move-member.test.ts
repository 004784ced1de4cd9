import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMemberAccounts } from '../../db/hq/account-reader.ts';
import { readScopes } from '../../db/hq/feed-repository.ts';
import { digestOf } from '../../db/hq/scope-checksum.ts';
import { pageOfDocuments, readSnapshots } from '../../db/hq/snapshot-repository.ts';
import { combineChecksums } from '../../shared/account/checksum.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { pushCommands } from '../authority/push.ts';
import { pull } from '../feed/pull.ts';
import { BRUNO, cardReport, openSmallHeadquarters, type SmallHeadquarters } from '../small-headquarters.fixture.ts';
import { moveMember } from './move-member.ts';

let server: TestPostgres;
let hq: SmallHeadquarters;

beforeAll(async () => {
  server = await startTestPostgres();
}, 60_000);
afterAll(() => server.stop());
let databases = 0;
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await server.createDatabase(`move_${databases}`));
}, 30_000);
afterEach(() => hq.close());

const move = (branch: string, code = BRUNO) => moveMember(hq.db, hq.seals, { code, branch });
const feedFor = async (desk: Awaited<ReturnType<SmallHeadquarters['enrol']>>, scope: string) => {
  const [state] = await readScopes(hq.db, [scope]);
  const answer = await pull(hq, desk, { scope, epoch: state?.epoch ?? '', after: 0, limit: 100 });
  if (typeof answer === 'string') throw new Error(answer);
  return answer.items.map((item) => [item.kind, item.kind === 'PUT' ? item.row.version : item.code]);
};

describe('a member who changes branch', () => {
  it('leaves one scope and comes into the other in one transaction, rows, document and checksums alike', async () => {
    const [centre, milan] = [await hq.enrol('D-001'), await hq.enrol('D-009')];
    expect(await move('MIL')).toEqual({ outcome: 'moved', from: 'ROM', to: 'MIL', positions: { MIL: 1, ROM: 1 } });
    expect(await feedFor(centre, 'ROM')).toEqual([['REMOVE', BRUNO]]);
    expect(await feedFor(milan, 'MIL')).toEqual([['PUT', 2]]);
    const kept = (await readSnapshots(hq.db, hq.seals, [BRUNO])).get(BRUNO);
    expect(kept).toMatchObject({ scope: 'MIL', version: 2, document: { branch: 'MIL' } });
    expect((await readMemberAccounts(hq.db, hq.seals, [BRUNO])).get(BRUNO)).toEqual(kept?.document);
    for (const { scope, checksum } of await readScopes(hq.db, ['MIL', 'ROM'])) {
      const digests = (await pageOfDocuments(hq.db, hq.seals, scope, '', 100)).map(({ document, ...row }) =>
        digestOf({ ...row, document: JSON.parse(document) }),
      );
      expect([scope, checksum]).toEqual([scope, combineChecksums(digests)]);
    }
  });

  it('and comes back is there once, and shown to nobody else meanwhile', async () => {
    const centre = await hq.enrol('D-001');
    await move('MIL');
    await move('ROM');
    expect(await feedFor(centre, 'ROM')).toEqual([
      ['REMOVE', BRUNO],
      ['PUT', 3],
    ]);
    // What was PUT there is not shown any more: it has left since.
    expect(await feedFor(centre, 'MIL')).toEqual([
      ['REMOVE', BRUNO],
      ['REMOVE', BRUNO],
    ]);
  });

  it('is refused to a desk of the old branch that still has a command for the member, once and for good', async () => {
    const milan = await hq.enrol('D-009');
    await move('MIL');
    const command = milan.command(cardReport({ account: BRUNO }));
    await move('ROM');
    const push = () => pushCommands(hq, milan, { incarnation: milan.incarnation, commands: [command] });
    const answer = await push();
    expect(answer).toMatchObject([{ commandId: command.commandId, status: 'rejected', code: 'unknown-account' }]);
    expect(await push()).toEqual(answer);
  });

  it.each([
    ['there is no such member', '0000000000', 'MIL', 'unknown-member'],
    ['there is no such branch', BRUNO, 'PMO', 'unknown-branch'],
    ['the member is there', BRUNO, 'ROM', 'is-there-already'],
  ])('does not where %s', async (_, code, branch, reason) => {
    const before = await readScopes(hq.db, ['MIL', 'ROM']);
    expect(await move(branch, code)).toEqual({ outcome: 'refused', reason });
    expect(await readScopes(hq.db, ['MIL', 'ROM'])).toEqual(before);
  });
});
