import type { Knex } from 'knex';
import { readAgentStandings } from '../../db/hq/agent-repository.ts';
import { advanceCases, insertCases, lockCases } from '../../db/hq/case-repository.ts';
import { insertCalls, openChain, saveResults } from '../../db/hq/command-repository.ts';
import { lockCoupons, readCreditedFlights } from '../../db/hq/coupon-repository.ts';
import { writeEvents } from '../../db/hq/event-writer.ts';
import { appendToFeed, readScopesIn } from '../../db/hq/feed-repository.ts';
import { insertLeaseUses, readKnownLeases } from '../../db/hq/lease-repository.ts';
import { queueMail } from '../../db/hq/mail-repository.ts';
import { readPinAttempts, recordPinAttempts } from '../../db/hq/pin-repository.ts';
import { inPipeline, type Pipeline } from '../../db/hq/pipeline.ts';
import { currentProgramme } from '../../db/hq/programme-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { type ChecksumChanges, type KeptDigest, saveSettledSnapshots } from '../../db/hq/snapshot-repository.ts';
import { lockStoredAccounts } from '../../db/hq/stored-accounts.ts';
import { raiseSupervisorFlags } from '../../db/hq/supervisor-flag-repository.ts';
import { readTakenCodes } from '../../db/hq/taken-codes.ts';
import { liesInTheData } from '../../db/hq/transaction.ts';
import {
  type BatchEffects,
  type LoadedForBatch,
  NO_LEASES,
  type SettlementStore,
  type SettlementTransaction,
  type WantedByBatch,
} from './settlement-store.ts';

/** What a transaction remembers from one step to the next. */
interface Memory {
  /** Digests of the documents that were loaded, by code. */
  digests: ReadonlyMap<string, KeptDigest>;
  /** What `write` did to the checksums goes into the heads, which are locked last. */
  changes: ChecksumChanges;
}

const load = async (
  pipeline: Pipeline,
  seals: Seals,
  memory: Memory,
  { accounts, agents, attempts, flights, programme, leases }: WantedByBatch,
): Promise<LoadedForBatch> => {
  const [locked, coupons, credited, standings, known, held] = await Promise.all([
    lockStoredAccounts(pipeline, seals, accounts),
    lockCoupons(pipeline.tables, seals, flights),
    readCreditedFlights(pipeline.tables, flights),
    readAgentStandings(pipeline, agents),
    readPinAttempts(pipeline, attempts),
    leases === null ? NO_LEASES : readKnownLeases(pipeline, leases.incarnation, leases.leaseIds),
  ]);
  memory.digests = locked.digests;
  return {
    accounts: locked.accounts,
    flights: { asked: new Set(flights), coupons, credited },
    programme: programme ? await currentProgramme(pipeline.tables) : null,
    agents: standings,
    attempts: known,
    leases: held,
  };
};

const writeEffects = async (pipeline: Pipeline, seals: Seals, memory: Memory, effects: BatchEffects): Promise<void> => {
  const { events, pins, snapshots, attempts, calls, flags, mails, openedCases, caseSteps, leaseUses, now } = effects;
  await writeEvents(pipeline, seals, events, pins);
  memory.changes = saveSettledSnapshots(pipeline, seals, snapshots, memory.digests);
  recordPinAttempts(pipeline, attempts);
  insertCalls(pipeline, seals, calls);
  raiseSupervisorFlags(pipeline, flags);
  await insertCases(pipeline.tables, seals, openedCases);
  await advanceCases(pipeline.tables, seals, caseSteps);
  queueMail(pipeline, mails, now);
  insertLeaseUses(pipeline, leaseUses, now);
};

const transactionOver = (pipeline: Pipeline, seals: Seals): SettlementTransaction => {
  const memory: Memory = { digests: new Map(), changes: new Map() };
  return {
    openChain: (incarnation, commandIds) => openChain(pipeline, seals, incarnation, commandIds),
    readScopes: (scopes) => readScopesIn(pipeline, scopes),
    lockCases: (caseIds) => lockCases(pipeline.tables, seals, caseIds),
    load: (wanted) => load(pipeline, seals, memory, wanted),
    takenCodes: (codes) => readTakenCodes(pipeline, codes),
    write: (effects) => writeEffects(pipeline, seals, memory, effects),
    appendToFeed: (entries) => appendToFeed(pipeline, entries, memory.changes),
    saveResults: async (commands, chain) => saveResults(pipeline, seals, commands, chain),
  };
};

/**
 * Settlement over PostgreSQL; personal values are sealed on the way in and opened on the way out. Statements are sent in one go where no
 * answer is needed in between: a batch is four trips to the database.
 */
export const postgresSettlementStore = (db: Knex, seals: Seals): SettlementStore => ({
  inTransaction: (work) => inPipeline(db, (pipeline) => work(transactionOver(pipeline, seals))),
  liesInTheData,
});
