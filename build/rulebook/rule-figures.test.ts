import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../bundle.ts';
import { ruleFigures } from './rule-figures.ts';

it('the figures of the console’s rulebook are up to date: npm run figures writes them', async () => {
  const written = readFileSync(join(projectRoot, 'shared', 'packs', 'rule-figures.json'), 'utf8');
  expect(written).toBe(await ruleFigures());
});
