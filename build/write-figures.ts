import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './bundle.ts';
import { ruleFigures } from './rulebook/rule-figures.ts';

writeFileSync(join(projectRoot, 'shared', 'packs', 'rule-figures.json'), await ruleFigures());
console.log('Wrote shared/packs/rule-figures.json');
