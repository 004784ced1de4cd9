import { ensureBundles } from './bundle.ts';

await ensureBundles();
