import { z } from 'zod';
import { languageSchema } from '../../../shared/account/account.ts';

const callId = z.string().min(1).max(64);
const number = z
  .string()
  .max(20)
  .regex(/^\+?[0-9 ()./-]*$/u);

/** What an exchange may say (DESIGN §5). */
export const ctiEventSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('newCall'),
    callId,
    // Hints only: a caller who hides the number ("anonymous") or speaks a language we do not must ring all the same.
    from: number.nullish().catch(null),
    to: number.nullish().catch(null),
    language: languageSchema.optional().catch(undefined),
    at: z.string().optional().catch(undefined),
  }),
  z.object({ event: z.enum(['answer', 'hold', 'resume', 'hangup']), callId }),
]);
export type CtiEvent = z.infer<typeof ctiEventSchema>;

/** What the exchange is told. An unknown event or a repeated call is an answer, never a fault. */
export type CtiAnswer = {
  outcome: 'ringing' | 'known' | 'busy' | 'taken' | 'ignored' | 'not-ready';
  callId?: string;
};
