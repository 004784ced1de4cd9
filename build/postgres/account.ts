import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Account } from '../folders.ts';

const findAccount = (name: string): Account | undefined => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
};

/**
 * The account that runs the database server. PostgreSQL refuses to run as root, so root hands it to `postgres`, which is created
 * where it is missing; anybody else runs it as themselves (`undefined`).
 */
export const serverAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const found = findAccount('postgres');
  if (found) return found;
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const created = findAccount('postgres');
  if (!created)
    throw new Error('The account "postgres" could not be created. Create it, or run as a user without root rights.');
  return created;
};
