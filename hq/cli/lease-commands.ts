import type { Knex } from 'knex';
import { beginLeaseKey, readLeaseLimits, saveLeaseLimit } from '../../db/hq/lease-repository.ts';
import { inTransaction } from '../../db/hq/transaction.ts';
import { currentKeyId } from '../lease/lease-for-desk.ts';
import { isLimitText, LIMIT_NAMES, type LimitLine, type LimitName, limitLines } from '../lease/policy.ts';
import { nextKeyId } from '../lease/signing-key.ts';
import type { DeskKind } from '../lease/standard-policy.ts';
import { CommandFailure, EXIT } from './command-failure.ts';

const KINDS: readonly DeskKind[] = ['centre', 'branch', 'offlineBranch'];

const kindOf = (text: string): DeskKind => {
  const kind = KINDS.find((known) => known === text);
  if (kind === undefined) throw new CommandFailure(EXIT.usage, `--kind is one of ${KINDS.join(', ')}.`);
  return kind;
};

const limitOf = (text: string): LimitName => {
  const name = LIMIT_NAMES.find((known) => known === text);
  if (name === undefined) throw new CommandFailure(EXIT.usage, `--limit is one of ${LIMIT_NAMES.join(', ')}.`);
  return name;
};

/** `hq lease-limits`: what leases of a kind of desk say, with the standard and its reason. */
export const leaseLimits = async (database: Knex, kind: string, today: string): Promise<LimitLine[]> => {
  const known = kindOf(kind);
  return limitLines(known, today, await readLeaseLimits(database, known));
};

/** `hq set-lease-limit`: sets a limit for a kind of desk, or goes back to the standard. Desks hear of it at their next contact. */
export const setLeaseLimit = async (
  database: Knex,
  { kind, limit, value }: { readonly kind: string; readonly limit: string; readonly value: string },
  today: string,
): Promise<LimitLine[]> => {
  const [deskKind, name] = [kindOf(kind), limitOf(limit)];
  if (value !== 'standard' && !isLimitText(name, value))
    throw new CommandFailure(
      EXIT.usage,
      '--value is a whole number within bounds, for an act "within-lease", "provisional" or "refused" and how often a day, or "standard". Nothing was changed.',
    );
  await saveLeaseLimit(database, { deskKind, name, value: value === 'standard' ? null : value }, new Date());
  return (await leaseLimits(database, deskKind, today)).filter((line) => line.limit === name);
};

/** `hq rotate-lease-key`: signs leases with a new key from now on; `withdraws` ends those of the key until now at once. */
export const rotateLeaseKey = (database: Knex, withdraws: boolean): Promise<{ readonly keyId: string }> =>
  inTransaction(database, async (tx) => {
    const before = await currentKeyId(tx);
    const keyId = nextKeyId(before);
    await beginLeaseKey(tx, { keyId, before, withdraws }, new Date());
    return { keyId };
  });
