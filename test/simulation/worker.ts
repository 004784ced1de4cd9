import { pieces } from './planted/planted.ts';
import { runSeed } from './run-seed.ts';
import { answerToParent, type Errand } from './workers.ts';

/** Runs the seeds of an errand one after the other and reports each; ends when the parent is gone. */
process.on('disconnect', () => process.exit());
process.on('message', (errand: Errand) => {
  void work(errand);
});

const work = async ({ seeds, desks, steps, planted }: Errand): Promise<void> => {
  for (const seed of seeds) {
    const { violation, commands } = await runSeed({ seed, desks, steps, pieces: pieces(planted) });
    answerToParent({ seed, commands, violation });
  }
  process.disconnect();
};
