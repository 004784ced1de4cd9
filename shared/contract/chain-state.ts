import { z } from 'zod';

/** Where headquarters stands in a chain of the desk: the next `dseq` it expects, and up to which one its commands are safely backed up (I9). */
export const chainStateSchema = z.object({
  incarnation: z.uuid(),
  next: z.number().int().positive(),
  backedUp: z.number().int().nonnegative(),
});
export type ChainState = z.infer<typeof chainStateSchema>;

/** Commands headquarters has lost and the desk no longer keeps, both ends included; `hash` is that of the last one. */
export const lostStretchSchema = z
  .object({
    incarnation: z.uuid(),
    from: z.number().int().positive(),
    to: z.number().int().positive(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ from, to }) => from <= to);
export type LostStretch = z.infer<typeof lostStretchSchema>;

/** 64 hex digits; see `shared/account/checksum.ts`. */
export const checksumSchema = z.string().regex(/^[0-9a-f]{64}$/);
