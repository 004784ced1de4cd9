import type { HqClient } from '../../../electron/engine/hq/hq-client.ts';
import { RetryLater } from '../../../electron/engine/hq/retry-later.ts';
import type { Dice } from '../core/dice.ts';
import type { Scheduler } from '../core/scheduler.ts';
import type { Trace } from '../core/trace.ts';
import type { Weather } from './weather.ts';

/** Procedures a synchronising desk calls. */
export type Procedure = 'hello' | 'push' | 'pull' | 'bootstrap' | 'news' | 'reportLost';

/** The credential that comes with a request: which desk, and by which enrolment. */
export type Caller = { readonly deskId: string; readonly incarnation: string };

/** Who sends: a program with its credential. A dead one hears no answer. */
export type Sender = { readonly caller: Caller; isAlive(): boolean };

/** What answers at the other end: a node of headquarters. Its answers never come when it dies meanwhile. */
export type Respondent = {
  readonly name: string;
  isUp(): boolean;
  serve(procedure: Procedure, input: unknown, caller: Caller): Promise<unknown>;
  /** Told when the node dies. Answers how to stop listening. */
  onDeath(listener: () => void): () => void;
};

export type LinePorts = {
  scheduler: Scheduler;
  dice: Dice;
  trace: Trace;
  /** The nodes behind the load balancer. */
  nodes: readonly Respondent[];
  weather(): Weather;
};

/** A late duplicate may come after the sender has long given up. */
const LATEST_DUPLICATE_MS = 60_000;

const lost = (): TypeError => new TypeError('fetch failed');

/** What travels is text: nobody at one end holds an object of the other. */
const carried = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

type Request = { procedure: Procedure; input: unknown; caller: Caller };
type Answer = { resolve(value: unknown): unknown; reject(error: unknown): unknown };

/** A line that loses, repeats, delays and reorders requests and answers, as its weather says. */
export const createLine = ({ scheduler, dice, trace, nodes, weather }: LinePorts, name: string) => {
  const delay = (): number => dice.around(weather().delayMs);

  /** A broken connection is noticed at once, or never: then the sender's patience ends it. */
  const breakOff = ({ reject }: Answer): void => {
    if (dice.chance(0.5)) scheduler.after(delay(), () => reject(lost()));
  };

  const deliver = ({ procedure, input, caller }: Request, answer: Answer): void => {
    const node = dice.pick(nodes);
    if (!node.isUp()) {
      breakOff(answer);
      return;
    }
    if (dice.chance(weather().busy)) {
      scheduler.after(delay(), () => answer.reject(new RetryLater(dice.between(0, 4) * 1000)));
      return;
    }
    trace.note(`${name} ${procedure} reaches ${node.name}`);
    const deaf = node.onDeath(() => breakOff(answer));
    const back = (send: () => void): void => {
      deaf();
      if (weather().isCut || dice.chance(weather().loseAnswer)) breakOff(answer);
      else scheduler.after(delay(), send);
    };
    node.serve(procedure, carried(input), caller).then(
      (value) => back(() => answer.resolve(carried(value))),
      (error: unknown) => back(() => answer.reject(error)),
    );
  };

  const send = (request: Request, answer: Answer): void => {
    if (weather().isCut || dice.chance(weather().drop)) {
      breakOff(answer);
      return;
    }
    scheduler.after(delay(), () => deliver(request, answer));
    if (!dice.chance(weather().duplicate)) return;
    const nobody: Answer = { resolve: () => undefined, reject: () => undefined };
    scheduler.after(dice.between(0, LATEST_DUPLICATE_MS), () => deliver(request, nobody));
  };

  const call =
    (procedure: Procedure, { caller, isAlive }: Sender) =>
    (input: unknown, options?: { signal?: AbortSignal }): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const signal = options?.signal;
        if (signal?.aborted === true) {
          reject(signal.reason);
          return;
        }
        const answer: Answer = {
          resolve: (value) => isAlive() && resolve(value),
          reject: (error) => isAlive() && reject(error),
        };
        signal?.addEventListener('abort', () => answer.reject(signal.reason));
        send({ procedure, input: carried(input), caller }, answer);
      });

  /** Headquarters as a desk with this credential sees it; only what synchronising needs. */
  return (sender: Sender): HqClient =>
    ({
      hello: call('hello', sender),
      push: call('push', sender),
      pull: call('pull', sender),
      bootstrap: call('bootstrap', sender),
      news: call('news', sender),
      reportLost: call('reportLost', sender),
    }) as unknown as HqClient;
};
