import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import { accountCodeSchema, languageSchema } from '../account/account.ts';
import { caseChoiceSchema } from '../account/case-choice.ts';
import { cardCauseSchema, cardVariantSchema } from '../account/command.ts';
import { dateSchema } from '../account/day-and-instant.ts';
import { governedActSchema } from '../account/lease/act.ts';
import { fareSchema, MOST_LEGS } from '../account/miles-claim.ts';
import { couponNumberSchema, ticketSchema } from '../programme/booked-coupon.ts';
import { topicSchema } from '../workflows/call-context.ts';
import { legFieldSchema } from '../workflows/claim-context.ts';
import type { CaseLetterView, MemberCasesView } from './case-view.ts';
import type { ConsoleView, LedgerView, MemberHit, MemberView } from './console-view.ts';
import type { RulebookView } from './rulebook-view.ts';

const legId = z.number().int().min(1);

/** What the agent can do in a call. The engine refuses what the call's machine does not allow in its state. */
export const callEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ANSWER') }),
  z.object({ type: z.literal('HOLD') }),
  z.object({ type: z.literal('RESUME') }),
  z.object({ type: z.literal('MUTE'), on: z.boolean() }),
  z.object({ type: z.literal('SET_LANGUAGE'), language: languageSchema }),
  z.object({ type: z.literal('CHOOSE_MEMBER'), code: accountCodeSchema }),
  z.object({ type: z.literal('LEAVE_MEMBER') }),
  z.object({ type: z.literal('CONTINUE_WITHOUT_PIN') }),
  z.object({ type: z.literal('VERIFY_BY_PIN') }),
  z.object({ type: z.literal('CALLER_NOT_MEMBER') }),
  z.object({ type: z.literal('BLOCK_CARD') }),
  z.object({ type: z.literal('START_SERVICE'), service: topicSchema }),
  z.object({
    type: z.literal('REPORT_CARD'),
    cause: cardCauseSchema.nullable(),
    lastSeenOn: dateSchema.nullable(),
    policeReport: z.string().max(40),
  }),
  z.object({ type: z.literal('CHOOSE_VARIANT'), variant: cardVariantSchema }),
  z.object({ type: z.literal('READ_BACK'), item: z.enum(['codeCloses', 'emailRight']), agreed: z.boolean() }),
  z.object({ type: z.literal('CONFIRM') }),
  z.object({ type: z.literal('OPEN_ANSWER'), service: z.string().max(60) }),
  z.object({ type: z.literal('ANSWER_FACT'), path: z.string().max(80), text: z.string().max(500) }),
  z.object({ type: z.literal('RECORD_ANSWER') }),
  z.object({ type: z.literal('QUEUE_CALL_BACK'), about: governedActSchema }),
  z.object({ type: z.literal('TICKET_TYPED'), text: z.string().max(40) }),
  z.object({ type: z.literal('ADD_LEG'), kind: z.enum(['flight', 'partner']) }),
  z.object({ type: z.literal('EDIT_LEG'), leg: legId.nullable() }),
  z.object({ type: z.literal('LEG_FIELD'), leg: legId, field: legFieldSchema, text: z.string().max(60) }),
  z.object({ type: z.literal('REMOVE_LEG'), leg: legId }),
  z.object({ type: z.literal('UPLOAD_LINK'), wanted: z.boolean() }),
  z.object({ type: z.literal('CONFIRM_CLAIM') }),
  z.object({
    type: z.literal('PAPERS_ARRIVED'),
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
  }),
  z.object({ type: z.literal('BACK') }),
  z.object({ type: z.literal('NOTE'), text: z.string().max(2000) }),
  z.object({ type: z.literal('WRAP_UP') }),
  z.object({
    type: z.literal('FINISH'),
    disposition: z.enum(['resolved', 'referred', 'refused', 'callBack', 'notVerified', 'wrongNumber', 'dropped']),
  }),
]);
export type CallEvent = z.infer<typeof callEventSchema>;

const callId = z.string().min(1).max(64);
const caseId = z.uuid();

/** The renderer's only way to the engine, over a MessagePort. Input is validated on both ends; output is made by the engine. */
export const deskContract = {
  /** The whole view now, and again on every change. */
  watch: oc.output(eventIterator(type<ConsoleView>())),
  signIn: oc
    .input(z.object({ agentId: z.string().trim().max(10), passphrase: z.string().max(200), offline: z.boolean() }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('signed-in') }),
        z.object({
          outcome: z.literal('refused'),
          reason: z.enum([
            'wrong-credentials',
            'too-many-tries',
            'hq-unreachable',
            'offline-not-possible',
            'clock-moved',
            'store-locked',
            'store-unusable',
            'not-enrolled',
            'enrolment-refused',
            'desk-revoked',
            'upgrade-needed',
            'hq-insecure',
          ]),
        }),
      ]),
    ),
  signOut: oc.output(z.object({ signedOut: z.boolean() })),
  /** Searches this desk's members; at most 20 hits, best kind of match first. */
  findMembers: oc
    .input(z.object({ text: z.string().max(100) }))
    .output(type<{ hits: readonly MemberHit[]; tookMs: number }>()),
  /** Opens a member outside a call, masked. */
  showMember: oc.input(z.object({ code: accountCodeSchema })).output(type<MemberView | null>()),
  /** The ledger of a call's member; null unless the caller is verified by PIN. */
  ledger: oc.input(z.object({ callId })).output(type<LedgerView | null>()),
  /** Cases of a call's member; null unless the caller is verified by PIN. */
  memberCases: oc.input(z.object({ callId })).output(type<MemberCasesView | null>()),
  /** Records what is to be done about a case; `refused` when it is not offered to whoever is signed in, or could not be saved. */
  resolveCase: oc
    .input(z.object({ caseId, choice: caseChoiceSchema, note: z.string().max(500) }))
    .output(z.object({ outcome: z.enum(['recorded', 'not-offered', 'card-number', 'disk-full', 'failed']) })),
  /** The letter that a choice would send; null when it sends none, or this desk does not know enough to write it. */
  caseLetter: oc.input(z.object({ caseId, choice: caseChoiceSchema })).output(type<CaseLetterView | null>()),
  /** A call without telephony: the agent takes a free line by hand. */
  openCall: oc
    .input(z.object({ from: z.string().max(20).nullable(), language: languageSchema }))
    .output(z.object({ callId: z.string().nullable() })),
  send: oc.input(z.object({ callId, event: callEventSchema })).output(z.object({ accepted: z.boolean() })),
  /** The PIN goes this way only: checked, never kept, never answered. */
  verifyPin: oc
    .input(z.object({ callId, pin: z.string().regex(/^\d{4}$/) }))
    .output(z.object({ checked: z.boolean() })),
  /** Looks a ticket up at headquarters for the member of a call; the coupons arrive in the call's view. */
  findTicket: oc.input(z.object({ callId, text: z.string().max(40) })).output(z.object({ asked: z.boolean() })),
  syncNow: oc.output(z.object({ started: z.boolean() })),
  /** Our summary of a clause, for the side sheet. */
  clause: oc
    .input(z.object({ label: z.string().max(40) }))
    .output(type<{ label: string; edition: string; title: string; summary: string } | null>()),
  /** The whole rulebook with its sentences in one language. */
  rulebook: oc.input(z.object({ language: languageSchema })).output(type<RulebookView>()),
};
export type DeskContract = typeof deskContract;
