import { rebuildSnapshots } from '../../db/hq/rebuild-snapshots.ts';
import type { Fault } from './fault.ts';
import { allDrained, type FleetDesk, fleetOf } from './rig/fleet.ts';
import type { FaultyHq } from './rig/headquarters.ts';
import { withHeadquarters } from './rig/scenario.ts';
import { baselineOf, countSettled } from './rig/verdict-effects.ts';
import { fleetFaults } from './rig/verdict-fleet.ts';

const DESKS = 20;
const CALLS = { ci: 2, full: 15 };

/** What the operator does after restoring a backup: positions in the feeds of the time after it mean nothing any more. */
const beginNewEpoch = ({ db, seals }: FaultyHq): Promise<unknown> =>
  db.transaction((tx) => rebuildSnapshots(tx, seals));

const work = (desks: readonly FleetDesk[], calls: number): Promise<unknown> =>
  Promise.all(desks.map((desk) => desk.work(calls, ['block', 'reissue', 'transfer'])));

/**
 * Headquarters is restored from a backup older than many of its answers, while its desks go on working: all of them push again what it
 * has forgotten, all at once, and everything is there exactly once (I2, I9).
 */
export const olderBackup: Fault = (size) =>
  withHeadquarters('restored', async (hq) => {
    const before = await baselineOf(hq);
    let node = await hq.startNode(0);
    const branches = ['NYC', 'CAG'];
    const places = Array.from({ length: DESKS }, (_, index) => ({
      hq,
      branch: branches[index % branches.length] ?? '',
      number: Math.floor(index / branches.length) + 1,
      url: node.url,
    }));
    const desks = await fleetOf(places);
    try {
      await work(desks, CALLS[size]);
      await allDrained(desks);
      await node.stop();
      await hq.backUp('backup_of_last_night');
      node = await hq.startNode(0);
      await work(desks, CALLS[size]);
      await allDrained(desks);
      const answered = await countSettled(hq);
      await node.kill();
      await work(desks, 1);
      await hq.restore('backup_of_last_night');
      const remembered = await countSettled(hq);
      await beginNewEpoch(hq);
      node = await hq.startNode(0);
      await allDrained(desks, 180_000);
      const settled = await fleetFaults(hq, desks, before, true);
      const takenBack = desks.reduce((sum, { journal }) => sum + journal.takenBack.length, 0);
      return { desks: DESKS, answered, forgotten: answered - remembered, settled, lost: 0, doubled: 0, takenBack };
    } finally {
      for (const desk of desks) await desk.dispose();
      await node.stop();
    }
  });
