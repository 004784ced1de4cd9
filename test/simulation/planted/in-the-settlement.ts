import type { SettlementStore, SettlementTransaction } from '../../../hq/authority/settlement-store.ts';
import type { SimulatedProcess } from '../core/process.ts';
import type { HqDatabase } from '../hq/database.ts';
import { settlementInMemory } from '../hq/settlement-in-memory.ts';
import { withEffects } from '../hq/write-effects.ts';
import type { Pieces } from '../pieces.ts';
import type { Plant } from './plant.ts';

type Store = ReturnType<Pieces['settlement']>;

const inSettlement = (
  name: string,
  says: string,
  change: (store: Store, database: HqDatabase, process: SimulatedProcess) => Partial<SettlementStore>,
): Plant => ({
  name,
  says,
  into: (sound) => ({
    ...sound,
    settlement: (database, process) => {
      const store = sound.settlement(database, process);
      return { ...store, ...change(store, database, process) };
    },
  }),
});

/** Effects are committed by themselves, before the command that has them. */
const effectsApart = (
  tx: SettlementTransaction,
  database: HqDatabase,
  process: SimulatedProcess,
): SettlementTransaction => ({
  ...tx,
  write: (effects) =>
    process.io('writes effects', () => {
      database.content = withEffects(effects)(database.content);
    }),
});

/** The answer goes out when the work is done; the commit that follows may fail. */
const answeredFirst =
  (store: Store): SettlementStore['inTransaction'] =>
  (work) =>
    new Promise((resolve, reject) => {
      let tries = 0;
      const once = async (tx: SettlementTransaction) => {
        tries += 1;
        if (tries > 1) throw new Error('The answer is out already.');
        const value = await work(tx);
        resolve(value);
        return value;
      };
      store.inTransaction(once).catch(reject);
    });

/** The next number of each scope's sequence, drawn when the statement runs, not when its transaction commits. */
const sequences = new WeakMap<HqDatabase, Map<string, number>>();

const drawnAtOnce = (database: HqDatabase, process: SimulatedProcess): Store => {
  const drawn = sequences.get(database) ?? new Map<string, number>();
  sequences.set(database, drawn);
  return settlementInMemory(database, process, {
    locksHeads: false,
    headOf: (scopes, scope) => {
      const { epoch = '', head = 0 } = scopes.get(scope) ?? {};
      const next = Math.max(head, drawn.get(`${epoch} ${scope}`) ?? 0);
      drawn.set(`${epoch} ${scope}`, next + 1);
      return next;
    },
  });
};

/** Mistakes headquarters may make when it settles. */
export const PLANTED_IN_SETTLEMENT: readonly Plant[] = [
  {
    name: 'naive-sequence',
    says: 'Places in a feed are drawn from a sequence, so that a slow transaction commits behind a later place.',
    into: (sound) => ({ ...sound, settlement: drawnAtOnce }),
  },
  inSettlement(
    'effect-outside-command',
    'What a command does is committed apart from the command, and done again when it is retried.',
    (store, database, process) => ({
      inTransaction: (work) => store.inTransaction((tx) => work(effectsApart(tx, database, process))),
    }),
  ),
  inSettlement('answered-before-commit', 'Headquarters answers before its transaction has committed.', (store) => ({
    inTransaction: answeredFirst(store),
  })),
  inSettlement(
    'poison-blocks',
    'A command that cannot be settled is refused again and again, and everything behind it waits.',
    () => ({ liesInTheData: () => false }),
  ),
];
