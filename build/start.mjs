import { runWithSetup } from './setup/run.mjs';

await runWithSetup(new URL('./start/start.ts', import.meta.url));
