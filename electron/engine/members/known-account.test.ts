import { describe, expect, it } from 'vitest';
import { memberAccount } from '../../../shared/account/member-account.fixture.ts';
import { wrapUp } from '../../../test/faults/desk-store-cases.ts';
import { type AccountStore, findKnownAccount } from './known-account.ts';

const command = wrapUp(1)({ dseq: 1, prevHash: '0'.repeat(64) });

/** A store in which the page that brings the command's effect comes in after so many reads. */
const storeWithPageAfter = (reads: number): AccountStore => {
  let done = 0;
  const read = async <T>(before: T, after: T): Promise<T> => {
    done += 1;
    return done > reads ? after : before;
  };
  const at = (position: number) => ({ ROM: { epoch: 'one', position } });
  const account = (version: number) => ({ account: memberAccount(), version, scope: 'ROM', pinLease: null });
  return {
    readCursors: () => read(at(4), at(5)),
    listOverlay: async ({ ROM }) => read((ROM?.position ?? 0) >= 5 ? [] : [command], []),
    findAccount: () => read(account(1), account(2)),
  };
};

describe('an account with what is pending', () => {
  it.each([0, 1, 2, 3])(
    'shows a command as pending or done, whenever its page comes in (after %i reads)',
    async (reads) => {
      const known = await findKnownAccount(storeWithPageAfter(reads), '0056994590');
      expect(known?.pending.length === 1 || known?.found.version === 2).toBe(true);
    },
  );
});
