import { createHash } from 'node:crypto';
import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { canonicalise } from '../../shared/account/canonical.ts';
import { type Command, type CommandResult, commandSchema } from '../../shared/account/command.ts';
import { type AccountRow, type FeedItem, hqContract } from '../../shared/contract/hq-api.ts';

/** A headquarters of a few lines that keeps the contract: accounts and feed of one scope, one desk, and switches for its moods. */
export type InProcessHq = {
  fetch: typeof fetch;
  accounts: AccountRow[];
  feed: FeedItem[];
  commands: Command[];
  epoch: string;
  down: boolean;
  revoked: boolean;
  retryAfter: number | null;
  /** Chunks to serve before going down; null serves all. */
  chunksLeft: number | null;
  spoilChecksum: boolean;
  calls: string[];
  verdict(command: Command): CommandResult['status'];
};

const SCOPE = 'ROM';
const business = { now: '2017-11-20T09:00:00Z', date: '2017-11-20', demo: true };

const resultOf = (hq: InProcessHq, command: Command): CommandResult => {
  const positions = { [SCOPE]: hq.feed.length };
  const status = hq.verdict(command);
  const { commandId } = command;
  if (status !== 'accepted') return { status, commandId, code: 'refused', clause: '3.7', positions: {} };
  return { status, commandId, positions, variant: null, newCode: null, milesMoved: null, mailed: false };
};

const routerOf = (hq: InProcessHq) => {
  const os = implement(hqContract);
  const refuse = (): void => {
    if (hq.revoked) throw new ORPCError('DESK_REVOKED', { defined: true });
  };
  const unused = (): never => {
    throw new ORPCError('NOT_IMPLEMENTED');
  };
  return os.router({
    clock: os.clock.handler(() => ({ business })),
    enrol: os.enrol.handler(unused),
    signIn: os.signIn.handler(unused),
    verifyPin: os.verifyPin.handler(unused),
    news: os.news.handler(({ errors }) => {
      throw errors.NEWS_NOT_OFFERED();
    }),
    programme: os.programme.handler(unused),
    findTicket: os.findTicket.handler(unused),
    hello: os.hello.handler(({ errors }) => {
      if (hq.revoked) throw errors.DESK_REVOKED();
      const desk = { deskId: 'D-900', name: 'Test', branch: SCOPE, kind: 'branch' as const };
      return {
        desk,
        business,
        epoch: hq.epoch,
        scopes: [SCOPE],
        heads: { [SCOPE]: hq.feed.length },
        leasesUntil: '2017-11-21T09:00:00Z',
      };
    }),
    push: os.push.handler(({ input, errors }) => {
      refuse();
      const results: CommandResult[] = [];
      for (const command of input.commands.map((sent) => commandSchema.parse(sent))) {
        const known = hq.commands[command.dseq - 1];
        if (known === undefined && command.dseq !== hq.commands.length + 1) {
          throw errors.DSEQ_GAP({ data: { expected: hq.commands.length + 1 } });
        }
        if (known !== undefined && canonicalise(known) !== canonicalise(command)) throw errors.DESK_FORKED();
        if (known === undefined) hq.commands.push(command);
        results.push(resultOf(hq, command));
      }
      return { epoch: hq.epoch, results, business };
    }),
    reportLost: os.reportLost.handler(({ errors }) => {
      throw errors.NOT_LOST();
    }),
    pull: os.pull.handler(({ input, errors }) => {
      if (input.epoch !== hq.epoch) throw errors.EPOCH_CHANGED();
      const items = hq.feed.filter((item) => item.seq > input.after).slice(0, input.limit);
      return { items, head: hq.feed.length, business };
    }),
    listCases: os.listCases.handler(() => ({ cases: [] })),
    bootstrap: os.bootstrap.handler(({ input }) => {
      if (hq.chunksLeft === 0) throw new Error('down');
      if (hq.chunksLeft !== null) hq.chunksLeft -= 1;
      const after = hq.accounts.filter((row) => row.code > input.afterCode).sort((a, b) => (a.code < b.code ? -1 : 1));
      const rows = after.slice(0, input.limit);
      const checksum = createHash('sha256').update(canonicalise(rows)).digest('hex');
      return {
        epoch: hq.epoch,
        cursor: hq.feed.length,
        total: hq.accounts.length,
        rows,
        checksum: hq.spoilChecksum ? '0'.repeat(64) : checksum,
        done: after.length === rows.length,
      };
    }),
  });
};

export const createInProcessHq = (): InProcessHq => {
  const hq: InProcessHq = {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      hq.calls.push(new URL(request.url).pathname.replace('/rpc/', ''));
      if (hq.down) throw new TypeError('fetch failed');
      if (hq.retryAfter !== null)
        return new Response('busy', { status: 429, headers: { 'retry-after': String(hq.retryAfter) } });
      const { response } = await handler.handle(request, { prefix: '/rpc', context: {} });
      return response ?? new Response('not found', { status: 404 });
    },
    accounts: [],
    feed: [],
    commands: [],
    epoch: 'one',
    down: false,
    revoked: false,
    retryAfter: null,
    chunksLeft: null,
    spoilChecksum: false,
    calls: [],
    verdict: () => 'accepted',
  };
  const handler = new RPCHandler(routerOf(hq));
  return hq;
};
