import type { Knex } from 'knex';
import { readTakenCodes, setAccountVersions } from '../../db/hq/account-repository.ts';
import { readAgentStandings } from '../../db/hq/agent-repository.ts';
import { advanceCases, insertCases, lockCases } from '../../db/hq/case-repository.ts';
import {
  findSettledCommands,
  insertCalls,
  insertSettledCommands,
  lockChain,
  moveChain,
} from '../../db/hq/command-repository.ts';
import { lockCoupons, readCreditedFlights } from '../../db/hq/coupon-repository.ts';
import { writeEvents } from '../../db/hq/event-writer.ts';
import { appendToFeed, readScopes } from '../../db/hq/feed-repository.ts';
import { insertLeaseUses, readKnownLeases } from '../../db/hq/lease-repository.ts';
import { queueMail } from '../../db/hq/mail-repository.ts';
import { readPinAttempts, recordPinAttempt } from '../../db/hq/pin-repository.ts';
import { currentProgramme } from '../../db/hq/programme-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { type ChecksumChanges, saveSnapshots } from '../../db/hq/snapshot-repository.ts';
import { lockStoredAccounts } from '../../db/hq/stored-accounts.ts';
import { raiseSupervisorFlags } from '../../db/hq/supervisor-flag-repository.ts';
import { inTransaction, liesInTheData } from '../../db/hq/transaction.ts';
import { type BatchEffects, NO_LEASES, type SettlementStore, type SettlementTransaction } from './settlement-store.ts';

const writeEffects = async (tx: Knex, seals: Seals, effects: BatchEffects): Promise<ChecksumChanges> => {
  const { events, pins, snapshots, attempts, calls, flags, mails, openedCases, caseSteps, leaseUses, now } = effects;
  let changes: ChecksumChanges = new Map();
  if (events.length > 0) {
    await writeEvents(tx, seals, events, pins);
    changes = await saveSnapshots(tx, seals, snapshots);
    await setAccountVersions(tx, snapshots);
  }
  for (const attempt of attempts) await recordPinAttempt(tx, attempt);
  await insertCalls(tx, seals, calls);
  await raiseSupervisorFlags(tx, flags);
  await insertCases(tx, seals, openedCases);
  await advanceCases(tx, seals, caseSteps);
  await queueMail(tx, mails, now);
  await insertLeaseUses(tx, leaseUses, now);
  return changes;
};

const transactionOver = (tx: Knex, seals: Seals): SettlementTransaction => {
  // What `write` did to the checksums goes into the heads, which are locked last.
  let changes: ChecksumChanges = new Map();
  return {
    openChain: async (incarnation, commandIds) => ({
      chain: await lockChain(tx, incarnation),
      settled: await findSettledCommands(tx, seals, commandIds),
    }),
    readScopes: (scopes) => readScopes(tx, scopes),
    lockCases: (caseIds) => lockCases(tx, seals, caseIds),
    load: async ({ accounts, agents, attempts, flights, programme, leases }) => ({
      accounts: await lockStoredAccounts(tx, seals, accounts),
      flights: {
        asked: new Set(flights),
        coupons: await lockCoupons(tx, seals, flights),
        credited: await readCreditedFlights(tx, flights),
      },
      programme: programme ? await currentProgramme(tx) : null,
      agents: await readAgentStandings(tx, agents),
      attempts: await readPinAttempts(tx, attempts),
      leases: leases === null ? NO_LEASES : await readKnownLeases(tx, leases.incarnation, leases.leaseIds),
    }),
    takenCodes: (codes) => readTakenCodes(tx, codes),
    write: async (effects) => {
      changes = await writeEffects(tx, seals, effects);
    },
    appendToFeed: (entries) => appendToFeed(tx, entries, changes),
    saveResults: async (commands, chain) => {
      await insertSettledCommands(tx, seals, commands);
      await moveChain(tx, chain);
    },
  };
};

/** Settlement over PostgreSQL; personal values are sealed on the way in and opened on the way out. */
export const postgresSettlementStore = (db: Knex, seals: Seals): SettlementStore => ({
  inTransaction: (work) => inTransaction(db, (tx) => work(transactionOver(tx, seals))),
  liesInTheData,
});
