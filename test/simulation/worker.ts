import { piecesWith } from './planted/planted.ts';
import { runSeed } from './run-seed.ts';
import { type Errand, sendToParent } from './workers.ts';

/** Runs the seeds of an errand one after the other and reports each; ends with its parent. */
const work = async ({ seeds, desks, steps, planted, untilFailure }: Errand): Promise<void> => {
  const pieces = piecesWith(planted);
  for (const seed of seeds) {
    const { violation, commands } = await runSeed({ seed, desks, steps, pieces });
    sendToParent({ report: { seed, commands, violation } });
    if (untilFailure && violation !== null) break;
  }
  sendToParent('over');
  process.disconnect();
};

process.on('disconnect', () => process.exit());
process.on('message', (errand: Errand) => {
  void work(errand);
});
