import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accountCodeSchema, languageSchema, memberAccountSchema } from '../account/account.ts';
import { commandResultSchema, pushedCommandSchema } from '../account/command.ts';
import { dateSchema, instantSchema } from '../account/day-and-instant.ts';
import { chainStateSchema, checksumSchema, lostStretchSchema } from './chain-state.ts';
import { hqCaseContract } from './hq-cases.ts';
import { leaseAnswerSchema, leaseQuestionSchema } from './lease-api.ts';
import { programmeAnswerSchema, ticketAnswerSchema, ticketQuestionSchema } from './programme-lookup.ts';

/**
 * What a desk and headquarters say to each other, over HTTPS (loopback HTTP in the demo). A desk proves itself by
 * signing its requests (`signed-request.ts`); which scopes it may read comes from that credential only (I12). Every call but `clock`,
 * `enrol` and `signIn` needs the signature.
 */

export const agentSchema = z.object({
  agentId: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'supervisor', 'desk-admin', 'auditor']),
  queues: z.array(z.enum(['mm', 'bc', 'bt'])),
  languages: z.array(languageSchema),
  branch: z.string(),
});
export type Agent = z.infer<typeof agentSchema>;

const deskSchema = z.object({
  deskId: z.string(),
  name: z.string(),
  branch: z.string(),
  kind: z.enum(['centre', 'branch', 'offlineBranch']),
});

/** Headquarters' business time: `now` is the only clock that counts (I10); `date` is its calendar date in Rome. */
const businessSchema = z.object({ now: instantSchema, date: dateSchema, demo: z.boolean() });

const credentialsSchema = z.object({
  deskId: z.string().max(10),
  agentId: z.string().max(10),
  passphrase: z.string().max(200),
});

export const enrolmentSchema = z.object({
  desk: deskSchema,
  /** Only for a desk that enrolled without a key: protocol 2 and before. */
  token: z.string().optional(),
  incarnation: z.uuid(),
  /** Base64, 32 bytes: key of this desk's PIN leases. */
  leaseSecret: z.string(),
  scopes: z.array(z.string()),
});

const accountRowSchema = z.object({
  code: accountCodeSchema,
  version: z.number().int(),
  account: memberAccountSchema,
  /**
   * Present when the member has a PIN and this desk may check it alone: the record, AES-256-GCM under a key derived from the desk's
   * lease secret and the code (docs/security.md).
   */
  pinLease: z.string().nullable(),
});
export type AccountRow = z.infer<typeof accountRowSchema>;

/** Feed items of one scope, in commit order; `seq` is gapless (I4). A member who changes branch is REMOVE here and PUT there (I12). */
export const feedItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PUT'), seq: z.number().int(), row: accountRowSchema }),
  z.object({ kind: z.literal('REMOVE'), seq: z.number().int(), code: accountCodeSchema }),
]);
export type FeedItem = z.infer<typeof feedItemSchema>;

const pinVerdictSchema = z.object({
  matched: z.boolean(),
  /** Attempts left in this call, today, and in all; the smallest one counts. */
  left: z.object({ call: z.number().int(), day: z.number().int(), all: z.number().int() }),
  refused: z.enum(['call-limit', 'day-limit', 'locked', 'no-pin', 'account-closed']).nullable(),
});
export type PinVerdict = z.infer<typeof pinVerdictSchema>;

/**
 * `DESK_UNKNOWN`: no credential has this key or token, or a later enrolment replaced it: the desk must be enrolled again.
 * `STAMP_REFUSED`: signed too long ago or seen before: to be signed again with the stamp of this answer.
 */
const shutOut = {
  DESK_REVOKED: { status: 403 },
  DESK_UNKNOWN: { status: 401 },
  STAMP_REFUSED: { status: 401 },
} as const;

/** `UPGRADE_NEEDED`: the caller speaks a version of this contract that headquarters serves no more (`protocol.ts`). */
const procedure = oc.errors({ UPGRADE_NEEDED: { status: 426 } });

/** `TOO_BUSY` comes with Retry-After; nothing was done. */
const sparing = { TOO_BUSY: { status: 503 } } as const;

