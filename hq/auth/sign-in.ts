import { hash, verify } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { type AgentRow, beginTry, clearThrottle, findAgent } from '../../db/hq/agent-repository.ts';
import { type DeskRow, findDesk } from '../../db/hq/desk-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import type { Language } from '../../shared/account/account.ts';
import type { Agent } from '../../shared/contract/hq-api.ts';

export interface Credentials {
  readonly deskId: string;
  readonly agentId: string;
  readonly passphrase: string;
}

/** Who signed in where, or why not. All reasons that would help somebody guess are one: `refused`. */
export type SignIn =
  | { readonly ok: true; readonly agent: Agent; readonly desk: DeskRow }
  | { readonly ok: false; readonly reason: 'refused' | 'desk-revoked' }
  | { readonly ok: false; readonly reason: 'throttled'; readonly retryAfterSeconds: number };

const THROTTLING = { free: 5, firstSeconds: 30, longestSeconds: 15 * 60 } as const;

let decoy: Promise<string> | undefined;
/** Somebody unknown costs as much time as somebody known with a wrong passphrase. */
const decoyHash = (): Promise<string> => {
  decoy ??= hash('nobody');
  return decoy;
};

const words = (list: string | null): readonly string[] => (list === null || list === '' ? [] : list.split(' '));

export const agentOf = (row: AgentRow): Agent => ({
  agentId: row.agentId,
  name: `${row.given} ${row.surname}`,
  role: row.role,
  queues: words(row.queues) as Agent['queues'],
  languages: words(row.languages) as Language[],
  branch: row.branch,
});

/**
 * Contact centres take agents of every branch, a branch desk only its own people. Agents and supervisors need a queue that
 * the desk serves; desk administrators and auditors serve none.
 */
const mayWorkAt = (agent: Agent, desk: DeskRow): boolean => {
  if (desk.kind !== 'centre' && agent.branch !== desk.branch) return false;
  if (agent.role === 'desk-admin' || agent.role === 'auditor') return true;
  const served = words(desk.queues);
  return agent.queues.some((queue) => served.includes(queue));
};

const checkPassphrase = async (agent: AgentRow | undefined, passphrase: string): Promise<boolean> => {
  const isKnown = agent !== undefined && agent.state === 'active' && agent.passphraseHash !== null;
  const matches = await verify(
    isKnown && agent.passphraseHash !== null ? agent.passphraseHash : await decoyHash(),
    passphrase,
  );
  return isKnown && matches;
};

/**
 * Checks an agent's passphrase at a desk. Five wrong ones in a row, also at the same time, block that agent at that desk for 30 seconds, each further one for twice as
 * long, up to 15 minutes; kept in the database, so a restart or another node changes nothing.
 * @param now the machine's clock in milliseconds: waiting is real time also in a demo with a fixed date
 */
export const signIn = async (
  { db, seals }: { readonly db: Knex; readonly seals: Seals },
  credentials: Credentials,
  now: number,
): Promise<SignIn> => {
  const desk = await findDesk(db, credentials.deskId);
  const row = await findAgent(db, seals, credentials.agentId);
  const subject = `${credentials.deskId} ${credentials.agentId}`;
  // Tries are kept apart by agent and desk: nobody shuts out a whole branch, or an agent everywhere, by guessing at one place.
  const blockedUntil = desk === undefined ? null : await beginTry(db, subject, new Date(now), THROTTLING);
  if (blockedUntil !== null) {
    const waitMs = Date.parse(blockedUntil) - now;
    return { ok: false, reason: 'throttled', retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
  }
  const isRight = await checkPassphrase(row, credentials.passphrase);
  if (desk === undefined || row === undefined || !isRight) return { ok: false, reason: 'refused' };
  await clearThrottle(db, subject);
  if (desk.state === 'revoked') return { ok: false, reason: 'desk-revoked' };
  const agent = agentOf(row);
  return mayWorkAt(agent, desk) ? { ok: true, agent, desk } : { ok: false, reason: 'refused' };
};
