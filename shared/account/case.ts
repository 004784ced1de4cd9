import { z } from 'zod';
import { accountCodeSchema, languageSchema } from './account.ts';
import { caseChoiceSchema } from './case-choice.ts';
import { commandResultSchema, decisionRecordSchema, seenAccountSchema } from './command.ts';
import { instantSchema } from './day-and-instant.ts';

/**
 * A case: a command that did not come out as its caller was told, with both sides and what people did about it. A case has the id of the
 * command it is about, so that there is never a second one (DESIGN §6: an announced act is never silently reverted).
 */

/**
 * Why a person must look: the command was refused or put aside, was accepted although headquarters would have said something else to the
 * caller, or came out differently after headquarters was restored from a backup.
 */
export const caseKindSchema = z.enum(['rejected', 'parked', 'differs', 'restored']);
export type CaseKind = z.infer<typeof caseKindSchema>;

export const caseStateSchema = z.enum(['open', 'claimed', 'resolved']);
export type CaseState = z.infer<typeof caseStateSchema>;

/** The desk's side: what the caller heard, as far as the command tells. */
const toldSchema = z.object({
  /** Which sentence of the letters says it, with its figures; null when no caller heard anything. */
  said: z.string().nullable(),
  params: z.record(z.string(), z.string()),
  language: languageSchema.nullable(),
  at: instantSchema,
  offline: z.boolean(),
  decision: decisionRecordSchema.nullable(),
  /** What headquarters itself had answered before it was restored. */
  earlier: commandResultSchema.nullable(),
});

/** Headquarters' side, as it was when the case was opened. */
const ruledSchema = z.object({
  result: commandResultSchema,
  decision: decisionRecordSchema.nullable(),
  account: seenAccountSchema.nullable(),
});

const caseStepSchema = z.object({
  n: z.number().int().positive(),
  at: instantSchema,
  /** Null for what headquarters did by itself. */
  agent: z.string().nullable(),
  desk: z.string(),
  kind: z.enum(['opened', 'passed-on', 'claimed', 'refused', 'resolved']),
  choice: caseChoiceSchema.nullable(),
  /** Why a step was refused. */
  code: z.string().nullable(),
  note: z.string().max(500),
});
export type CaseStep = z.infer<typeof caseStepSchema>;

/** The two sides; kept sealed at headquarters. */
export const caseSidesSchema = z.object({ told: toldSchema, ruled: ruledSchema });
export type CaseSides = z.infer<typeof caseSidesSchema>;

export const caseFileSchema = caseSidesSchema.extend({
  caseId: z.uuid(),
  kind: caseKindSchema,
  state: caseStateSchema,
  /** An agent has passed it on: only a supervisor may resolve it. */
  passedOn: z.boolean(),
  desk: z.string(),
  dseq: z.number().int(),
  type: z.string(),
  account: accountCodeSchema.nullable(),
  /** Who made the command. */
  agent: z.string(),
  openedAt: instantSchema,
  claimedBy: z.string().nullable(),
  resolvedAt: instantSchema.nullable(),
  resolvedBy: z.string().nullable(),
  resolution: caseChoiceSchema.nullable(),
  /** Append-only, oldest first. */
  steps: z.array(caseStepSchema),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
