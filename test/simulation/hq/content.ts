import type { AgentStanding } from '../../../db/hq/agent-repository.ts';
import type { StoredCase } from '../../../db/hq/case-repository.ts';
import type { CallRecord, DeskChain, SettledCommand } from '../../../db/hq/command-repository.ts';
import type { PinRecord } from '../../../db/hq/event-writer.ts';
import type { FeedRow, Scope } from '../../../db/hq/feed-repository.ts';
import type { OutgoingMail } from '../../../db/hq/mail-repository.ts';
import type { PinAttempt } from '../../../db/hq/pin-repository.ts';
import type { Snapshot } from '../../../db/hq/snapshot-repository.ts';
import type { SupervisorFlag } from '../../../db/hq/supervisor-flag-repository.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';

/** What headquarters has committed. Never changed in place, so an old one is a backup. */
export type HqContent = {
  /** The account as its rows say: what events made of it, one after the other. */
  readonly rows: ReadonlyMap<string, MemberAccount>;
  /** The same as documents with versions, as desks are fed. */
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  readonly pins: ReadonlyMap<string, PinRecord>;
  readonly agents: ReadonlyMap<string, AgentStanding>;
  readonly chains: ReadonlyMap<string, DeskChain>;
  readonly commands: ReadonlyMap<string, SettledCommand>;
  readonly attempts: ReadonlyMap<string, PinAttempt>;
  readonly calls: readonly CallRecord[];
  readonly flags: readonly SupervisorFlag[];
  readonly mails: readonly OutgoingMail[];
  readonly cases: ReadonlyMap<string, StoredCase>;
  readonly scopes: ReadonlyMap<string, Scope>;
  readonly feeds: ReadonlyMap<string, readonly FeedRow[]>;
  /** Up to which command of each chain a stored backup has everything (I9). */
  readonly backedUp: ReadonlyMap<string, number>;
  /** Where each chain stood when headquarters was restored last, until a lost stretch is reported from there. */
  readonly restoredAt: ReadonlyMap<string, number>;
};

export type Change = (content: HqContent) => HqContent;

/** A new map with these entries put in. */
export const withAll = <V>(
  map: ReadonlyMap<string, V>,
  entries: Iterable<readonly [string, V]>,
): ReadonlyMap<string, V> => {
  const next = new Map(map);
  for (const [key, value] of entries) next.set(key, value);
  return next;
};

/** Those of the keys that are there. */
export const among = <V>(map: ReadonlyMap<string, V>, keys: readonly string[]): Map<string, V> => {
  const found = new Map<string, V>();
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
};
