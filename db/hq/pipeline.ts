import type { Duplex } from 'node:stream';
import type { Knex } from 'knex';
import type pg from 'pg';
import { repeatedOnConflict } from './transaction.ts';

/** A statement that every connection prepares once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A transaction whose statements may be sent before the answers of earlier ones are there; they are carried out in the order of sending. */
export interface Pipeline {
  /** Sends a statement and waits for its rows. When one fails, all later ones do, and the transaction ends with the first failure. */
  readonly ask: <Row>(statement: Statement, values: readonly unknown[]) => Promise<readonly Row[]>;
  /** Sends a statement nobody waits for; the transaction ends well only when it did. */
  readonly tell: (statement: Statement, values: readonly unknown[]) => void;
  /** Queries of Knex in the same transaction, for what is asked seldom: each is written out and planned anew. */
  readonly tables: Tables;
}

/** Begins a query over a table: a Knex, or a transaction. */
export type Tables = (table: string) => Knex.QueryBuilder;

const BEGIN: Statement = { name: '', text: 'begin' };
const COMMIT: Statement = { name: '', text: 'commit' };

type Send = (statement: Statement, values: readonly unknown[]) => Promise<pg.QueryResult>;

const queryOf = ({ name, text }: Statement, values: readonly unknown[]): pg.QueryConfig =>
  name === '' ? { text } : { name, text, values: [...values] };

/** Holds what is written until everybody who can go on has gone on: many statements are then one packet. */
const gathered = (stream: Duplex): (() => void) => {
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
};

/** A connection that was not opened for it takes one statement after the other. */
const senderOver = (connection: pg.Client): Send => {
  if (connection.pipeline) {
    const gather = gathered(connection.connection.stream);
    return (statement, values) => {
      gather();
      return connection.query(queryOf(statement, values));
    };
  }
  let before: Promise<unknown> = Promise.resolve();
  return (statement, values) => {
    const sent = before.then(() => connection.query(queryOf(statement, values)));
    before = sent.catch(() => undefined);
    return sent;
  };
};

/** Everything that was sent, and what went wrong first: later statements only say that the transaction is broken. */
const recordedSender = (send: Send) => {
  const sent: Promise<unknown>[] = [];
  let failure: { readonly error: unknown } | undefined;
  const record = (answer: Promise<unknown>): void => {
    const heard = answer.catch((error: unknown) => {
      failure ??= { error };
    });
    sent.push(heard);
  };
  const ask = async <Row>(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]> => {
    const answer = send(statement, values);
    record(answer);
    return (await answer).rows as Row[];
  };
  const tell = (statement: Statement, values: readonly unknown[]): void => record(send(statement, values));
  const settled = async (): Promise<void> => {
    await Promise.all(sent);
    if (failure !== undefined) throw failure.error;
  };
  return { ask, tell, settled, firstFailure: (otherwise: unknown): unknown => failure?.error ?? otherwise };
};

const unheard = (): undefined => undefined;

const inOneTransaction = async <T>(
  db: Knex,
  connection: pg.Client,
  work: (pipeline: Pipeline) => Promise<T>,
): Promise<T> => {
  const { ask, tell, settled, firstFailure } = recordedSender(senderOver(connection));
  try {
    tell(BEGIN, []);
    const value = await work({ ask, tell, tables: (table) => db(table).connection(connection) });
    tell(COMMIT, []);
    // A commit after a failure is carried out as a rollback; the failure is thrown here.
    await settled();
    return value;
  } catch (error) {
    await settled().catch(unheard);
    await connection.query('rollback').catch(unheard); // where the connection is broken, so is the transaction
    throw firstFailure(error);
  }
};

/**
 * Runs work in one transaction and repeats all of it when the database asks for that (40001, 40P01). Work does nothing outside the transaction.
 */
export const inPipeline = <T>(db: Knex, work: (pipeline: Pipeline) => Promise<T>): Promise<T> =>
  repeatedOnConflict(async () => {
    const connection: pg.Client = await db.client.acquireConnection();
    try {
      return await inOneTransaction(db, connection, work);
    } finally {
      await db.client.releaseConnection(connection);
    }
  });
