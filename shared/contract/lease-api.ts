import { z } from 'zod';
import { leaseKeySchema, signedLeaseSchema } from '../account/lease/lease.ts';

/** A desk with nothing left to send asks for authority to act alone; `holds` names the lease it has. */
export const leaseQuestionSchema = z.object({ holds: z.uuid().nullable() });

/** `lease` null: the one the desk holds is as good as a new one. `keys`: every signing key so far, oldest first. */
export const leaseAnswerSchema = z.object({ lease: signedLeaseSchema.nullable(), keys: z.array(leaseKeySchema) });
export type LeaseAnswer = z.infer<typeof leaseAnswerSchema>;
