import { implement, ORPCError } from '@orpc/server';
import { Temporal } from 'temporal-polyfill';
import { findCases } from '../../db/hq/case-repository.ts';
import { findCredential } from '../../db/hq/desk-repository.ts';
import type { Scope } from '../../db/hq/feed-repository.ts';
import { type CommandResult, commandSchema, type PushedCommand } from '../../shared/account/command.ts';
import { hqContract } from '../../shared/contract/hq-api.ts';
import { CASES_SHOWN } from '../../shared/contract/hq-cases.ts';
import { isServed, PROTOCOL } from '../../shared/contract/protocol.ts';
import { STALE_STAMP } from '../../shared/contract/signed-request.ts';
import type { DeskIdentity } from '../auth/desk-identity.ts';
import { openDeskKey } from '../auth/desk-secrets.ts';
import { enrolDesk } from '../auth/enrolment.ts';
import { type Credentials, signIn } from '../auth/sign-in.ts';
import { pushCommands } from '../authority/push.ts';
import { bootstrapChunk } from '../feed/bootstrap.ts';
import { news } from '../feed/news.ts';
import { pull } from '../feed/pull.ts';
import { reportLostCommands } from '../history/lost-commands.ts';
import { leaseForDesk } from '../lease/lease-for-desk.ts';
import { verifyPin } from '../pin/verify-pin.ts';
import { findTicket } from '../programme/find-ticket.ts';
import type { Admission } from './admission.ts';
import type { RequestContext } from './headquarters.ts';

/** PIN leases last over a long weekend without a connection; every hello renews them. */
const LEASE_HOURS = 72;

const contract = implement(hqContract)
  .$context<RequestContext>()
  .use(({ context, next }) => {
    if (isServed(context.protocol ?? PROTOCOL)) return next();
    throw new ORPCError('UPGRADE_NEEDED', {
      status: 426,
      message: 'This console is too old for headquarters. Install the current one; what it has recorded is kept.',
    });
  });

/** The desk whose credential came along. Throws DESK_UNKNOWN, DESK_REVOKED or STAMP_REFUSED. */
const callingDesk = async ({ identify, setHeader, noteDesk }: RequestContext): Promise<DeskIdentity> => {
  const desk = await identify();
  if (desk === 'revoked') throw new ORPCError('DESK_REVOKED', { status: 403, message: 'This desk is shut out.' });
  if (desk === 'stamp-refused') {
    setHeader('WWW-Authenticate', STALE_STAMP);
    throw new ORPCError('STAMP_REFUSED', {
      status: 401,
      message: 'Sign this request again with the stamp of this answer.',
    });
  }
  if (desk === 'unknown')
    throw new ORPCError('DESK_UNKNOWN', {
      status: 401,
      message: 'Headquarters does not know this desk. Enrol it again.',
    });
  noteDesk(desk.deskId);
  return desk;
};

const KNOWN_TYPES: ReadonlySet<string> = new Set(commandSchema.options.map(({ shape }) => shape.type.value));

/** A type nobody here knows is what somebody else wrote: it is counted, not quoted. */
const countEndings = (
  { settled }: RequestContext,
  commands: readonly PushedCommand[],
  results: readonly CommandResult[],
): void => {
  for (const [index, { status }] of results.entries()) {
    const type = commands[index]?.type ?? '';
    settled?.(KNOWN_TYPES.has(type) ? type : 'unknown', status);
  }
};

/** Does work when there is a place for it. Throws TOO_BUSY, with the seconds after which to come again. */
const admitted = async <T>(
  { setHeader }: RequestContext,
  admission: Admission | undefined,
  { deskId }: DeskIdentity,
  work: () => Promise<T>,
): Promise<T> => {
  if (admission === undefined) return work();
  const place = await admission.enter(deskId);
  if ('againInSeconds' in place) {
    setHeader('Retry-After', String(place.againInSeconds));
    throw new ORPCError('TOO_BUSY', { status: 503, message: 'Headquarters has its hands full. Nothing was done.' });
  }
  try {
    return await work();
  } finally {
    place.leave();
  }
};

