import { z } from 'zod';
import { defineParameter } from '../../rulebook/parameter.ts';

/** Where the portal is found. */
export const portalAddress = defineParameter('address of the portal', {
  from: null,
  value: 'customerzone.btenia.it',
  source: 'bt-portal 1',
});

/** Figures the rules use. */
export interface Parameters {
  readonly address: string;
}

/** A request configures nothing of this programme. */
export const configSchema = z.strictObject({});
