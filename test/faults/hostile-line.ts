import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../bench/random.ts';
import { assertNone, type Fault, type Size } from './fault.ts';
import { allDrained, type FleetDesk, fleetDesk } from './rig/fleet.ts';
import type { FaultyHq } from './rig/headquarters.ts';
import { type HostileProxy, LINE_FAULTS, type LineFault, openHostileProxy } from './rig/hostile-proxy.ts';
import { pause } from './rig/open-desk.ts';
import { withHeadquarters } from './rig/scenario.ts';
import { baselineOf } from './rig/verdict-effects.ts';
import { fleetFaults } from './rig/verdict-fleet.ts';

const CALLS = { ci: 6, full: 40 };
/** A chunk of accounts that vanishes is waited for during a minute: in the small size that desk keeps its accounts. */
const fetchesAgain = (fault: LineFault, size: Size): boolean => fault !== 'black-hole' || size === 'full';

/** A desk behind a line of its own, whose accounts are fetched, and whose calls are settled, over the same fault. */
type Line = { fault: LineFault; proxy: HostileProxy; desk: FleetDesk };

const lineWith = async (hq: FaultyHq, fault: (typeof LINE_FAULTS)[number], port: number): Promise<Line> => {
  const number = LINE_FAULTS.indexOf(fault) + 1;
  const proxy = await openHostileProxy(port, randomFrom(600 + number));
  const desk = await fleetDesk({ hq, branch: number % 2 === 0 ? 'LON' : 'AMS', number, url: proxy.url });
  return { fault, proxy, desk };
};

const misbehave = async ({ fault, proxy, desk }: Line, size: Size): Promise<void> => {
  await desk.close();
  if (fetchesAgain(fault, size)) rmSync(join(desk.dataDir, 'desk', 'replica.db'));
  proxy.become(fault);
  await desk.open();
  await desk.signIn();
  for (let call = 0; call < CALLS[size]; call += 1) {
    await desk.work(1, ['block', 'reissue', 'transfer']);
    desk.desk().syncNow();
    await pause(150);
  }
  proxy.become('clean');
};

/**
 * Every way in which a line can fail between desk and headquarters, while accounts are fetched and commands flow. In the end everything is
 * settled once and every replica is what headquarters has.
 */
export const hostileLine: Fault = (size) =>
  withHeadquarters('line', async (hq) => {
    const before = await baselineOf(hq);
    const node = await hq.startNode(0);
    const port = Number(new URL(node.url).port);
    const lines: Line[] = [];
    try {
      for (const fault of LINE_FAULTS) lines.push(await lineWith(hq, fault, port));
      await Promise.all(lines.map((line) => misbehave(line, size)));
      assertNone(lines.filter(({ proxy }) => proxy.struck() === 0).map(({ fault }) => `${fault} never struck`));
      const desks = lines.map(({ desk }) => desk);
      await allDrained(desks, 150_000);
      const settled = await fleetFaults(hq, desks, before);
      const struck = lines.map(({ fault, proxy }) => `${fault} ${proxy.struck()}`).join(' ');
      return { faults: lines.length, struck, settled, lost: 0, doubled: 0 };
    } finally {
      for (const { desk, proxy } of lines) {
        await desk.dispose();
        await proxy.close();
      }
      await node.stop();
    }
  });