const signedIn = async ({ hq, setHeader, noteDesk }: RequestContext, credentials: Credentials) => {
  const answer = await signIn(hq, credentials, hq.wallClock());
  if (answer.ok) {
    noteDesk(answer.desk.deskId);
    return answer;
  }
  if (answer.reason === 'throttled') {
    setHeader('Retry-After', String(answer.retryAfterSeconds));
    throw new ORPCError('TOO_MANY_REQUESTS', {
      status: 429,
      message: `Too many wrong passphrases. Try again in ${answer.retryAfterSeconds} seconds.`,
    });
  }
  if (answer.reason === 'desk-revoked')
    throw new ORPCError('DESK_REVOKED', { status: 403, message: 'This desk is shut out.' });
  throw new ORPCError('SIGN_IN_REFUSED', {
    status: 401,
    message: 'Agent, passphrase or desk are not right. Nothing was changed.',
  });
};

const clock = contract.clock.handler(({ context }) => ({ business: context.hq.clock.business() }));

const enrol = contract.enrol.handler(async ({ input, context }) => {
  const { agent, desk } = await signedIn(context, input);
  const { db, masterKey, wallClock, clock } = context.hq;
  const publicKey = input.publicKey === undefined ? undefined : Buffer.from(input.publicKey, 'base64');
  const invitation = { enrolmentCode: input.enrolmentCode, publicKey };
  const enrolled = await enrolDesk(db, masterKey, desk, invitation, new Date(wallClock()));
  if (enrolled === undefined)
    throw new ORPCError('ENROLMENT_REFUSED', {
      status: 403,
      message: 'This enrolment code is not valid any more. Ask headquarters for a new one.',
    });
  const unlockKey = enrolled.unlockKey.toString('base64');
  const { enrolment } = enrolled;
  const lessee = { deskId: desk.deskId, kind: desk.kind, incarnation: enrolment.incarnation, scopes: enrolment.scopes };
  const lease = await leaseForDesk(context.hq, lessee, null);
  return { enrolment, agent, unlockKey, business: clock.business(), lease };
});

const signInHere = contract.signIn.handler(async ({ input, context }) => {
  const { agent, desk } = await signedIn(context, input);
  const { db, masterKey, clock } = context.hq;
  const credential = await findCredential(db, desk.deskId);
  if (credential === undefined)
    throw new ORPCError('SIGN_IN_REFUSED', { status: 401, message: 'This desk is not enrolled. Enrol it first.' });
  if (credential.state === 'revoked')
    throw new ORPCError('DESK_REVOKED', { status: 403, message: 'This desk is shut out.' });
  const unlockKey = openDeskKey(masterKey, 'unlock key', desk.deskId, credential.unlockKey).toString('base64');
  return { agent, unlockKey, business: clock.business() };
});

const checksumsOf = (states: readonly Scope[]): Record<string, string> =>
  Object.fromEntries(states.flatMap(({ scope, checksum }) => (checksum === null ? [] : [[scope, checksum]])));

const hello = contract.hello.handler(async ({ input, context }) => {
  const { desk, deskId, scopes, incarnation } = await callingDesk(context);
  const { feeds, clock, programme } = context.hq;
  const states = await feeds.readScopes(scopes);
  const asked = input?.lease;
  const lessee = { deskId, kind: desk.kind, incarnation, scopes };
  return {
    ...(asked === undefined ? {} : { lease: await leaseForDesk(context.hq, lessee, asked.holds) }),
    desk: { deskId, name: desk.name, branch: desk.branch, kind: desk.kind },
    business: clock.business(),
    epoch: states[0]?.epoch ?? '',
    scopes: [...scopes],
    heads: Object.fromEntries(states.map((state) => [state.scope, state.head])),
    checksums: checksumsOf(states),
    chains: [...(await feeds.readChains(deskId))],
    programme: (await programme.current()).version,
    leasesUntil: Temporal.Instant.from(clock.now()).add({ hours: LEASE_HOURS }).toString(),
  };
});

