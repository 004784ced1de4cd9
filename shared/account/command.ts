import { z } from 'zod';
import { couponNumberSchema, ticketSchema } from '../programme/booked-coupon.ts';
import { accountCodeSchema, languageSchema } from './account.ts';
import { caseChoiceSchema } from './case-choice.ts';
import { dateSchema, instantSchema } from './day-and-instant.ts';
import { governedActSchema } from './lease/act.ts';
import { signedLeaseSchema } from './lease/lease.ts';
import {
  claimedFlightSchema,
  claimedServiceSchema,
  claimResultSchema,
  fareSchema,
  legVerdictSchema,
  MOST_LEGS,
} from './miles-claim.ts';

/**
 * Commands: every change a desk asks for. A command is recorded durably at the desk before the agent sees it as saved,
 * pushed in `dseq` order, decided again by headquarters, and ends as accepted, rejected or parked (DESIGN §6–7).
 */

/** How the caller was verified. Headquarters checks `attemptId` against its own record of PIN attempts. */
export const verificationSchema = z.object({
  level: z.enum(['none', 'basic', 'pin']),
  method: z.enum(['none', 'profile', 'pin-hq', 'pin-lease']),
  attemptId: z.uuid().nullable(),
});
export type Verification = z.infer<typeof verificationSchema>;

/** When and how the request reached the desk; decisions are made for this instant also when the command is settled later. */
export const requestSchema = z.object({ at: instantSchema, offline: z.boolean() });

export const cardCauseSchema = z.enum(['lost', 'stolen', 'damaged']);
export type CardCause = z.infer<typeof cardCauseSchema>;
export const cardVariantSchema = z.enum(['reissue', 'transfer']);
export type CardVariant = z.infer<typeof cardVariantSchema>;

/** Blocks the member's cards at once, before any verification (service `card.report`, recording effect `block-card`). */
export const cardBlockSchema = z.object({
  type: z.literal('card.block'),
  v: z.literal(1),
  payload: z.object({ account: accountCodeSchema, request: requestSchema, verification: verificationSchema }),
});

/** Report of a lost, stolen or damaged card with the wanted remedy (mm-2016 2.6, mm-2017 3.7). */
export const cardReportSchema = z.object({
  type: z.literal('card.report'),
  v: z.literal(1),
  payload: z.object({
    account: accountCodeSchema,
    cause: cardCauseSchema,
    wants: cardVariantSchema.nullable(),
    fraudSuspected: z.boolean(),
    pinCompromised: z.boolean(),
    lastSeenOn: dateSchema.nullable(),
    policeReport: z.string().max(40).nullable(),
    /** Language of the mail to the member. */
    language: languageSchema,
    request: requestSchema,
    verification: verificationSchema,
  }),
});

/** A PIN attempt checked on the desk while headquarters was out of reach; counts toward the same limits. */
export const pinAttemptSchema = z.object({
  type: z.literal('pin.attempt'),
  v: z.literal(1),
  payload: z.object({
    account: accountCodeSchema,
    attemptId: z.uuid(),
    matched: z.boolean(),
    request: requestSchema,
  }),
});

/** A fact as the caller gave it; the schema of its programme says which form it must have. */
const factValueSchema = z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(500)).max(100)]);

/** What a caller was told about a service that executes nothing: informed, refused, referred, or asked for papers. */
export const answerRecordSchema = z.object({
  type: z.literal('answer.record'),
  v: z.literal(1),
  payload: z.object({
    account: accountCodeSchema,
    service: z
      .string()
      .regex(/^[a-z-]+\.[a-z-]+$/)
      .max(60),
    /** Groups of facts as the rulebook reads them, only those the caller gave. */
    facts: z.record(z.string().max(40), z.record(z.string().max(40), factValueSchema)),
    /** Language the answer was read in. */
    language: languageSchema,
    request: requestSchema,
    verification: verificationSchema,
  }),
});

/** What the caller was told about a leg, beside the leg: headquarters decides anew, and the two are compared. */
const told = { told: legVerdictSchema };

/** Claim of miles that never reached the statement, leg by leg (mm-2016 5.3, mm-2017 4.3). */
export const milesClaimSchema = z.object({
  type: z.literal('miles.claim'),
  v: z.literal(1),
  payload: z.object({
    account: accountCodeSchema,
    legs: z
      .array(z.discriminatedUnion('kind', [claimedFlightSchema.extend(told), claimedServiceSchema.extend(told)]))
      .min(1)
      .max(MOST_LEGS),
    /** The member wants the upload link for the papers that are lacking. */
    uploadLink: z.boolean(),
    /** Language of the mail to the member. */
    language: languageSchema,
    request: requestSchema,
    verification: verificationSchema,
  }),
});

/** Papers of a claim have arrived; `legs` says what they show and the claim did not know, by the number of the leg. */
export const papersArrivedSchema = z.object({
  type: z.literal('papers.arrived'),
  v: z.literal(1),
  payload: z.object({
    account: accountCodeSchema,
    requestId: z.uuid(),
    legs: z
      .array(
        z.object({
          leg: z.number().int().min(1),
          ticket: ticketSchema.nullable(),
          coupon: couponNumberSchema.nullable(),
          fare: fareSchema.nullable(),
        }),
      )
      .max(MOST_LEGS),
    language: languageSchema,
    request: requestSchema,
  }),
});

