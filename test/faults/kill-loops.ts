import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../bench/random.ts';
import { assertNone, type Fault } from './fault.ts';
import { type DeskOrder, type DeskProcess, startDesk } from './rig/desk-process.ts';
import { emptyJournal, type Journal } from './rig/journal.ts';
import { eventually, pause } from './rig/open-desk.ts';
import { withHeadquarters } from './rig/scenario.ts';
import { chainFaults, deskFaults, journalFaults } from './rig/verdict-desks.ts';
import { baselineOf, countSettled, effectFaults, settledRows, spoolFaults } from './rig/verdict-effects.ts';

const LOOPS = { ci: 10, full: 200 };
const DESK = 'D-001';
const ENDLESS = 1_000_000;
const LONGEST_WORK_MS = 900;

/** One desk at work over many lives, and everything it ever showed. */
type Working = { order: DeskOrder; journal: Journal; program: string; life: number; process: DeskProcess | null };

const live = (desk: Working, calls: number): DeskProcess => {
  desk.life += 1;
  desk.process = startDesk(desk.program, { ...desk.order, calls, seed: desk.order.seed + desk.life }, desk.journal);
  return desk.process;
};

/**
 * kill -9 of a desk process and of a headquarters process in turns, at random moments, one in four while it is starting, with commands
 * flowing all the time. Nothing that a desk showed may be lost or done twice (I1, I2).
 */
export const killLoops: Fault = (size) =>
  withHeadquarters('kills', async (hq, programs) => {
    const random = randomFrom(size === 'ci' ? 41 : 42);
    const before = await baselineOf(hq);
    const dataDir = mkdtempSync(join(tmpdir(), 'milepost-killed-'));
    await hq.invite(dataDir, DESK);
    const order = {
      dataDir,
      hqUrl: await hq.urlOf(0),
      members: [...hq.members.values()].flat(),
      calls: ENDLESS,
      seed: 1000,
    };
    const desk: Working = { order, journal: emptyJournal(), program: programs.desk, life: 0, process: null };
    let node = await hq.startNode(0);
    const killed = { desk: 0, hq: 0 };
    try {
      await live(desk, ENDLESS).ready;
      for (let loop = 0; loop < LOOPS[size]; loop += 1) {
        await pause(random() * LONGEST_WORK_MS);
        if (loop % 2 === 0) {
          await desk.process?.kill();
          killed.desk += 1;
          const ready = live(desk, ENDLESS).ready;
          if (loop % 8 !== 0) await ready;
        } else {
          await node.kill();
          killed.hq += 1;
          await pause(random() * 200);
          node = await hq.startNode(0);
          const reached = await countSettled(hq);
          // A desk that was just killed needs a moment; then commands flow again.
          if (loop % 8 !== 7)
            await eventually(
              async () => (await countSettled(hq)) > reached,
              () => 'nothing settles any more',
            );
        }
      }
      await desk.process?.kill();
      const wasDrained = await live(desk, 2).ended;
      if (!wasDrained) throw new Error('The desk did not send everything in the end.');
      await node.stop();
      const settled = await settledRows(hq);
      assertNone([
        ...journalFaults(desk.journal, settled),
        ...(await chainFaults(hq)),
        ...(await deskFaults(hq, dataDir, DESK, settled)),
        ...(await effectFaults(hq, before, settled)),
        ...(await spoolFaults(hq)),
      ]);
      const { did, shown } = desk.journal;
      return {
        deskKills: killed.desk,
        hqKills: killed.hq,
        acts: did.length,
        shown: shown.size,
        settled: settled.length,
        lost: 0,
        doubled: 0,
      };
    } finally {
      await desk.process?.kill();
      await node.kill();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
