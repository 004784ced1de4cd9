import { phoneKey } from '../../db/desk/replica/account-key.ts';
import { openReplica, type Replica } from '../../db/desk/replica/replica.ts';
import { findMembers } from '../../electron/engine/search/find-members.ts';
import { type Bar, type Bench, type BenchOptions, bar, median, percentile, timed } from './measure.ts';
import { memberAt } from './members.ts';
import { pick, randomFrom } from './random.ts';
import { openRaw, type RawDatabase, type RawStatement } from './raw-driver.ts';
import { BENCH_KEY, storeOf } from './store.ts';

const SEARCHES_PER_RUN = 500;

type Search = { typed: string; raw: readonly (string | number)[] };
type Kind = { name: string; sql: string; at(place: number): Search };

const BY_KEY = (kind: number): string =>
  `SELECT a.document FROM account_key k JOIN account a ON a.id = k.account_id WHERE k.kind = ${kind} AND k.value = ?`;

const phoneOf = (place: number): string => memberAt(place).mobile ?? '';

/** A member with a coupon at or after a place. */
const ticketFrom = (place: number): string => {
  for (let at = place; ; at += 1) {
    const ticket = memberAt(at).coupons[0]?.ticket;
    if (ticket !== undefined) return ticket;
  }
};

/** As agents type them: with blanks, prefixes and dashes. */
const KINDS: readonly Kind[] = [
  {
    name: 'code',
    sql: 'SELECT document FROM account WHERE code = ?',
    at: (place) => {
      const { code } = memberAt(place);
      return { typed: `${code.slice(0, 5)} ${code.slice(5)}`, raw: [code] };
    },
  },
  {
    name: 'phone',
    sql: BY_KEY(2),
    at: (place) => ({ typed: phoneOf(place).slice(3), raw: [phoneKey(phoneOf(place).slice(1))] }),
  },
  {
    name: 'email',
    sql: BY_KEY(3),
    at: (place) => {
      const email = memberAt(place).email ?? '';
      return { typed: email.toUpperCase(), raw: [email] };
    },
  },
  {
    name: 'ticket',
    sql: BY_KEY(4),
    at: (place) => {
      const ticket = ticketFrom(place);
      return { typed: `${ticket.slice(0, 3)}-${ticket.slice(3)}`, raw: [ticket] };
    },
  },
];

const mustFind = async (replica: Replica, typed: string): Promise<void> => {
  if ((await findMembers(replica, typed)).length === 0) throw new Error('A member of the bench was not found.');
};

const oneRun = async (replica: Replica, statement: RawStatement, searches: readonly Search[]) => {
  const ours: number[] = [];
  const raw: number[] = [];
  for (const [index, { typed, raw: values }] of searches.entries()) {
    const mine = async (): Promise<void> => void ours.push(await timed(() => mustFind(replica, typed)));
    const theirs = async (): Promise<void> => void raw.push(await timed(() => statement.get(...values)));
    // Whoever goes second finds the pages warm in the system's cache: take turns.
    for (const go of index % 2 === 0 ? [mine, theirs] : [theirs, mine]) await go();
  }
  return { ours: percentile(ours, 0.99), raw: percentile(raw, 0.99) };
};

const benchKind = async (kind: Kind, replica: Replica, raw: RawDatabase, options: BenchOptions): Promise<Bar[]> => {
  const statement = raw.prepare(kind.sql);
  const random = randomFrom(7);
  const runs: { ours: number; raw: number }[] = [];
  for (let run = 0; run <= options.runs; run += 1) {
    const places = Array.from({ length: SEARCHES_PER_RUN }, () => Math.floor(random() * (options.members - 50)));
    const measured = await oneRun(replica, statement, places.map(kind.at));
    // The first run warms both sides up.
    if (run > 0) runs.push(measured);
  }
  const ours = median(runs.map((run) => run.ours));
  const theirs = median(runs.map((run) => run.raw));
  const ratio = median(runs.map((run) => run.ours / run.raw));
  return [
    bar(`find by ${kind.name}: p99 ÷ raw p99`, ratio, 'at most', 10, 'ratio', { p99Ms: ours, rawP99Ms: theirs }),
    bar(`find by ${kind.name}: p99`, ours, 'at most', 5, 'ms'),
  ];
};

/** Two to eight letters of a surname as typed so far, now and then with the given name after it, in the script of the name or of the card. */
const typedSoFar = (random: () => number, members: number): string => {
  const member = memberAt(Math.floor(random() * members));
  const onCard = random() < 0.5;
  const surname = onCard ? member.cardSurname.toLowerCase() : member.surname;
  const given = onCard ? member.cardGiven.toLowerCase() : member.given;
  const length = 2 + Math.floor(random() * 7);
  if (random() < 0.3) return `${surname} ${given.slice(0, Math.max(1, length - 3))}`;
  return pick(random, [surname, surname, given]).slice(0, length);
};

const benchNames = async (replica: Replica, options: BenchOptions): Promise<Bar[]> => {
  const random = randomFrom(11);
  const runs: number[] = [];
  let slowest = 0;
  for (let run = 0; run <= options.runs; run += 1) {
    const times: number[] = [];
    for (let search = 0; search < SEARCHES_PER_RUN; search += 1) {
      const typed = typedSoFar(random, options.members);
      times.push(await timed(() => findMembers(replica, typed)));
    }
    if (run > 0) {
      runs.push(percentile(times, 0.99));
      slowest = Math.max(slowest, ...times);
    }
  }
  return [bar('type-ahead by name: p99', median(runs), 'at most', 16, 'ms', { slowestMs: slowest })];
};

/** Finding a member at this desk (DESIGN §9, first two bars). */
export const benchFind: Bench = async (options) => {
  const { file, builtMs } = await storeOf(options.members);
  if (builtMs !== null) console.log(`  built the store in ${(builtMs / 1000).toFixed(0)} s`);
  const replica = await openReplica({ file, key: BENCH_KEY });
  const raw = await openRaw(file, BENCH_KEY);
  try {
    const bars: Bar[] = [];
    for (const kind of KINDS) bars.push(...(await benchKind(kind, replica, raw, options)));
    return [...bars, ...(await benchNames(replica, options))];
  } finally {
    await raw.close();
    await replica.close();
  }
};
