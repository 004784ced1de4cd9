import { runWithSetup } from './setup/run.mjs';

await runWithSetup(new URL('./test/run-tests.ts', import.meta.url));
