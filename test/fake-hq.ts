import { createCipheriv, createHash, hkdfSync } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { isSignedBy, keyIdOf } from '../hq/auth/desk-public-key.ts';
import { type IssuedLease, newLease } from '../hq/lease/issue-lease.ts';
import { policyOn } from '../hq/lease/policy.ts';
import { FIRST_KEY_ID, leaseKeysUpTo } from '../hq/lease/signing-key.ts';
import type { MemberAccount } from '../shared/account/account.ts';
import { canonicalise } from '../shared/account/canonical.ts';
import { type Command, type CommandResult, commandSchema } from '../shared/account/command.ts';
import { evolve } from '../shared/account/evolve.ts';
import { type AccountRow, type Agent, type FeedItem, hqContract } from '../shared/contract/hq-api.ts';
import type { LeaseAnswer } from '../shared/contract/lease-api.ts';
import { PROTOCOL_HEADER, readProof, textToSign } from '../shared/contract/signed-request.ts';
import { applyCardCommand } from '../shared/packs/millemiglia/services/card/card-report-command.ts';
import { decideCardCommand } from '../shared/packs/millemiglia/services/card/card-report-decision.ts';
import { applyMilesClaim } from '../shared/packs/millemiglia/services/missing-miles/claim-command.ts';
import { type BookedCoupon, flightRefOf } from '../shared/programme/booked-coupon.ts';
import { smallProgramme } from '../shared/programme/programme-data.fixture.ts';

/** A headquarters in the test's own process: the real contract and the real rules over a few accounts, without PostgreSQL. */
export type FakeMember = { account: MemberAccount; pin: string | null };
export type FakeAgent = { agent: Agent; passphrase: string };
export type FakeHqOptions = {
  members: readonly FakeMember[];
  agents: readonly FakeAgent[];
  /** Business instant. */
  now: () => string;
  /** What the booking system has, each coupon as its holder sees it. */
  coupons?: readonly BookedCoupon[];
};

export type FakeHq = {
  url: string;
  fetch: typeof fetch;
  /** True: nobody answers. */
  isDown: boolean;
  /** True: the desk's credential is refused at every door. */
  isShutOut: boolean;
  /** Answers wait for this before they are given. */
  slow: Promise<void> | null;
  enrolmentCode: string;
  /** What leases say from now on, different from the standard of a branch. */
  limits: Map<string, string>;
  /** What was answered about leases, newest last. */
  leases: LeaseAnswer[];
  /** Everything settled, in order; one entry per command identifier. */
  settled: { command: Command; result: CommandResult }[];
  account(code: string): MemberAccount | undefined;
  pinAttempts: number;
};

const SCOPE = 'ROM';
const LEASE_SECRET = Buffer.alloc(32, 7).toString('base64');
const MASTER_KEY = Buffer.alloc(32, 5);
const UNLOCK_KEY = Buffer.alloc(32, 9).toString('base64');
const INCARNATION = '11111111-1111-4111-8111-111111111111';
const DESK = { deskId: 'D-001', name: 'Roma contact centre, desk 1', branch: SCOPE, kind: 'branch' } as const;
const LIMITS = { call: 3, day: 5, all: 10 };

