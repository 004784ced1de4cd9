import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchBootstrap } from './bootstrap.ts';
import { benchCommit } from './commit.ts';
import { benchFind } from './find.ts';
import { benchHqBatch } from './hq-batch.ts';
import { benchHqSingle } from './hq-single.ts';
import type { Bar, Bench } from './measure.ts';
import { benchSecondDesk } from './second-desk.ts';
import { benchStart } from './start.ts';

/** One line per bench: `npm run bench -- --only find,hq-batch --members 1000000 --runs 5 --json FILE`. */
const BENCHES: Readonly<Record<string, Bench>> = {
  find: benchFind,
  commit: benchCommit,
  bootstrap: benchBootstrap,
  'second-desk': benchSecondDesk,
  start: benchStart,
  'hq-batch': benchHqBatch,
  'hq-single': benchHqSingle,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    members: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '5' },
  },
});

const chosen = values.only?.split(',') ?? Object.keys(BENCHES);
const options = { members: Number(values.members), runs: Math.max(5, Number(values.runs)) };

const shown = (bar: Bar): string => {
  const unit = bar.unit === 'ms' ? ' ms' : ' ×';
  const figures = Object.entries(bar.figures).map(([name, figure]) => `${name} ${figure}`);
  return `  ${bar.met ? 'met   ' : 'MISSED'}  ${bar.bar}: ${bar.value}${unit} (${bar.sense} ${bar.limit})  ${figures.join(', ')}`;
};

const runAll = async (): Promise<void> => {
  const bars: Bar[] = [];
  for (const name of chosen) {
    const bench = BENCHES[name];
    if (bench === undefined)
      throw new Error(`There is no bench called ${name}; there are ${Object.keys(BENCHES).join(', ')}.`);
    console.log(`${name}, ${options.members} members, median of ${options.runs} runs`);
    const measured = await bench(options);
    for (const one of measured) console.log(shown(one));
    bars.push(...measured);
  }
  const summary = { members: options.members, runs: options.runs, missed: bars.filter((one) => !one.met).length, bars };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(summary, null, 1)}\n`);
  console.log(JSON.stringify(summary));
  process.exitCode = summary.missed === 0 ? 0 : 1;
};

await runAll();
