import type { PinRecord } from '../../db/hq/event-writer.ts';
import { unwrapPinHash, wrapPinHash } from './wrap.ts';

/** Opens and makes the stored form of PIN hashes. The unwrapped hash stays in memory: whoever has it has the PIN after ten thousand tries. */
export interface PinRecords {
  readonly open: (code: string, record: PinRecord) => string;
  readonly wrap: (code: string, phc: string) => PinRecord;
}

/** PIN records under headquarters' master key. */
export const pinRecords = (masterKey: Buffer): PinRecords => ({
  open: (code, record) => unwrapPinHash(masterKey, code, record),
  wrap: (code, phc) => wrapPinHash(masterKey, code, phc),
});