export const hqContract = {
  /** What time business has, for anybody who asks: the sign-in screen shows it before a desk may prove who it is. */
  clock: procedure.output(z.object({ business: businessSchema })),
  /** Exchanges a one-time enrolment code, together with an agent's sign-in, for the desk's credential. */
  enrol: procedure
    .input(
      credentialsSchema.extend({
        enrolmentCode: z.string().max(64),
        /** Base64, 32 bytes: the desk's Ed25519 public key. Without it a bearer token is given, as before protocol 3. */
        publicKey: z
          .string()
          .regex(/^[A-Za-z0-9+/]{43}=$/)
          .optional(),
      }),
    )
    .output(
      z.object({
        enrolment: enrolmentSchema,
        agent: agentSchema,
        unlockKey: z.string(),
        business: businessSchema,
        /** The first lease, with the keys to prove it and those to come. Absent from older headquarters. */
        lease: leaseAnswerSchema.optional(),
      }),
    )
    .errors({
      ENROLMENT_REFUSED: { status: 403 },
      DESK_REVOKED: { status: 403 },
      SIGN_IN_REFUSED: { status: 401 },
      TOO_MANY_REQUESTS: { status: 429 },
    }),
  /** Checks an agent's passphrase. `unlockKey` (base64, 32 bytes) opens the desk's store where there is no OS keychain. */
  signIn: procedure
    .input(credentialsSchema)
    .output(z.object({ agent: agentSchema, unlockKey: z.string(), business: businessSchema }))
    .errors({ SIGN_IN_REFUSED: { status: 401 }, DESK_REVOKED: { status: 403 }, TOO_MANY_REQUESTS: { status: 429 } }),
  hello: procedure
    .input(z.object({ lease: leaseQuestionSchema.optional() }).optional())
    .output(
      z.object({
        desk: deskSchema,
        business: businessSchema,
        epoch: z.string(),
        scopes: z.array(z.string()),
        heads: z.record(z.string(), z.number().int()),
        /** Checksums of the scopes' accounts at those heads (I11). Left out where they are not known; older releases do not say. */
        checksums: z.record(z.string(), checksumSchema).optional(),
        /** This desk's chains, those of earlier enrolments too (I9). Older releases do not say. */
        chains: z.array(chainStateSchema).optional(),
        /** PIN leases are good until this instant; renewed by every hello. */
        leasesUntil: instantSchema,
        /** Only where the desk asked for it. */
        lease: leaseAnswerSchema.optional(),
        /** Version of the programme tables in force; absent where headquarters is of an earlier release. */
        programme: z.string().optional(),
      }),
    )
    .errors(shutOut),
  verifyPin: procedure
    .input(
      z.object({
        attemptId: z.uuid(),
        callId: z.string().min(1).max(64),
        account: accountCodeSchema,
        pin: z.string().regex(/^\d{4}$/),
      }),
    )
    .output(pinVerdictSchema)
    .errors({ ...shutOut, UNKNOWN_ACCOUNT: { status: 404 } }),
  /** At most 100 commands (`commandSchema`), in `dseq` order, gapless after what headquarters has. Answers one result per command, also for repeats (I2, I8). */
  push: procedure
    .input(
      z.object({
        incarnation: z.uuid(),
        commands: z.array(pushedCommandSchema).min(1).max(100),
        /** What headquarters had answered to some of them in an earlier epoch: an answer that is another one now becomes a case. */
        earlier: z.array(commandResultSchema).max(100).optional(),
      }),
    )
    .output(z.object({ epoch: z.string(), results: z.array(commandResultSchema), business: businessSchema }))
    .errors({
      DESK_FORKED: { status: 409 },
      DSEQ_GAP: { status: 409, data: z.object({ expected: z.number().int() }) },
      ...sparing,
      ...shutOut,
    }),
  /**
   * Headquarters was restored from a backup older than the watermark it had announced, and the desk no longer keeps what is missing. It is
   * written down, and the chain goes on after it. NOT_LOST where headquarters does not miss this: then the chain is another's.
   */
  reportLost: procedure
    .input(lostStretchSchema)
    .output(z.object({ business: businessSchema }))
    .errors({ NOT_LOST: { status: 409 }, ...shutOut }),
  /** A prefix of the scope's feed after `after` (I4). EPOCH_CHANGED and BELOW_FLOOR ask the desk to bootstrap again. */
  pull: procedure
    .input(
      z.object({
        scope: z.string(),
        epoch: z.string(),
        after: z.number().int(),
        limit: z.number().int().min(1).max(1000),
      }),
    )
    .output(z.object({ items: z.array(feedItemSchema), head: z.number().int(), business: businessSchema }))
    .errors({
      EPOCH_CHANGED: { status: 409 },
      BELOW_FLOOR: { status: 410 },
      SCOPE_REFUSED: { status: 403 },
      ...sparing,
      ...shutOut,
    }),
  /**
   * Waits until a scope of the desk reaches beyond the positions it has (`heads`), at most `waitMs`; answers what the heads are then. A desk
   * that never asks sees everything with its next round all the same.
   */
  news: procedure
    .input(
      z.object({
        epoch: z.string(),
        heads: z.record(z.string(), z.number().int()),
        waitMs: z.number().int().min(0).max(25_000),
      }),
    )
    .output(
      z.object({
        epoch: z.string(),
        heads: z.record(z.string(), z.number().int()),
        /** Milliseconds to rest before asking again; grows with the number of desks that wait. */
        restMs: z.number().int(),
      }),
    )
    .errors({ NEWS_NOT_OFFERED: { status: 501 }, ...shutOut }),
  /**
   * One chunk of a scope's accounts in code order. `cursor` is the feed position before the first chunk was read: after the last
   * chunk the desk pulls from there (re-applying is a no-op, I5). `checksum` is sha256 (hex) over the canonical JSON of `rows`.
   *
   * Asked for `packed`, headquarters may answer with `packed` (`packAccounts`) and no rows: then `checksum` is that of the packed text, and
   * `total` is told with the first chunk only (0 later). One that does not know of it answers with rows.
   */
  bootstrap: procedure
    .input(
      z.object({
        scope: z.string(),
        afterCode: z.string(),
        limit: z.number().int().min(1).max(2000),
        packed: z.boolean().optional(),
      }),
    )
    .output(
      z.object({
        epoch: z.string(),
        cursor: z.number().int(),
        total: z.number().int(),
        rows: z.array(accountRowSchema),
        packed: z.string().optional(),
        checksum: z.string(),
        done: z.boolean(),
      }),
    )
    .errors({ SCOPE_REFUSED: { status: 403 }, ...sparing, ...shutOut }),
  /** The programme tables in force, for desks to decide flights by. */
  programme: procedure.output(programmeAnswerSchema).errors(shutOut),
  /** What the booking system has of a ticket, for the member on the telephone. */
  findTicket: procedure
    .input(ticketQuestionSchema)
    .output(ticketAnswerSchema)
    .errors({ ...shutOut, UNKNOWN_ACCOUNT: { status: 404 } }),
  ...hqCaseContract,
};
export type HqContract = typeof hqContract;
export type Enrolment = z.infer<typeof enrolmentSchema>;
export type Business = z.infer<typeof businessSchema>;
