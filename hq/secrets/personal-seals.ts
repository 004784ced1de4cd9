import type { Seals } from '../../db/hq/seals.ts';
import { decrypt, derivedKey, encrypt, NONCE_BYTES, TAG_BYTES } from './aes-gcm.ts';

/** First byte of every sealed value; the database takes nothing else into a sealed column. */
const VERSION = 1;
const KEY_ID_BYTES = 8;
const HEAD_BYTES = 1 + KEY_ID_BYTES;
const LEAST_BYTES = HEAD_BYTES + NONCE_BYTES + TAG_BYTES;

// Values are filled up to a multiple of this (a byte 0x80, then zeros), so that lengths do not tell an aisle seat from a window seat.
const BLOCK_BYTES = 16;
const END_OF_TEXT = 0x80;

const padded = (text: string): Buffer => {
  const bytes = Buffer.byteLength(text, 'utf8');
  const whole = Buffer.alloc(Math.ceil((bytes + 1) / BLOCK_BYTES) * BLOCK_BYTES);
  whole.write(text, 'utf8');
  whole[bytes] = END_OF_TEXT;
  return whole;
};

const withoutPadding = (bytes: Buffer): string => bytes.toString('utf8', 0, bytes.lastIndexOf(END_OF_TEXT));

/**
 * Seals for personal values under headquarters' master key: AES-256-GCM under HKDF-SHA256(master key, `milepost personal data`), bound to
 * table and column. A value is: version, id of the key (8 bytes), nonce, cipher text, tag.
 */
export const personalSeals = (masterKey: Uint8Array): Seals => {
  const key = derivedKey(masterKey, 'milepost personal data');
  const head = Buffer.concat([
    Buffer.of(VERSION),
    derivedKey(masterKey, 'milepost personal data key id', '', KEY_ID_BYTES),
  ]);
  const abouts = new Map<string, Buffer>();
  const aboutOf = (place: string): Buffer => {
    const about = abouts.get(place) ?? Buffer.concat([head, Buffer.from(place, 'utf8')]);
    abouts.set(place, about);
    return about;
  };
  const seal = (place: string, text: string): Buffer => {
    const { nonce, cipherText, tag } = encrypt(key, aboutOf(place), padded(text));
    return Buffer.concat([head, nonce, cipherText, tag]);
  };
  const open = (place: string, sealed: Uint8Array): string => {
    if (sealed.length < LEAST_BYTES || sealed[0] !== VERSION)
      throw new Error(`A value of ${place} is not one that was sealed. It was not opened.`);
    if (!head.equals(sealed.subarray(0, HEAD_BYTES)))
      throw new Error(
        `A value of ${place} was sealed with another master key. Give headquarters the key of that time.`,
      );
    const body = sealed.subarray(HEAD_BYTES);
    const parts = {
      nonce: body.subarray(0, NONCE_BYTES),
      cipherText: body.subarray(NONCE_BYTES, body.length - TAG_BYTES),
      tag: body.subarray(body.length - TAG_BYTES),
    };
    try {
      return withoutPadding(decrypt(key, aboutOf(place), parts));
    } catch {
      throw new Error(`A value of ${place} was altered or moved there from another column. It was not opened.`);
    }
  };
  return { keyId: head.toString('hex', 1), seal, open };
};