const sealed = (code: string, phc: string): string => {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(LEASE_SECRET, 'base64'), code, 'milepost pin lease', 32));
  const nonce = createHash('sha256').update(code).digest().subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(code));
  const body = Buffer.concat([cipher.update(phc, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64');
};

const leaseOf = async ({ account, pin }: FakeMember): Promise<[string, string | null]> => [
  account.code,
  pin === null ? null : sealed(account.code, await hash(pin, { memoryCost: 8, timeCost: 1, parallelism: 1 })),
];

/** The signature alone; how stamps and repeats are judged is tested with the real headquarters. */
const isSignedWith = async (publicKey: Buffer, request: Request): Promise<boolean> => {
  const proof = readProof(request.headers.get('authorization') ?? undefined);
  if (proof === undefined) return false;
  const body = Buffer.from(await request.arrayBuffer());
  const line = {
    method: request.method,
    target: new URL(request.url).pathname,
    bodyHash: createHash('sha256').update(body).digest('hex'),
    protocol: request.headers.get(PROTOCOL_HEADER) ?? '',
  };
  return proof.key === keyIdOf(publicKey) && isSignedBy(publicKey, textToSign(line, proof), proof.signature);
};

/** Starts it. Its state lives as long as the object; desks reach it through `fetch`. */
export const createFakeHq = async (options: FakeHqOptions): Promise<FakeHq> => {
  let accounts = new Map(options.members.map(({ account }) => [account.code, account]));
  const leases = new Map(await Promise.all(options.members.map(leaseOf)));
  const pins = new Map(options.members.map(({ account, pin }) => [account.code, pin]));
  const attempts = new Map<string, { account: string; callId: string; matched: boolean }>();
  const results = new Map<string, CommandResult>();
  const feed: FeedItem[] = [];
  const state = {
    codes: 0,
    isEnrolled: false,
    publicKey: Buffer.alloc(32),
    last: undefined as IssuedLease | undefined,
    isLeaseUsed: false,
  };
  const coupons = options.coupons ?? [];

  const business = () => ({ now: options.now(), date: options.now().slice(0, 10), demo: true });
  // A feed item is newer than the row that was read before it.
  const rowOf = (account: MemberAccount, version = feed.length + 1): AccountRow => ({
    code: account.code,
    version,
    account,
    pinLease: account.hasPin ? (leases.get(account.code) ?? null) : null,
  });
  const announce = (account: MemberAccount): void => {
    feed.push({ kind: 'PUT', seq: feed.length + 1, row: rowOf(account, feed.length + 2) });
  };
  const newCode = (): string => `00${String(90_000_000 + ++state.codes)}`;

  const failed = (account: string, callId: string | null): number =>
    [...attempts.values()].filter(
      (attempt) => attempt.account === account && !attempt.matched && (callId === null || attempt.callId === callId),
    ).length;
  const left = (account: string, callId: string) => ({
    call: Math.max(0, LIMITS.call - failed(account, callId)),
    day: Math.max(0, LIMITS.day - failed(account, null)),
    all: Math.max(0, LIMITS.all - failed(account, null)),
  });

  const settleClaim = (
    command: Extract<Command, { type: 'miles.claim' }>,
    account: MemberAccount,
    accepted: Extract<CommandResult, { status: 'accepted' }>,
  ): CommandResult => {
    const { commandId } = command;
    const { events, ending } = applyMilesClaim(
      account,
      command,
      {
        programme: smallProgramme,
        couponOf: (ref) => coupons.find((coupon) => flightRefOf(coupon) === ref) ?? null,
        isCredited: (ref) => account.ledger.some(({ flightRef }) => flightRef === ref),
      },
      { today: business().date, syncedAt: options.now(), entryId: (n) => `${commandId}/${n}` },
    );
    accounts = new Map(events.reduce<ReadonlyMap<string, MemberAccount>>(evolve, accounts));
    const changed = accounts.get(account.code);
    if (events.length > 0 && changed !== undefined) announce(changed);
    const positions = { [SCOPE]: feed.length };
    if (ending.status !== 'accepted') return { ...ending, commandId, positions };
    return { ...accepted, positions, mailed: account.email !== null, claim: ending.claim };
  };

  const settle = (command: Command): CommandResult => {
    const { commandId } = command;
    const accepted = {
      status: 'accepted',
      commandId,
      positions: {},
      variant: null,
      newCode: null,
      milesMoved: null,
      mailed: false,
    } as const;
    if (command.type === 'pin.attempt') {
      const { account, attemptId, matched } = command.payload;
      attempts.set(attemptId, { account, callId: command.callId ?? '', matched });
      return accepted;
    }
    if (command.type !== 'card.report' && command.type !== 'card.block' && command.type !== 'miles.claim')
      return accepted;
    const account = accounts.get(command.payload.account);
    if (account === undefined)
      return { status: 'rejected', commandId, code: 'unknown-account', clause: null, positions: {} };
    if (command.type === 'miles.claim') return settleClaim(command, account, accepted);
    const code = newCode();
    const syncedAt = command.payload.request.offline ? options.now() : null;
    const decision = decideCardCommand(account, command, { syncedAt });
    const context = { today: business().date, newCode: code, entryId: (n: number) => `${commandId}-${n}` };
    const { events, ending } = applyCardCommand(account, command, decision, context);
    const before = accounts;
    accounts = new Map(events.reduce<ReadonlyMap<string, MemberAccount>>(evolve, accounts));
    for (const [changed, document] of accounts) if (before.get(changed) !== document) announce(document);
    const positions = { [SCOPE]: feed.length };
    if (ending.status !== 'accepted') return { ...ending, commandId, positions };
    const { variant, milesMoved, mailed } = ending;
    return { ...accepted, positions, variant, milesMoved, mailed, newCode: variant === 'transfer' ? code : null };
  };

  const leaseFor = (holds: string | null): LeaseAnswer => {
    const { now, date } = business();
    const policy = policyOn('branch', date, hq.limits);
    const { last, isLeaseUsed: isUsed } = state;
    const lessee = { deskId: DESK.deskId, incarnation: INCARNATION, scopes: [SCOPE] };
    const given = newLease(MASTER_KEY, lessee, { last, holds, isUsed, keyId: FIRST_KEY_ID, policy, now });
    if (given !== null) Object.assign(state, { last: given.issued, isLeaseUsed: false });
    const answer = { lease: given?.lease ?? null, keys: leaseKeysUpTo(MASTER_KEY, FIRST_KEY_ID) };
    hq.leases.push(answer);
    return answer;
  };

  const agentFor = (agentId: string, passphrase: string): Agent | null =>
    options.agents.find((known) => known.agent.agentId === agentId && known.passphrase === passphrase)?.agent ?? null;

  const offer = implement(hqContract).$context<{ isProved: boolean }>();
  const guarded = (isProved: boolean): void => {
    if (hq.isShutOut) throw new ORPCError('DESK_REVOKED', { status: 403, defined: true });
    if (!isProved) throw new ORPCError('DESK_UNKNOWN', { status: 401, defined: true });
    // As headquarters does: the code is spent when the credential is first used.
    state.isEnrolled = true;
  };
  const router = offer.router({
    clock: offer.clock.handler(() => ({ business: business() })),
    enrol: offer.enrol.handler(({ input, errors }) => {
      const agent = agentFor(input.agentId, input.passphrase);
      if (agent === null) throw errors.SIGN_IN_REFUSED();
      if (state.isEnrolled || input.enrolmentCode !== hq.enrolmentCode) throw errors.ENROLMENT_REFUSED();
      state.publicKey = Buffer.from(input.publicKey ?? '', 'base64');
      const enrolment = {
        desk: DESK,
        incarnation: INCARNATION,
        leaseSecret: LEASE_SECRET,
        scopes: [SCOPE],
      };
      return { enrolment, agent, unlockKey: UNLOCK_KEY, business: business(), lease: leaseFor(null) };
    }),
    signIn: offer.signIn.handler(({ input, errors }) => {
      const agent = agentFor(input.agentId, input.passphrase);
      if (agent === null) throw errors.SIGN_IN_REFUSED();
      return { agent, unlockKey: UNLOCK_KEY, business: business() };
    }),
    hello: offer.hello.handler(({ input, context }) => {
      guarded(context.isProved);
      const until = new Date(Date.parse(options.now()) + 7 * 86_400_000).toISOString();
      return {
        desk: DESK,
        business: business(),
        epoch: 'epoch-1',
        scopes: [SCOPE],
        heads: { [SCOPE]: feed.length },
        leasesUntil: until,
        ...(input?.lease === undefined ? {} : { lease: leaseFor(input.lease.holds) }),
        programme: smallProgramme.version,
      };
    }),
    verifyPin: offer.verifyPin.handler(({ input, context, errors }) => {
      guarded(context.isProved);
      const account = accounts.get(input.account);
      if (account === undefined) throw errors.UNKNOWN_ACCOUNT();
      hq.pinAttempts += 1;
      const before = left(input.account, input.callId);
      const lock =
        before.all === 0 ? 'locked' : before.day === 0 ? 'day-limit' : before.call === 0 ? 'call-limit' : null;
      if (!account.hasPin) return { matched: false, left: before, refused: 'no-pin' };
      if (lock !== null) return { matched: false, left: before, refused: lock };
      const matched = pins.get(input.account) === input.pin;
      attempts.set(input.attemptId, { account: input.account, callId: input.callId, matched });
      return { matched, left: left(input.account, input.callId), refused: null };
    }),
    push: offer.push.handler(({ input, context }) => {
      guarded(context.isProved);
      const answers = input.commands.map((pushed) => {
        const command = commandSchema.parse(pushed);
        const known = results.get(command.commandId);
        if (known !== undefined) return known;
        const result = settle(command);
        if (command.lease !== undefined) state.isLeaseUsed = true;
        results.set(command.commandId, result);
        hq.settled.push({ command, result });
        return result;
      });
      return { epoch: 'epoch-1', results: answers, business: business() };
    }),
    reportLost: offer.reportLost.handler(({ errors }) => {
      throw errors.NOT_LOST();
    }),
    pull: offer.pull.handler(({ input, context }) => {
      guarded(context.isProved);
      const items = feed.filter(({ seq }) => seq > input.after).slice(0, input.limit);
      return { items, head: feed.length, business: business() };
    }),
    news: offer.news.handler(({ errors }) => {
      throw errors.NEWS_NOT_OFFERED();
    }),
    listCases: offer.listCases.handler(() => ({ cases: [] })),
    bootstrap: offer.bootstrap.handler(({ input, context }) => {
      guarded(context.isProved);
      const all = [...accounts.values()].sort((a, b) => a.code.localeCompare(b.code));
      const rows = all
        .filter(({ code }) => code > input.afterCode)
        .slice(0, input.limit)
        .map((account) => rowOf(account));
      const checksum = createHash('sha256').update(canonicalise(rows)).digest('hex');
      const done = rows.at(-1)?.code === all.at(-1)?.code || rows.length === 0;
      return { epoch: 'epoch-1', cursor: feed.length, total: all.length, rows, checksum, done };
    }),
    programme: offer.programme.handler(({ context }) => {
      guarded(context.isProved);
      return { programme: smallProgramme };
    }),
    findTicket: offer.findTicket.handler(({ input, context }) => {
      guarded(context.isProved);
      const found = coupons.filter(({ ticket }) => ticket === input.ticket);
      return found.length === 0 ? { outcome: 'not-found' } : { outcome: 'found', coupons: found };
    }),
  });

  const handler = new RPCHandler(router);
  const hq: FakeHq = {
    url: 'https://headquarters.test',
    isDown: false,
    isShutOut: false,
    slow: null,
    enrolmentCode: 'one-time-code',
    limits: new Map(),
    leases: [],
    settled: [],
    pinAttempts: 0,
    account: (code) => accounts.get(code),
    fetch: async (input, init) => {
      if (hq.isDown) throw new TypeError('fetch failed');
      const request = new Request(input, init);
      if (hq.slow !== null) await hq.slow;
      const context = { isProved: await isSignedWith(state.publicKey, request.clone()) };
      const { response } = await handler.handle(request, { prefix: '/rpc', context });
      return response ?? new Response(null, { status: 404 });
    },
  };
  return hq;
};
