import { parseArgs } from 'node:util';
import { endScenarios, withHeadquarters } from '../faults/rig/scenario.ts';
import { type Phase, runFleet } from './run-fleet.ts';

/** `npm run scale -- --desks 200 --nodes 2 --seconds 30 --calls-in-outage 3`. The last line is the report as JSON. */
const { values } = parseArgs({
  options: {
    desks: { type: 'string', default: '200' },
    nodes: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '30' },
    'between-calls-ms': { type: 'string', default: '4000' },
    'calls-in-outage': { type: 'string', default: '3' },
  },
});

const lineOf = ({ phase, seconds, commands, commandsPerSecond, push, pull, turnedAway, failed }: Phase): string =>
  [
    phase.padEnd(18),
    `${seconds} s`.padStart(9),
    String(commands).padStart(9),
    String(commandsPerSecond).padStart(8),
    `${push.p50Ms} / ${push.p99Ms}`.padStart(18),
    `${pull.p50Ms} / ${pull.p99Ms}`.padStart(18),
    String(turnedAway).padStart(8),
    String(failed).padStart(7),
  ].join('');

const HEAD = `${'phase'.padEnd(18)}${'took'.padStart(9)}${'commands'.padStart(9)}${'per s'.padStart(8)}${'push p50/p99 ms'.padStart(18)}${'pull p50/p99 ms'.padStart(18)}${'429/503'.padStart(8)}${'failed'.padStart(7)}`;

try {
  const report = await withHeadquarters('scale', (hq) =>
    runFleet(hq, {
      desks: Number(values.desks),
      nodes: Number(values.nodes),
      seconds: Number(values.seconds),
      betweenCallsMs: Number(values['between-calls-ms']),
      callsInOutage: Number(values['calls-in-outage']),
    }),
  );
  console.log(HEAD);
  for (const phase of report.phases) console.log(lineOf(phase));
  console.log(JSON.stringify(report));
} finally {
  await endScenarios();
}
