import { mkdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageAccounts } from '../../db/desk/replica/account-writer.ts';
import { buildIndex } from '../../db/desk/replica/index-builder.ts';
import { openReplicaFile, removeDatabase } from '../../db/desk/replica/replica.ts';
import { rowAt } from './members.ts';

/** Bump when members or the replica's schema change: cached stores of another version are left alone and not used. */
const STORE_VERSION = 2;
const CHUNK = 1000;

/** Key of bench stores: their members are invented, the key need not be secret. */
export const BENCH_KEY = new Uint8Array(32).fill(0x42);

export const benchFolder = (): string => {
  const folder = process.env.MILEPOST_BENCH_DIR ?? join(tmpdir(), 'milepost-bench');
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** A replica file of so many synthetic members, made once and kept in the bench folder. */
export const storeOf = async (members: number): Promise<{ file: string; builtMs: number | null }> => {
  const file = join(benchFolder(), `replica-v${STORE_VERSION}-${members}.db`);
  if (statSync(file, { throwIfNoEntry: false })) return { file, builtMs: null };
  const building = `${file}.building`;
  removeDatabase(building);
  const started = performance.now();
  const database = await openReplicaFile(building, BENCH_KEY);
  for (let at = 0; at < members; at += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, members - at) }, (_, index) => rowAt(at + index));
    await database.transaction((tx) => stageAccounts(tx, 'ROM', rows));
    if (at % 100_000 === 0)
      console.log(`  ${at} of ${members} members, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  console.log(`  sorting the index, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  await buildIndex(database);
  await database.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.destroy();
  renameSync(building, file);
  return { file, builtMs: performance.now() - started };
};
