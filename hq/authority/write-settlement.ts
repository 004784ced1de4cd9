import type { Knex } from 'knex';
import { setAccountVersion } from '../../db/hq/account-repository.ts';
import { inDocumentOrder } from '../../db/hq/document-order.ts';
import { writeEvents } from '../../db/hq/event-writer.ts';
import { appendToFeed } from '../../db/hq/feed-repository.ts';
import { queueMail } from '../../db/hq/mail-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { type Snapshot, saveSnapshots } from '../../db/hq/snapshot-repository.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import { evolve } from '../../shared/account/evolve.ts';
import type { Settlement } from './settlement.ts';

const codesIn = (event: AccountEvent): readonly string[] => {
  switch (event.type) {
    case 'account-opened':
      return [event.code, event.continues];
    case 'holdings-moved':
    case 'account-closed':
      return [event.code, event.successor];
    default:
      return [event.code];
  }
};

const touchedBy = (events: readonly AccountEvent[]): readonly string[] => [...new Set(events.flatMap(codesIn))].sort();

const FIRST_VERSION = 1;

const snapshotsAfter = ({ events, accounts, heads }: Settlement): readonly Snapshot[] => {
  const after = events.reduce(evolve, accounts);
  return touchedBy(events).map((code) => {
    const document = after.get(code);
    if (document === undefined) throw new Error('An event touched an account that is not there.');
    const head = heads.get(code);
    const version = head === undefined ? FIRST_VERSION : head.version + 1;
    return { code, scope: document.branch, version, document: inDocumentOrder(document) };
  });
};

/**
 * Writes a settlement: rows, snapshots, mail, and last of all the feeds, whose heads stay locked until the commit.
 * @returns up to where the effects reach in each scope (I7); empty when no account changed
 */
export const writeSettlement = async (
  tx: Knex,
  seals: Seals,
  settlement: Settlement,
  now: string,
): Promise<Readonly<Record<string, number>>> => {
  const { events, pins, mails } = settlement;
  if (events.length === 0) return {};
  await writeEvents(tx, seals, events, pins);
  const snapshots = snapshotsAfter(settlement);
  await saveSnapshots(tx, seals, snapshots);
  for (const { code, version } of snapshots) await setAccountVersion(tx, code, version);
  await queueMail(tx, mails, now);
  return appendToFeed(
    tx,
    snapshots.map(({ scope, code, version }) => ({ scope, kind: 'PUT', code, version })),
  );
};
