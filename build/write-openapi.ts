import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiText } from '../hq/http/open-api.ts';
import { projectRoot } from './bundle.ts';

writeFileSync(join(projectRoot, 'docs', 'openapi.json'), await openApiText());
console.log('Wrote docs/openapi.json');
