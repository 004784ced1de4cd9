import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SnapshotMaker } from '../../db/desk/outbox/call-repository.ts';
import type { CommandMaker } from '../../db/desk/outbox/chain-append.ts';
import { randomFrom } from '../bench/random.ts';

export const KEY = new Uint8Array(32).fill(0x21);
export const INCARNATION = '5f0c8b1e-6a57-4c0a-9a3e-0b7f1d2c3e4a';

/** A folder of its own for a test, and how to remove it. */
export const testFolder = (): { folder: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-store-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const CALL_ID = 'call-1';

export const uuidOf = (seed: number): string => {
  const random = randomFrom(seed);
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** A wrap-up whose note can be looked for on the disk. */
export const wrapUp =
  (seed: number, note = 'a note', incarnation = INCARNATION): CommandMaker =>
  (place) => ({
    type: 'call.wrap-up',
    v: 1,
    payload: {
      account: '0056994590',
      disposition: 'resolved',
      note,
      startedAt: '2017-11-20T09:00:00Z',
      endedAt: '2017-11-20T09:04:00Z',
    },
    commandId: uuidOf(seed),
    desk: 'D-900',
    incarnation,
    ...place,
    callId: CALL_ID,
    agent: 'A-0000',
    decision: null,
    issuedAt: '2017-11-20T09:04:00Z',
  });

/** The call as it stands after a command: it remembers which one. */
export const callAfter: SnapshotMaker = (command) => ({
  callId: CALL_ID,
  line: 1,
  machineVersion: 1,
  snapshot: { command: command?.commandId ?? null },
  updatedAt: '2017-11-20T09:04:00Z',
  closedAt: null,
});
