import { createHash } from 'node:crypto';
import { canonicalise } from '../../shared/account/canonical.ts';
import { type Command, commandSchema, type PushedCommand } from '../../shared/account/command.ts';

/** A command as it was pushed, with what is made of it once, however often it is tried. */
export interface Understood {
  readonly pushed: PushedCommand;
  /** The text whose hash is in the chain. */
  readonly text: string;
  /** sha256 of the text, hex. */
  readonly hash: string;
  /** Null for what no release of ours would have written. */
  readonly command: Command | null;
}

/** Reads a pushed command closely. */
export const understood = (pushed: PushedCommand): Understood => {
  const text = canonicalise(pushed);
  const read = commandSchema.safeParse(pushed);
  const hash = createHash('sha256').update(text).digest('hex');
  return { pushed, text, hash, command: read.success ? read.data : null };
};

/** The account a command says it is about, whatever else is in it. */
export const accountNamedBy = ({ payload }: PushedCommand): string | null => {
  const isNamed = typeof payload === 'object' && payload !== null && 'account' in payload;
  return isNamed && typeof payload.account === 'string' && /^\d{10}$/.test(payload.account) ? payload.account : null;
};
