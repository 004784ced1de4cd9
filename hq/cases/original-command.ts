import type { LockedCase } from '../../db/hq/case-repository.ts';
import { type Command, commandSchema } from '../../shared/account/command.ts';

/** The command a case is about; null for one that nobody understands. */
export const originalOf = ({ text }: Pick<LockedCase, 'text'>): Command | null => {
  const read = commandSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
};