/** The end of a call: what it was about and the agent's note. `account` is null when no member was identified. */
export const callWrapUpSchema = z.object({
  type: z.literal('call.wrap-up'),
  v: z.literal(1),
  payload: z.object({
    account: accountCodeSchema.nullable(),
    disposition: z.enum(['resolved', 'referred', 'refused', 'callBack', 'notVerified', 'wrongNumber', 'dropped']),
    note: z.string().max(2000),
    startedAt: instantSchema,
    endedAt: instantSchema,
  }),
});

/** Somebody of headquarters shall ring the member about what this desk could not do alone. `number`: where the member rang from, if known. */
export const callBackRequestSchema = z.object({
  type: z.literal('callback.request'),
  v: z.literal(1),
  payload: z.object({
    account: accountCodeSchema,
    about: governedActSchema,
    number: z.string().max(20).nullable(),
    language: languageSchema,
    request: requestSchema,
  }),
});

/** What somebody does with a case (`case.ts`); the first resolution that reaches headquarters counts. */
export const caseResolveSchema = z.object({
  type: z.literal('case.resolve'),
  v: z.literal(1),
  payload: z.object({
    caseId: z.uuid(),
    /** Account of the case's command, if it names one. */
    account: accountCodeSchema.nullable(),
    choice: caseChoiceSchema,
    note: z.string().max(500),
    request: requestSchema,
  }),
});

export const commandBodySchema = z.discriminatedUnion('type', [
  cardBlockSchema,
  cardReportSchema,
  answerRecordSchema,
  milesClaimSchema,
  papersArrivedSchema,
  pinAttemptSchema,
  callWrapUpSchema,
  callBackRequestSchema,
  caseResolveSchema,
]);
export type CommandBody = z.infer<typeof commandBodySchema>;
export type CommandType = CommandBody['type'];

/** What whoever decided saw of the account: one side of a case. The balance is null where the caller was not verified by PIN. */
export const seenAccountSchema = z.object({
  status: z.string(),
  successor: z.string().nullable(),
  balance: z.number().int().nullable(),
  cards: z.array(z.object({ kind: z.enum(['standard', 'coBrand']), issueNo: z.number().int(), state: z.string() })),
});
export type SeenAccount = z.infer<typeof seenAccountSchema>;

/** The desk's own decision, kept for the record and compared by headquarters; compact JSON as the kernel gives it. */
export const decisionRecordSchema = z.object({
  service: z.string(),
  edition: z.string().nullable(),
  outcome: z.enum(['allow', 'deny', 'refer', 'needs-document', 'needs-approval', 'inform']),
  provisional: z.boolean(),
  rules: z.array(z.string()),
  clauses: z.array(z.string()),
  /** The account as the desk had it before the act; commands of earlier releases say nothing of it. */
  seen: seenAccountSchema.optional(),
});
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;

const envelope = {
  commandId: z.uuid(),
  desk: z.string(),
  /** Changes when a desk is enrolled anew; `dseq` is gapless within one incarnation (I3). */
  incarnation: z.uuid(),
  dseq: z.number().int().positive(),
  /** Hash of the command before (64 hex digits; zeros for the first). */
  prevHash: z.string().regex(/^[0-9a-f]{64}$/),
  callId: z.string().nullable(),
  agent: z.string(),
  decision: decisionRecordSchema.nullable(),
  /** The lease it was recorded under while headquarters was out of reach; absent otherwise, and from older desks. */
  lease: signedLeaseSchema.optional(),
  issuedAt: instantSchema,
};
export const commandSchema = z.discriminatedUnion('type', [
  cardBlockSchema.extend(envelope),
  cardReportSchema.extend(envelope),
  answerRecordSchema.extend(envelope),
  milesClaimSchema.extend(envelope),
  papersArrivedSchema.extend(envelope),
  pinAttemptSchema.extend(envelope),
  callWrapUpSchema.extend(envelope),
  callBackRequestSchema.extend(envelope),
  caseResolveSchema.extend(envelope),
]);
export type Command = z.infer<typeof commandSchema>;

/**
 * What headquarters takes in before it looks closer: the place in the chain, and anything else. A command it does not understand (a newer
 * desk's, a damaged one) is parked alone by `commandSchema` and the queue moves on (I8), instead of refusing the whole batch.
 */
export const pushedCommandSchema = z.looseObject({
  commandId: envelope.commandId,
  desk: z.string().max(10),
  incarnation: envelope.incarnation,
  dseq: envelope.dseq,
  prevHash: envelope.prevHash,
  type: z.string().regex(/^[a-z][a-z.-]{0,63}$/),
});
export type PushedCommand = z.infer<typeof pushedCommandSchema>;

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

/** What a command became. `positions` say up to where in each scope's feed its effects reach (I7). */
export const commandResultSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('accepted'),
    commandId: z.uuid(),
    positions: z.record(z.string(), z.number().int()),
    variant: cardVariantSchema.nullable(),
    /** New MilleMiglia code after close-and-transfer. */
    newCode: z.string().nullable(),
    milesMoved: z.number().int().nullable(),
    mailed: z.boolean(),
    /** What became of a missing-miles claim; absent for every other command. */
    claim: claimResultSchema.optional(),
  }),
  z.object({
    status: z.literal('rejected'),
    commandId: z.uuid(),
    code: z.string(),
    clause: z.string().nullable(),
    positions: z.record(z.string(), z.number().int()),
  }),
  z.object({
    status: z.literal('parked'),
    commandId: z.uuid(),
    code: z.string(),
    clause: z.string().nullable(),
    positions: z.record(z.string(), z.number().int()),
  }),
]);
export type CommandResult = z.infer<typeof commandResultSchema>;
