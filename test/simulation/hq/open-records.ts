import type { PinRecords } from '../../../hq/pin/pin-records.ts';

/** PIN records as they are: nothing secret is in a run. */
export const OPEN_RECORDS: PinRecords = {
  open: (_code, { wrapped }) => wrapped.toString('utf8'),
  wrap: (_code, phc) => ({ wrapped: Buffer.from(phc, 'utf8'), keyId: 'none' }),
};
