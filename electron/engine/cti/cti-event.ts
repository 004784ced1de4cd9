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
    from: number.nullish(),
    to: number.nullish(),
    language: languageSchema.optional(),
    at: z.string().max(40).optional(),
  }),
  z.object({ event: z.enum(['answer', 'hold', 'resume', 'hangup']), callId, at: z.string().max(40).optional() }),
]);
export type CtiEvent = z.infer<typeof ctiEventSchema>;

/** What the exchange is told. An unknown event or a repeated call is an answer, never a fault. */
export type CtiAnswer = {
  outcome: 'ringing' | 'known' | 'busy' | 'taken' | 'ignored' | 'not-ready';
  callId?: string;
};
