import type { Area } from './area.ts';
import { frameArea } from './frame/area.ts';
import { cardArea } from './services/card/area.ts';
import { pinArea } from './services/pin/area.ts';
import { statementArea } from './services/statement/area.ts';

/** The registry: one line an area. */
export const areas: readonly Area[] = [frameArea, cardArea, pinArea, statementArea];
