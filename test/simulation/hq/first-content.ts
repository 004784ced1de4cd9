import { inDocumentOrder } from '../../../db/hq/document-order.ts';
import type { Scope } from '../../../db/hq/feed-repository.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';
import { memberAt } from '../../bench/members.ts';
import type { Dice } from '../core/dice.ts';
import type { HqContent } from './content.ts';

export const BRANCHES = ['MIL', 'ROM'] as const;
/** The last one has left the company. */
export const AGENTS = ['A-0001', 'A-0002', 'A-0003', 'A-0009'] as const;

/** Invented members, some of whom have no e-mail address; few, so that desks meet on the same ones. */
const memberOf = (place: number, dice: Dice): MemberAccount => {
  const member = memberAt(place);
  const branch = BRANCHES[place % BRANCHES.length] ?? 'ROM';
  return inDocumentOrder({ ...member, branch, email: dice.chance(0.2) ? null : member.email });
};

/** Headquarters before the first desk calls: members of two branches, agents, empty feeds. */
export const firstContent = (members: number, epoch: string, dice: Dice): HqContent => {
  const accounts = Array.from({ length: members }, (_, place) => memberOf(place, dice));
  return {
    rows: new Map(accounts.map((account) => [account.code, account])),
    snapshots: new Map(
      accounts.map((document) => [
        document.code,
        { code: document.code, scope: document.branch, version: 1, document },
      ]),
    ),
    pins: new Map(accounts.map(({ code }) => [code, { wrapped: Buffer.from('none', 'utf8'), keyId: 'none' }])),
    agents: new Map(
      AGENTS.map((id) => [id, { role: 'agent', queues: 'mm', state: id === 'A-0009' ? 'left' : 'active' }]),
    ),
    chains: new Map(),
    commands: new Map(),
    attempts: new Map(),
    calls: [],
    flags: [],
    mails: [],
    cases: new Map(),
    scopes: new Map(
      BRANCHES.map((scope): [string, Scope] => [scope, { scope, epoch, head: 0, floor: 0, checksum: null }]),
    ),
    feeds: new Map(BRANCHES.map((scope) => [scope, []])),
    backedUp: new Map(),
    restoredAt: new Map(),
  };
};
