import type { AgentStanding } from '../../../db/hq/agent-repository.ts';
import type { SettledCommand } from '../../../db/hq/command-repository.ts';
import { inDocumentOrder } from '../../../db/hq/document-order.ts';
import type { PinRecord } from '../../../db/hq/event-writer.ts';
import type { StoredAccount } from '../../../db/hq/stored-accounts.ts';
import type { Settlement } from '../../../hq/authority/settlement.ts';
import type { KnownAttempt } from '../../../hq/authority/settlement-store.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';
import type { AccountEvent } from '../../../shared/account/event.ts';
import { evolve } from '../../../shared/account/evolve.ts';
import { among, type HqContent, withAll } from '../hq/content.ts';
import { ensure } from './violation.ts';

export type ModelAccount = {
  readonly document: MemberAccount;
  readonly version: number;
  readonly pin: PinRecord | undefined;
};
export type Place = { readonly nextDseq: number; readonly lastHash: string };

/** Headquarters as it would be if it did one thing after the other and never failed. */
export type Model = {
  readonly accounts: ReadonlyMap<string, ModelAccount>;
  readonly agents: ReadonlyMap<string, AgentStanding>;
  readonly attempts: ReadonlyMap<string, KnownAttempt>;
  readonly commands: ReadonlyMap<string, SettledCommand>;
  readonly chains: ReadonlyMap<string, Place>;
  readonly calls: ReadonlySet<string>;
};

export const modelOf = ({ rows, snapshots, pins, agents }: HqContent): Model => ({
  accounts: new Map(
    [...rows].map(([code, document]) => [
      code,
      { document, version: snapshots.get(code)?.version ?? 0, pin: pins.get(code) },
    ]),
  ),
  agents,
  attempts: new Map(),
  commands: new Map(),
  chains: new Map(),
  calls: new Set(),
});

export const storedAccountOf = ({ accounts }: Model, code: string): StoredAccount | undefined => {
  const account = accounts.get(code);
  if (account === undefined) return undefined;
  const { document, version, pin } = account;
  return {
    code,
    kind: 'member',
    branch: document.branch,
    version,
    status: document.status,
    pin,
    document: () => document,
  };
};

const codesOf = (event: AccountEvent): readonly string[] => {
  if (event.type === 'account-opened') return [event.code, event.continues];
  return 'successor' in event ? [event.code, event.successor] : [event.code];
};

const pinAfter = (before: PinRecord | undefined, code: string, { events, pins }: Settlement): PinRecord | undefined =>
  events.reduce((pin, event) => {
    if (event.code !== code) return pin;
    if (event.type === 'pin-cancelled') return undefined;
    return event.type === 'pin-issued' ? pins.get(code) : pin;
  }, before);

/** Accounts that a settlement changes, as it leaves them. */
const changedBy = ({ accounts }: Model, settlement: Settlement): readonly (readonly [string, ModelAccount])[] => {
  const codes = [...new Set(settlement.events.flatMap(codesOf))].sort();
  const before = new Map([...among(accounts, codes)].map(([code, { document }]) => [code, document]));
  const after = settlement.events.reduce(evolve, before as ReadonlyMap<string, MemberAccount>);
  return codes.map((code) => {
    const document = after.get(code);
    ensure(document !== undefined, 'fault', () => 'an event touched an account that is not there');
    const known = accounts.get(code);
    const version = (known?.version ?? 0) + 1;
    return [
      code,
      { document: inDocumentOrder(document), version, pin: pinAfter(known?.pin, code, settlement) },
    ] as const;
  });
};

/** The model after a command was settled, and what the feeds must have said of it. */
export const afterSettlement = (model: Model, command: SettledCommand, settlement: Settlement) => {
  const changed = changedBy(model, settlement);
  const next: Model = {
    ...model,
    accounts: withAll(model.accounts, changed),
    attempts: withAll(
      model.attempts,
      settlement.attempts.filter(({ attemptId }) => !model.attempts.has(attemptId)).map((one) => [one.attemptId, one]),
    ),
    commands: withAll(model.commands, [[command.commandId, command]]),
    chains: withAll(model.chains, [[command.incarnation, { nextDseq: command.dseq + 1, lastHash: command.hash }]]),
    calls: new Set([...model.calls, ...settlement.calls.map(({ commandId }) => commandId)]),
  };
  const told = changed.map(
    ([code, { document, version }]) => ({ scope: document.branch, kind: 'PUT', code, version }) as const,
  );
  return { next, told };
};
