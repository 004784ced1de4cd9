import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * A second place that remembers how far each incarnation's chain reached. SQLite drops everything after the first bad frame of a
 * write-ahead log without a word, so a damaged log would take the newest commands with it unseen; the chain alone cannot tell.
 * It is written after the commit and not forced to the disk: it may lag behind the outbox (harmless), never run ahead of it.
 */
export type HeadWitness = {
  /** Highest `dseq` seen per incarnation, as remembered from before; empty when there is no readable record. */
  readonly remembered: ReadonlyMap<string, number>;
  note(incarnation: string, dseq: number): void;
  close(): void;
};

const RECORD_BYTES = 128;
const MAC_HEX = 64;

const macOf = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update('milepost outbox head').update(text).digest('hex');

const recordOf = (key: Uint8Array, incarnation: string, dseq: number): string => {
  const text = `${incarnation} ${dseq}`.padEnd(RECORD_BYTES - MAC_HEX - 1);
  return `${text}${macOf(key, text)}\n`;
};

const parseRecord = (key: Uint8Array, record: string): { incarnation: string; dseq: number } | null => {
  const text = record.slice(0, RECORD_BYTES - MAC_HEX - 1);
  const mac = Buffer.from(record.slice(text.length, -1));
  const expected = Buffer.from(macOf(key, text));
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return null;
  const [incarnation, dseq] = text.trim().split(' ');
  return incarnation === undefined || dseq === undefined ? null : { incarnation, dseq: Number(dseq) };
};

const readRecords = (handle: number, key: Uint8Array): Map<string, number> => {
  const bytes = Buffer.alloc(Math.min(fstatSync(handle).size, RECORD_BYTES * 2));
  readSync(handle, bytes, 0, bytes.length, 0);
  const heads = new Map<string, number>();
  for (let at = 0; at + RECORD_BYTES <= bytes.length; at += RECORD_BYTES) {
    const record = parseRecord(key, bytes.toString('latin1', at, at + RECORD_BYTES));
    if (record !== null) heads.set(record.incarnation, Math.max(record.dseq, heads.get(record.incarnation) ?? 0));
  }
  return heads;
};

/** Opens the record beside the outbox (mode 0600). Two slots are written in turn, so a torn write leaves the other one readable. */
export const openHeadWitness = (file: string, key: Uint8Array): HeadWitness => {
  // 'a+' would append whatever the position says; 'r+' needs the file.
  closeSync(openSync(file, 'a', 0o600));
  const handle = openSync(file, 'r+');
  const remembered = readRecords(handle, key);
  let open = true;
  return {
    remembered,
    note: (incarnation, dseq) => {
      if (!open) return;
      try {
        writeSync(handle, recordOf(key, incarnation, dseq), (dseq % 2) * RECORD_BYTES, 'latin1');
      } catch {
        // The command is committed: a full disk here must not make it look unsaved, or it would be recorded twice.
      }
    },
    close: () => {
      if (open) closeSync(handle);
      open = false;
    },
  };
};