const verifyPinHere = contract.verifyPin.handler(async ({ input, context, errors }) => {
  const desk = await callingDesk(context);
  const verdict = await verifyPin(context.hq, desk, input);
  if (verdict === 'unknown-account')
    throw errors.UNKNOWN_ACCOUNT({ message: 'No account with this code is served here.' });
  if (verdict === 'attempt-reused')
    throw new ORPCError('BAD_REQUEST', { message: 'This PIN attempt was made for another call or account.' });
  return verdict;
});

const push = contract.push.handler(async ({ input, context, errors }) => {
  const desk = await callingDesk(context);
  const answer = await admitted(context, context.admissions?.settling, desk, () =>
    pushCommands(context.hq, desk, input),
  );
  context.heads?.stir();
  if (!('break' in answer)) countEndings(context, input.commands, answer);
  if ('break' in answer) {
    if (answer.break === 'gap') throw errors.DSEQ_GAP({ data: { expected: answer.expected } });
    throw errors.DESK_FORKED({ message: 'The commands of this desk do not continue those headquarters has.' });
  }
  const [state] = await context.hq.feeds.readScopes(desk.scopes);
  return { epoch: state?.epoch ?? '', results: [...answer], business: context.hq.clock.business() };
});

const reportLost = contract.reportLost.handler(async ({ input, context, errors }) => {
  const { deskId } = await callingDesk(context);
  if (!(await reportLostCommands(context.hq.db, deskId, input))) throw errors.NOT_LOST();
  const { incarnation, from, to } = input;
  context.hq.notice({ lostCommands: { desk: deskId, incarnation, from, to } });
  return { business: context.hq.clock.business() };
});

const pullHere = contract.pull.handler(async ({ input, context, errors }) => {
  const desk = await callingDesk(context);
  const answer = await admitted(context, context.admissions?.reading, desk, () => pull(context.hq, desk, input));
  if (answer === 'scope-refused') throw errors.SCOPE_REFUSED();
  if (answer === 'epoch-changed') throw errors.EPOCH_CHANGED();
  if (answer === 'below-floor') throw errors.BELOW_FLOOR();
  return { items: [...answer.items], head: answer.head, business: context.hq.clock.business() };
});

const bootstrap = contract.bootstrap.handler(async ({ input, context, errors }) => {
  const desk = await callingDesk(context);
  const chunk = await admitted(context, context.admissions?.reading, desk, () =>
    bootstrapChunk(context.hq, desk, input),
  );
  if (chunk === 'scope-refused') throw errors.SCOPE_REFUSED();
  return { ...chunk, rows: [...chunk.rows] };
});

const newsHere = contract.news.handler(async ({ input, context, errors, signal }) => {
  const { scopes } = await callingDesk(context);
  if (context.heads === undefined) throw errors.NEWS_NOT_OFFERED();
  const answer = await news(context.heads, scopes, input, signal ?? new AbortController().signal);
  if (answer === 'busy')
    throw errors.NEWS_NOT_OFFERED({ message: 'Too many desks wait already, or headquarters stops.' });
  return { ...answer, heads: { ...answer.heads } };
});

const programmeHere = contract.programme.handler(async ({ context }) => {
  await callingDesk(context);
  return { programme: await context.hq.programme.current() };
});

const findTicketHere = contract.findTicket.handler(async ({ input, context, errors }) => {
  const desk = await callingDesk(context);
  const answer = await findTicket(context.hq.programme, desk, input);
  if (answer === 'unknown-account')
    throw errors.UNKNOWN_ACCOUNT({ message: 'No account with this code is served here.' });
  return answer;
});

const listCases = contract.listCases.handler(async ({ input, context }) => {
  const desk = await callingDesk(context);
  const { db, seals } = context.hq;
  return { cases: [...(await findCases(db, seals, desk, input, CASES_SHOWN))] };
});

/** Headquarters' side of the contract. */
export const hqRouter = contract.router({
  clock,
  enrol,
  signIn: signInHere,
  hello,
  verifyPin: verifyPinHere,
  push,
  reportLost,
  pull: pullHere,
  news: newsHere,
  bootstrap,
  programme: programmeHere,
  findTicket: findTicketHere,
  listCases,
});
