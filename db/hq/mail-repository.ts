import type { Knex } from 'knex';
import type { Language } from '../../shared/account/account.ts';
import type { Pipeline, Statement } from './pipeline.ts';

export type OutgoingMail = {
  readonly mailId: string;
  readonly kind: string;
  readonly account: string;
  readonly language: Language;
  /** Sealed with the master key; erased when the message is sent. */
  readonly parameters: Buffer;
  /** Business time before which it must not leave, or null. */
  readonly sendAfter: string | null;
};

const QUEUE: Statement = {
  name: 'queue mail',
  text: `insert into outgoing_mail (mail_id, kind, account, language, parameters, send_after, created_at)
         select *, $7::timestamptz
           from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bytea[], $6::timestamptz[])`,
};

/** Queues messages in the transaction of what they tell about: both happen or neither. */
export const queueMail = (pipeline: Pipeline, mails: readonly OutgoingMail[], createdAt: string): void => {
  if (mails.length === 0) return;
  const column = <V>(of: (mail: OutgoingMail) => V): readonly V[] => mails.map(of);
  pipeline.tell(QUEUE, [
    column(({ mailId }) => mailId),
    column(({ kind }) => kind),
    column(({ account }) => account),
    column(({ language }) => language),
    column(({ parameters }) => parameters),
    column(({ sendAfter }) => sendAfter),
    createdAt,
  ]);
};

/** Ids of messages that are due, oldest first. */
export const waitingMail = async (db: Knex, now: string, limit: number): Promise<readonly string[]> => {
  const ids: string[] = await db('outgoing_mail')
    .whereNull('sent_at')
    .andWhere((due) => due.whereNull('send_after').orWhere('send_after', '<=', now))
    .orderBy(['tries', 'created_at', 'mail_id'])
    .limit(limit)
    .pluck('mail_id');
  return ids;
};

/** How many messages have not been sent, also those held back for a while. */
export const countWaitingMail = async (db: Knex): Promise<number> => {
  const row = await db('outgoing_mail').whereNull('sent_at').count<{ count: number }[]>({ count: '*' }).first();
  return Number(row?.count ?? 0);
};

/** Locks one waiting message; undefined when it was sent or another node is sending it. */
export const lockMail = async (tx: Knex, mailId: string): Promise<OutgoingMail | undefined> =>
  tx('outgoing_mail').where({ mail_id: mailId }).whereNull('sent_at').forUpdate().skipLocked().first({
    mailId: 'mail_id',
    kind: 'kind',
    account: 'account',
    language: 'language',
    parameters: 'parameters',
    sendAfter: 'send_after',
  });

export const markMailSent = async (tx: Knex, mailId: string, sentAt: Date): Promise<void> => {
  await tx('outgoing_mail').where({ mail_id: mailId }).update({ sent_at: sentAt, parameters: null });
};

export const countMailTry = async (db: Knex, mailId: string): Promise<void> => {
  await db('outgoing_mail').where({ mail_id: mailId }).increment('tries', 1);
};
