import type { Knex } from 'knex';
import { readTakenCodes, setAccountVersions } from '../../db/hq/account-repository.ts';
import { readAgentStandings } from '../../db/hq/agent-repository.ts';
import {
  findSettledCommands,
  insertCalls,
  insertSettledCommands,
  lockChain,
  moveChain,
} from '../../db/hq/command-repository.ts';
import { writeEvents } from '../../db/hq/event-writer.ts';
import { appendToFeed, readScopes } from '../../db/hq/feed-repository.ts';
import { queueMail } from '../../db/hq/mail-repository.ts';
import { readPinAttempts, recordPinAttempt } from '../../db/hq/pin-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { saveSnapshots } from '../../db/hq/snapshot-repository.ts';
import { lockStoredAccounts } from '../../db/hq/stored-accounts.ts';
import { raiseSupervisorFlags } from '../../db/hq/supervisor-flag-repository.ts';
import { inTransaction, liesInTheData } from '../../db/hq/transaction.ts';
import type { BatchEffects, SettlementStore, SettlementTransaction } from './settlement-store.ts';

const writeEffects = async (tx: Knex, seals: Seals, effects: BatchEffects): Promise<void> => {
  const { events, pins, snapshots, attempts, calls, flags, mails, now } = effects;
  if (events.length > 0) {
    await writeEvents(tx, seals, events, pins);
    await saveSnapshots(tx, seals, snapshots);
    await setAccountVersions(tx, snapshots);
  }
  for (const attempt of attempts) await recordPinAttempt(tx, attempt);
  await insertCalls(tx, seals, calls);
  await raiseSupervisorFlags(tx, flags);
  await queueMail(tx, mails, now);
};

const transactionOver = (tx: Knex, seals: Seals): SettlementTransaction => ({
  openChain: async (incarnation, commandIds) => ({
    chain: await lockChain(tx, incarnation),
    settled: await findSettledCommands(tx, seals, commandIds),
  }),
  readScopes: (scopes) => readScopes(tx, scopes),
  load: async ({ accounts, agents, attempts }) => ({
    accounts: await lockStoredAccounts(tx, seals, accounts),
    agents: await readAgentStandings(tx, agents),
    attempts: await readPinAttempts(tx, attempts),
  }),
  takenCodes: (codes) => readTakenCodes(tx, codes),
  write: (effects) => writeEffects(tx, seals, effects),
  appendToFeed: (entries) => appendToFeed(tx, entries),
  saveResults: async (commands, chain) => {
    await insertSettledCommands(tx, seals, commands);
    await moveChain(tx, chain);
  },
});

/** Settlement over PostgreSQL; personal values are sealed on the way in and opened on the way out. */
export const postgresSettlementStore = (db: Knex, seals: Seals): SettlementStore => ({
  inTransaction: (work) => inTransaction(db, (tx) => work(transactionOver(tx, seals))),
  liesInTheData,
});
