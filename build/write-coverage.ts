import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './bundle.ts';
import { coveredProgrammes } from './rulebook/coverage.ts';
import { coverageDocument } from './rulebook/coverage-table.ts';
import { executions } from './rulebook/executed-requests.ts';

const file = join(projectRoot, 'docs', 'coverage.md');
writeFileSync(file, coverageDocument(coveredProgrammes, await executions()));
console.log('Wrote docs/coverage.md');
