import type { HqContent } from '../hq/content.ts';
import type { FedRow } from '../hq/database.ts';
import { ensure } from './violation.ts';

/** Versions of the accounts of a scope. */
type Versions = ReadonlyMap<string, number>;

type ScopeHistory = {
  /** State after each position; the first is what the epoch began with. */
  readonly states: Versions[];
};

/** What every feed of every epoch said, and what a desk at a position must therefore hold. */
export type FeedHistory = {
  begin(epoch: string, content: HqContent): void;
  append(rows: readonly FedRow[]): void;
  /** Accounts of a scope as its feed told up to a position; undefined where no feed reaches. */
  stateAt(epoch: string, scope: string, position: number): Versions | undefined;
  /** True when an account left the scope after a position. */
  leavesAfter(epoch: string, scope: string, position: number, code: string): boolean;
  /** True when an account joins the scope after a position. */
  comesAfter(epoch: string, scope: string, position: number, code: string): boolean;
  readonly epoch: () => string;
};

const after = (before: Versions, { kind, code, version }: FedRow): Versions => {
  const next = new Map(before);
  if (kind === 'REMOVE') next.delete(code);
  else next.set(code, version);
  return next;
};

const inScope = (content: HqContent, scope: string): Versions =>
  new Map(
    [...content.snapshots.values()].filter((one) => one.scope === scope).map(({ code, version }) => [code, version]),
  );

export const createFeedHistory = (): FeedHistory => {
  const epochs = new Map<string, Map<string, ScopeHistory>>();
  let epoch = '';
  const of = (at: string, scope: string): ScopeHistory | undefined => epochs.get(at)?.get(scope);
  return {
    epoch: () => epoch,
    begin: (name, content) => {
      epoch = name;
      epochs.set(
        name,
        new Map([...content.scopes.keys()].map((scope) => [scope, { states: [inScope(content, scope)] }])),
      );
    },
    append: (rows) => {
      for (const row of rows) {
        const states = of(epoch, row.scope)?.states ?? [];
        const last = states.at(-1);
        ensure(
          last !== undefined && row.seq === states.length,
          'I4',
          () => `the feed of ${row.scope} committed ${row.seq} after ${states.length - 1}`,
        );
        states.push(after(last, row));
      }
    },
    stateAt: (at, scope, position) => of(at, scope)?.states[position],
    leavesAfter: (at, scope, position, code) =>
      (of(at, scope)?.states ?? []).slice(position).some((state) => !state.has(code)),
    comesAfter: (at, scope, position, code) =>
      (of(at, scope)?.states ?? []).slice(position).some((state) => state.has(code)),
  };
};
