import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { saveCallAndCommand } from '../../db/desk/outbox/call-repository.ts';
import type { CommandMaker } from '../../db/desk/outbox/chain-append.ts';
import { openOutbox } from '../../db/desk/outbox/outbox.ts';
import { type Bench, bar, median, timed } from './measure.ts';
import { randomFrom } from './random.ts';
import { openRaw } from './raw-driver.ts';
import { BENCH_KEY, benchFolder } from './store.ts';

const COMMITS_PER_RUN = 300;
const INCARNATION = '5f0c8b1e-6a57-4c0a-9a3e-0b7f1d2c3e4a';

const uuidFrom = (random: () => number): string => {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

const commandFrom =
  (random: () => number): CommandMaker =>
  (place) => ({
    type: 'card.block',
    v: 1,
    payload: {
      account: '0056994590',
      request: { at: '2017-11-20T09:00:00Z', offline: true },
      verification: { level: 'none', method: 'none', attemptId: null },
    },
    commandId: uuidFrom(random),
    desk: 'D-900',
    incarnation: INCARNATION,
    ...place,
    callId: 'bench',
    agent: 'A-0000',
    decision: null,
    issuedAt: '2017-11-20T09:00:00Z',
  });

const snapshot = { state: 'serving', context: { notes: 'x'.repeat(800) } };
const call = {
  callId: 'bench',
  line: 1,
  machineVersion: 1,
  snapshot,
  updatedAt: '2017-11-20T09:00:00Z',
  closedAt: null,
};

/** A command recorded with its call, against one row written by the bare driver with the same key and the same promise (DESIGN §9). */
export const benchCommit: Bench = async ({ runs }) => {
  const folder = mkdtempSync(join(benchFolder(), 'commit-'));
  const random = randomFrom(3);
  const outbox = await openOutbox({ file: join(folder, 'outbox.db'), key: BENCH_KEY });
  const raw = await openRaw(join(folder, 'raw.db'), BENCH_KEY);
  await raw.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)',
  );
  const insert = raw.prepare('INSERT INTO t (body) VALUES (?)');
  const body = JSON.stringify(commandFrom(random)({ dseq: 1, prevHash: '0'.repeat(64) }));
  const append = { incarnation: INCARNATION, make: commandFrom(random) };
  const measured: { ours: number; raw: number }[] = [];
  try {
    for (let run = 0; run <= runs; run += 1) {
      let ours = 0;
      let theirs = 0;
      for (let commit = 0; commit < COMMITS_PER_RUN; commit += 1) {
        ours += await timed(() => saveCallAndCommand(outbox, call, append));
        theirs += await timed(() => insert.run(body));
      }
      if (run > 0) measured.push({ ours: ours / COMMITS_PER_RUN, raw: theirs / COMMITS_PER_RUN });
    }
  } finally {
    await raw.close();
    await outbox.close();
    rmSync(folder, { recursive: true });
  }
  const speed = median(measured.map((run) => run.raw / run.ours));
  const figures = {
    commandMs: median(measured.map(({ ours }) => ours)),
    rawMs: median(measured.map((run) => run.raw)),
  };
  return [bar('command durably recorded ÷ one-row FULL commit', speed, 'at least', 0.3, 'ratio', figures)];
};
