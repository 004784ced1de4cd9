import type { Knex } from 'knex';
import { countMailTry, lockMail, markMailSent, waitingMail } from '../../db/hq/mail-repository.ts';
import type { BusinessClock } from '../business-clock.ts';
import { contentOf, wordsOf } from './message.ts';
import type { Post } from './post.ts';

const SENDER = 'MilleMiglia <customer.centre@millemiglia.example>';
const BATCH = 50;
const LOOK_AGAIN_MS = 15_000;

export interface MailRoom {
  readonly db: Knex;
  readonly clock: BusinessClock;
  readonly masterKey: Buffer;
  readonly post: Post;
  /** Told of a message that could not be sent; gets the id and nothing personal. */
  readonly onFailure: (mailId: string) => void;
}

const sendOne = async ({ db, clock, masterKey, post }: MailRoom, mailId: string): Promise<void> => {
  await db.transaction(async (tx) => {
    const mail = await lockMail(tx, mailId);
    if (mail === undefined) return;
    const content = contentOf(masterKey, mail);
    const { language } = mail;
    const words = wordsOf(content, language);
    await post.deliver({ mailId, from: SENDER, to: content.to, language, date: new Date(clock.now()), ...words });
    await markMailSent(tx, mailId, new Date(clock.now()));
  });
};

/**
 * Sends every message that is due, one by one; one that fails stays for the next round and holds up nobody.
 * @returns how many left
 */
export const sendWaitingMail = async (room: MailRoom): Promise<number> => {
  let sent = 0;
  for (const mailId of await waitingMail(room.db, room.clock.now(), BATCH)) {
    try {
      await sendOne(room, mailId);
      sent += 1;
    } catch {
      await countMailTry(room.db, mailId);
      room.onFailure(mailId);
    }
  }
  return sent;
};

export interface MailDispatcher {
  /** Something was queued and committed: look at once. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/** Sends at the start, whenever woken, and every 15 seconds what is due by then. */
export const startMailDispatcher = (room: MailRoom): MailDispatcher => {
  let running: Promise<void> = Promise.resolve();
  let isWaiting = false;
  let isStopped = false;
  const round = async (): Promise<void> => {
    isWaiting = false;
    while (!isStopped && (await sendWaitingMail(room)) === BATCH);
  };
  const wake = (): void => {
    if (isWaiting || isStopped) return;
    isWaiting = true;
    // The database may be away: the timer looks again.
    running = running.then(round).catch(() => undefined);
  };
  const timer = setInterval(wake, LOOK_AGAIN_MS);
  timer.unref();
  wake();
  const stop = async (): Promise<void> => {
    isStopped = true;
    clearInterval(timer);
    await running;
  };
  return { wake, stop };
};
