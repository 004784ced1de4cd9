import { z } from 'zod';
import { accountCodeSchema, languageSchema } from '../account/account.ts';
import { cardCauseSchema, cardVariantSchema, commandResultSchema } from '../account/command.ts';
import { dateSchema, instantSchema } from '../account/day-and-instant.ts';
import { openClaimSchema } from './claim-context.ts';

/** Why the PIN cannot be asked for, as headquarters or this desk's own count says. */
export const pinLockSchema = z.enum(['call-limit', 'day-limit', 'locked', 'no-pin', 'account-closed']);
export type PinLock = z.infer<typeof pinLockSchema>;

/** Attempts left for an account: the smallest of call, day and all. `lockedBy` is null while the PIN may be asked for. */
export const pinStandingSchema = z.object({
  used: z.number().int().min(0),
  left: z.number().int().min(0),
  lockedBy: pinLockSchema.nullable(),
});
export type PinStanding = z.infer<typeof pinStandingSchema>;

const verificationContextSchema = z.object({
  level: z.enum(['none', 'basic', 'pin']),
  method: z.enum(['none', 'profile', 'pin-hq', 'pin-lease']),
  /** The attempt under way or, once verified, the one that matched. The PIN itself is never part of a call's context. */
  attemptId: z.uuid().nullable(),
  at: instantSchema.nullable(),
  standing: pinStandingSchema,
});

const blockSchema = z.object({ commandId: z.uuid(), at: instantSchema, result: commandResultSchema.nullable() });

const reportSchema = z.object({
  cause: cardCauseSchema.nullable(),
  lastSeenOn: dateSchema.nullable(),
  policeReport: z.string(),
  /** The agent's choice; null leaves the choice to the rules (RULES A-10). */
  wants: cardVariantSchema.nullable(),
  readBack: z.object({ codeCloses: z.boolean(), emailRight: z.boolean() }),
  recorded: z
    .object({
      commandId: z.uuid(),
      at: instantSchema,
      variant: cardVariantSchema,
      /** What the desk's own rules said when it was recorded. */
      expects: z.enum(['settlement', 'approval', 'later-decision']),
      result: commandResultSchema.nullable(),
    })
    .nullable(),
});
export type CardReport = z.infer<typeof reportSchema>;

const answerSchema = z.object({
  service: z.string(),
  /** Facts as they were typed, by their path such as `child.birthDate`; also those that cannot be read. */
  given: z.record(z.string(), z.string()),
  /** Left to verify the caller: a right PIN leads back to it. */
  waitsForPin: z.boolean(),
  recorded: z
    .object({
      commandId: z.uuid(),
      at: instantSchema,
      provisional: z.boolean(),
      result: commandResultSchema.nullable(),
    })
    .nullable(),
});
/** An answer to a request that executes nothing, while it is worked out and once it is recorded. */
export type OpenAnswer = z.infer<typeof answerSchema>;

/** Services with a screen of their own; the topic of a call is the one it is about. */
export const topicSchema = z.enum(['card.report', 'missing-miles.claim']);
export type Topic = z.infer<typeof topicSchema>;

/** Everything a call needs to go on after a restart, and nothing else. It is stored with every transition. */
export const callContextSchema = z.object({
  callId: z.string(),
  line: z.number().int().min(1).max(4),
  from: z.string().nullable(),
  to: z.string().nullable(),
  caseNumber: z.string(),
  language: languageSchema,
  startedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  agent: z.string().nullable(),
  held: z.boolean(),
  muted: z.boolean(),
  callerGone: z.boolean(),
  topic: topicSchema.nullable(),
  account: accountCodeSchema.nullable(),
  verification: verificationContextSchema,
  block: blockSchema.nullable(),
  report: reportSchema,
  answer: answerSchema.nullable(),
  claim: openClaimSchema.nullable(),
  notes: z.string(),
  wrapUp: z
    .object({
      commandId: z.uuid(),
      at: instantSchema,
      disposition: z.enum(['resolved', 'referred', 'refused', 'callBack', 'notVerified', 'wrongNumber', 'dropped']),
    })
    .nullable(),
});
export type CallContext = z.infer<typeof callContextSchema>;

/** What is known when a call arrives. */
export type CallInput = Pick<CallContext, 'callId' | 'line' | 'from' | 'to' | 'caseNumber' | 'language' | 'startedAt'>;

/** Nobody is verified before the PIN or the profile was asked for. */
export const UNVERIFIED: CallContext['verification'] = {
  level: 'none',
  method: 'none',
  attemptId: null,
  at: null,
  standing: { used: 0, left: 0, lockedBy: null },
};

/** A card report before the caller said anything. */
export const EMPTY_REPORT: CardReport = {
  cause: null,
  lastSeenOn: null,
  policeReport: '',
  wants: null,
  readBack: { codeCloses: false, emailRight: false },
  recorded: null,
};

/** A call as it arrives. */
export const newCallContext = (input: CallInput): CallContext => ({
  ...input,
  answeredAt: null,
  agent: null,
  held: false,
  muted: false,
  callerGone: false,
  topic: null,
  account: null,
  verification: UNVERIFIED,
  block: null,
  report: EMPTY_REPORT,
  answer: null,
  claim: null,
  notes: '',
  wrapUp: null,
});
