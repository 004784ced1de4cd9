import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** When a process started, in clock ticks since boot (proc(5), field 22): with the id it names one process for ever. */
const startOf = (pid: number): string => {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
};

const identity = (pid: number): string => `${pid} ${startOf(pid)}`;

/** Takes the data folder for this process. Throws if another living process holds it; a dead one's claim is taken over. */
export const claimDataFolder = (dataDir: string): (() => void) => {
  const file = join(dataDir, 'owner');
  const holder = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const pid = Number(holder.split(' ')[0]);
  if (pid > 0 && holder === identity(pid) && isAlive(pid)) {
    throw new Error(
      `The database in ${dataDir} is in use by process ${pid}. Stop that one first, or use another data folder.`,
    );
  }
  writeFileSync(file, identity(process.pid));
  return () => rmSync(file, { force: true });
};

const isServerOf = (pid: number, cluster: string): boolean => {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').split('\0').includes(cluster);
};

/**
 * Ends a server that outlived the process that started it, and removes a pid file whose number meanwhile belongs to a stranger
 * (PostgreSQL would refuse to start beside it). Never signals a process that does not serve this very cluster.
 */
export const clearOrphan = async (cluster: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isServerOf(pid, cluster)) return rmSync(file, { force: true });
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isServerOf(pid, cluster); waited += 50) {
    if (waited === 10_000) process.kill(pid, 'SIGQUIT');
    await pause(50);
  }
};
