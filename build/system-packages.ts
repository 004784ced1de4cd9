import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { SetupError, step } from './progress.ts';

export interface Need {
  /** The Debian package that brings it. */
  readonly debian: string;
  /** What to look for: a shared library's name, a program, or any of some files. */
  readonly library?: string;
  readonly program?: string;
  readonly files?: readonly string[];
  /** The console works without it, only worse. */
  readonly optional?: true;
}

const noto = (name: string): readonly string[] => [
  `/usr/share/fonts/truetype/noto/${name}.ttf`,
  `/usr/share/fonts/noto/${name}.ttf`,
  `/usr/share/fonts/google-noto/${name}.ttf`,
];

/** What Electron, the SQLite driver and the virtual display take from the system. */
export const needs: readonly Need[] = [
  { debian: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { debian: 'libnss3', library: 'libnss3.so' },
  { debian: 'libasound2', library: 'libasound.so.2' },
  { debian: 'libgbm1', library: 'libgbm.so.1' },
  { debian: 'libnotify4', library: 'libnotify.so.4' },
  { debian: 'libxss1', library: 'libXss.so.1' },
  { debian: 'libssl3', library: 'libcrypto.so.3' },
  { debian: 'xvfb', program: 'Xvfb' },
  { debian: 'xauth', program: 'xauth' },
  { debian: 'fonts-noto-core', files: noto('NotoSans-Regular'), optional: true },
  { debian: 'fonts-noto-mono', files: noto('NotoSansMono-Regular'), optional: true },
];

export interface System {
  readonly libraries: ReadonlySet<string>;
  readonly hasProgram: (name: string) => boolean;
  readonly hasFile: (path: string) => boolean;
}

/** The needs that a system does not meet. */
export const missingNeeds = (
  { libraries, hasProgram, hasFile }: System,
  wanted: readonly Need[] = needs,
): readonly Need[] =>
  wanted.filter(({ library, program, files }) => {
    if (library) return !libraries.has(library);
    if (program) return !hasProgram(program);
    return !files?.some(hasFile);
  });

/** The names in the dynamic linker's cache, from what `ldconfig -p` prints. */
export const librariesIn = (listing: string): ReadonlySet<string> =>
  new Set([...listing.matchAll(/^\t(\S+) \(/gm)].map(([, name]) => name ?? ''));

const readSystem = (): System => {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig';
  const searched = (process.env.PATH ?? '').split(':').concat('/usr/bin');
  return {
    libraries: librariesIn(execFileSync(ldconfig, ['-p'], { encoding: 'utf8' })),
    hasProgram: (name) => searched.some((folder) => existsSync(`${folder}/${name}`)),
    hasFile: existsSync,
  };
};

const apt = (parameters: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('apt-get', ['-q', ...parameters], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new SetupError(`apt-get ${parameters[0]} failed: ${complaint.trim().split('\n').at(-1)}`)),
    );
  });

const install = (packages: readonly string[]): Promise<void> =>
  step(`System packages: ${packages.join(' ')}`, async () => {
    await apt(['update']);
    await apt(['install', '-y', '--no-install-recommends', ...packages]);
  });

/** The one line a person has to run where this process may not install packages. */
export const installLine = (missing: readonly Need[]): string =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.map(({ debian }) => debian).join(' ')}`;

/**
 * Sees to the shared libraries, the virtual display and the fonts, or to other needs. On Debian as root it installs what is missing;
 * otherwise it throws with the line to run, or only prints it where the console can do without.
 */
export const ensureSystemPackages = async (wanted: readonly Need[] = needs): Promise<void> => {
  if (process.platform !== 'linux') return;
  const missing = missingNeeds(readSystem(), wanted);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) return install(missing.map(({ debian }) => debian));
  if (missing.some(({ optional }) => !optional))
    throw new SetupError(`System packages are missing. Run: ${installLine(missing)}`);
  console.log(`• Fonts for Greek, Cyrillic and Hebrew are missing; texts may look rough. Run: ${installLine(missing)}`);
};
