import type { Knex } from 'knex';
import type { Language } from '../../shared/account/account.ts';

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

/** Queues messages in the transaction of what they tell about: both happen or neither. */
export const queueMail = async (tx: Knex, mails: readonly OutgoingMail[], createdAt: string): Promise<void> => {
  for (const mail of mails) {
    await tx('outgoing_mail').insert({
      mail_id: mail.mailId,
      kind: mail.kind,
      account: mail.account,
      language: mail.language,
      parameters: mail.parameters,
      created_at: createdAt,
      send_after: mail.sendAfter,
    });
  }
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
