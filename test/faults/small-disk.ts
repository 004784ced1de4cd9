import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, small enough to be filled. */
export type SmallDisk = { folder: string; fill(): void; makeRoom(): void; remove(): void };

const BALLAST = 'ballast';

/** Writes until there is no room for another byte. */
const fillUp = (file: string): void => {
  const handle = openSync(file, 'a');
  try {
    for (let size = 1 << 20; size >= 1; ) {
      try {
        writeSync(handle, Buffer.alloc(size));
      } catch {
        size >>= 1;
      }
    }
  } finally {
    closeSync(handle);
  }
};

/** Mounts a small file system in memory; null where this account may not mount (then the file size is limited instead). */
export const mountSmallDisk = (megabytes: number): SmallDisk | null => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  const ballast = join(folder, BALLAST);
  return {
    folder,
    fill: () => fillUp(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync('umount', [folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
