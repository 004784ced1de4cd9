import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/** Argon2id cost, kept with each slot so that it can be raised later. `memoryKib` in KiB. */
export const passphraseCostSchema = z.object({
  memoryKib: z.number().int().min(19_456).max(1_048_576),
  passes: z.number().int().min(2).max(16),
  lanes: z.number().int().min(1).max(8),
});
export type PassphraseCost = z.infer<typeof passphraseCostSchema>;

/** 64 MiB and three passes: above the floor of 19 MiB and two, and still well under half a second on an office machine. */
export const PASSPHRASE_COST: PassphraseCost = { memoryKib: 65_536, passes: 3, lanes: 1 };

/** A 256-bit key from an agent's passphrase. Compatibility forms are folded: the same words typed on another keyboard fit. */
export const keyFromPassphrase = (passphrase: string, salt: Uint8Array, cost: PassphraseCost): Promise<Uint8Array> =>
  hashRaw(passphrase.normalize('NFKC').trim(), {
    // The library's default algorithm is Argon2id; its enum cannot be named from an ES module.
    memoryCost: cost.memoryKib,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
    salt,
  });
