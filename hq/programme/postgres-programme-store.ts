import type { Knex } from 'knex';
import { readMemberAccounts } from '../../db/hq/account-reader.ts';
import { readTicketCoupons } from '../../db/hq/coupon-repository.ts';
import { currentProgramme } from '../../db/hq/programme-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import type { ProgrammeStore } from './programme-store.ts';

/** Programme tables and coupons over PostgreSQL. */
export const postgresProgrammeStore = (db: Knex, seals: Seals): ProgrammeStore => ({
  current: () => currentProgramme(db),
  coupons: (ticket) => readTicketCoupons(db, seals, ticket),
  account: async (code) => (await readMemberAccounts(db, seals, [code])).get(code),
});
