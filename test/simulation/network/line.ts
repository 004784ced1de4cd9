import type { HqClient } from '../../../electron/engine/hq/hq-client.ts';
import { RetryLater } from '../../../electron/engine/hq/retry-later.ts';
import type { Dice } from '../core/dice.ts';
import type { Scheduler } from '../core/scheduler.ts';
import type { Trace } from '../core/trace.ts';
import type { Weather } from './weather.ts';

/** Procedures a synchronising desk calls. */
export type Procedure = 'hello' | 'push' | 'pull' | 'bootstrap';

/** The credential that comes with a request: which desk, and by which enrolment. */
export type Caller = { readonly deskId: string; readonly incarnation: string };

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

type Request = { procedure: Procedure; input: unknown; caller: Caller; signal: AbortSignal | undefined };
type Answer = { resolve(value: unknown): void; reject(error: unknown): void };

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
    (procedure: Procedure, caller: () => Caller) =>
    (input: unknown, options?: { signal?: AbortSignal }): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const signal = options?.signal;
        if (signal?.aborted === true) return reject(signal.reason);
        const end = (): void => reject(signal?.reason);
        signal?.addEventListener('abort', end);
        send({ procedure, input: carried(input), caller: caller(), signal }, { resolve, reject });
      });

  /** Headquarters as a desk with this credential sees it; only what synchronising needs. */
  return (caller: () => Caller): HqClient =>
    ({
      hello: call('hello', caller),
      push: call('push', caller),
      pull: call('pull', caller),
      bootstrap: call('bootstrap', caller),
    }) as unknown as HqClient;
};
