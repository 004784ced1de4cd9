import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a node does at this moment. */
export interface NodeLoad {
  readonly newsWaiting: number;
  readonly settling: { readonly working: number; readonly waiting: number };
  readonly reading: { readonly working: number; readonly waiting: number };
}

/** What is read when somebody asks for the metrics. */
export interface Readings {
  readonly heads: () => Promise<readonly { readonly scope: string; readonly head: number }[]>;
  readonly mailsWaiting: () => Promise<number>;
  readonly connections: () => { readonly used: number; readonly free: number; readonly wanted: number };
}

/** Counts for Prometheus: procedures, endings, scopes and numbers, never an account, a desk or a person. */
export interface Metrics {
  readonly answered: (procedure: string, status: number, seconds: number) => void;
  readonly settled: (type: string, ending: string) => void;
  /** Where the load of the node is read. */
  readonly watch: (load: () => NodeLoad) => void;
  readonly text: () => Promise<{ readonly contentType: string; readonly body: string }>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const counters = (registers: Registry[]) => ({
  requests: new Counter({
    name: 'milepost_requests_total',
    help: 'Requests answered',
    labelNames: ['procedure', 'status'],
    registers,
  }),
  seconds: new Histogram({
    name: 'milepost_request_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['procedure'],
    buckets: SECONDS,
    registers,
  }),
  commands: new Counter({
    name: 'milepost_commands_settled_total',
    help: 'Commands settled or answered again',
    labelNames: ['type', 'ending'],
    registers,
  }),
});

const gauge = (registers: Registry[], name: string, help: string, labels: string[], read: (g: Gauge) => unknown) =>
  new Gauge({
    name,
    help,
    labelNames: labels,
    registers,
    async collect() {
      this.reset();
      // A reading that fails, such as of a database that is away, is left out; the others are wanted all the more.
      await Promise.resolve(read(this)).catch(() => undefined);
    },
  });

/** Metrics of one process. */
export const createMetrics = ({ heads, mailsWaiting, connections }: Readings): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry }); // event loop, memory, garbage collection
  const { requests, seconds, commands } = counters(registers);
  let load: (() => NodeLoad) | undefined;

  gauge(registers, 'milepost_feed_head', 'Position the feed of a scope has reached', ['scope'], async (g) => {
    for (const { scope, head } of await heads()) g.set({ scope }, head);
  });
  gauge(registers, 'milepost_mails_waiting', 'Messages not sent yet', [], async (g) => g.set(await mailsWaiting()));
  gauge(registers, 'milepost_connections', 'Connections of the database pool', ['state'], async (g) => {
    for (const [state, count] of Object.entries(connections())) g.set({ state }, count);
  });
  gauge(registers, 'milepost_news_waiting', 'Desks that wait for news', [], async (g) =>
    g.set(load?.().newsWaiting ?? 0),
  );
  gauge(registers, 'milepost_admitted', 'Requests at work or waiting for a place', ['work', 'state'], async (g) => {
    const { settling, reading } = load?.() ?? {};
    for (const [work, at] of Object.entries({ settling, reading }))
      for (const state of ['working', 'waiting'] as const) g.set({ work, state }, at?.[state] ?? 0);
  });

  return {
    answered: (procedure, status, took) => {
      requests.inc({ procedure, status });
      seconds.observe({ procedure }, took);
    },
    settled: (type, ending) => commands.inc({ type, ending }),
    watch: (read) => {
      load = read;
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
};
