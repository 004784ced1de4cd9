import type { DeskChain } from '../../../db/hq/command-repository.ts';
import type { DeskIdentity } from '../../../hq/auth/desk-identity.ts';
import { FIRST_PREVIOUS_HASH } from '../../../shared/account/command.ts';
import type { Enrolment } from '../../../shared/contract/hq-api.ts';
import type { Dice } from '../core/dice.ts';
import type { Caller } from '../network/line.ts';
import { withAll } from './content.ts';
import type { HqDatabase } from './database.ts';

/** A desk as the operator set it up. */
export type KnownDesk = { readonly deskId: string; readonly branch: string; readonly scopes: readonly string[] };

/** Who may call: the newest enrolment of each desk. */
export type Registry = {
  /** Gives a desk a new credential and a new chain; its earlier credential ends. */
  enrol(desk: KnownDesk): Enrolment;
  /** A chain as it was when its desk was enrolled. */
  firstPlaceOf(chain: DeskChain): DeskChain;
  identify(caller: Caller): DeskIdentity | 'unknown';
};

const SECRET = Buffer.alloc(32, 3);

export const createRegistry = (
  database: HqDatabase,
  dice: Dice,
  scopesFor: (own: readonly string[]) => readonly string[],
): Registry => {
  const enrolled = new Map<string, { desk: KnownDesk; incarnation: string }>();
  return {
    enrol: (desk) => {
      const incarnation = dice.uuid();
      enrolled.set(desk.deskId, { desk, incarnation });
      const chain = { incarnation, deskId: desk.deskId, nextDseq: 1, lastHash: FIRST_PREVIOUS_HASH };
      database.content = { ...database.content, chains: withAll(database.content.chains, [[incarnation, chain]]) };
      return {
        desk: { deskId: desk.deskId, name: desk.deskId, branch: desk.branch, kind: 'branch' },
        token: incarnation,
        incarnation,
        leaseSecret: SECRET.toString('base64'),
        scopes: [...desk.scopes],
      };
    },
    firstPlaceOf: (chain) => ({ ...chain, nextDseq: 1, lastHash: FIRST_PREVIOUS_HASH }),
    identify: ({ deskId, incarnation }) => {
      const known = enrolled.get(deskId);
      if (known === undefined || known.incarnation !== incarnation) return 'unknown';
      const { desk } = known;
      return {
        desk: { deskId, branch: desk.branch, name: deskId, kind: 'branch', queues: 'mm', state: 'active' },
        deskId,
        incarnation,
        scopes: scopesFor(desk.scopes),
        leaseSecret: SECRET,
      };
    },
  };
};
