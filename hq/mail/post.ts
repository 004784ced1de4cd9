import { randomBytes } from 'node:crypto';
import { access, link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** One message as it leaves. The same id is the same message. */
export interface Letter {
  readonly mailId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  readonly date: Date;
}

/** Where messages leave headquarters. Delivering a message twice must not make it two where that can be known. */
export interface Post {
  /** Before the first message: the folder is there, the settings are right. */
  readonly prepare: () => Promise<void>;
  readonly deliver: (letter: Letter) => Promise<void>;
}

const MAIL_DOMAIN = 'millemiglia.example';

const partsOf = (letter: Letter) => ({
  from: letter.from,
  to: { name: '', address: letter.to },
  subject: letter.subject,
  text: letter.text,
  date: letter.date,
  messageId: `<${letter.mailId}@${MAIL_DOMAIN}>`,
  headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
  // Nothing in a message may make the composer read a file or fetch an address.
  disableFileAccess: true,
  disableUrlAccess: true,
});

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The letter as an RFC 5322 message with CR LF line ends. */
export const composeMessage = async (letter: Letter): Promise<Buffer> => {
  const { message } = await composer.sendMail(partsOf(letter));
  if (!Buffer.isBuffer(message)) throw new Error('The composer gave no message.');
  return message;
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** A folder that receives each message as `<mailId>.eml`, whole or not at all, and never twice. Mode 0700: it is readable mail. */
export const spoolPost = (folder: string): Post => ({
  prepare: async () => void (await mkdir(folder, { recursive: true, mode: 0o700 })),
  deliver: async (letter) => {
    const file = join(folder, `${letter.mailId}.eml`);
    // It was written before headquarters could note so: the first one stands.
    if (await exists(file)) return;
    const draft = join(folder, `.${letter.mailId}.${randomBytes(4).toString('hex')}`);
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(await composeMessage(letter));
      await handle.sync();
      await handle.close();
      await link(draft, file).catch(async (error: unknown) => {
        if (!(await exists(file))) throw error; // another node was faster
      });
    } finally {
      await handle.close().catch(() => undefined);
      await rm(draft, { force: true });
    }
  },
});

const SMTP_TIMEOUT_MS = 20_000;

/** A mail server. A crash between its answer and our note sends a message again, with the same message id. */
export const smtpPost = (url: string): Post => {
  const server = createTransport(url, {
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  } as object);
  return { prepare: async () => undefined, deliver: async (letter) => void (await server.sendMail(partsOf(letter))) };
};
