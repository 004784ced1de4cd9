import { execFile } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../bundle.ts';
import { endChild, spawnBound } from '../child.ts';
import { SetupError, step } from '../progress.ts';

const run = promisify(execFile);
const hqMain = join(projectRoot, 'out', 'hq', 'main.js');
const demoExtract = join(projectRoot, 'test', 'fixtures', 'extract-a');

/** The desk that the demo enrols (in the contact centre of its agent), and the day it takes place on: the demo extract's business date. */
const demoDesk = 'D-001';
const demoDay = '2017-11-20';

/** Where HQ's data lies and how it reaches its database. */
export interface HeadquartersPlace {
  readonly stateDir: string;
  readonly databaseUrl: string;
}

const folderOf = (stateDir: string): string => join(stateDir, 'hq', 'files');

const environment = ({ stateDir, databaseUrl }: HeadquartersPlace): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  MILEPOST_HQ_DIR: folderOf(stateDir),
  MILEPOST_BUSINESS_DATE: demoDay,
});

const hq = async (place: HeadquartersPlace, parameters: readonly string[]): Promise<string> => {
  try {
    const { stdout } = await run(process.execPath, [hqMain, ...parameters], {
      env: environment(place),
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (error) {
    const said =
      error instanceof Error && 'stderr' in error
        ? String(error.stderr).trim().split('\n').slice(-4).join('\n')
        : String(error);
    throw new SetupError(
      `Headquarters could not carry out "${parameters.join(' ')}". What it had is kept. It said:\n${said}`,
    );
  }
};

const logFile = (stateDir: string): string => join(stateDir, 'hq', 'hq.log');

const preparedFile = (stateDir: string): string => join(stateDir, 'hq', 'prepared');

const isPreparedFor = (stateDir: string, stamp: string): boolean =>
  existsSync(preparedFile(stateDir)) && readFileSync(preparedFile(stateDir), 'utf8') === stamp;

/** Brings the schema up to date and loads the demo data, once for each version of the sources; both may be repeated. */
export const prepareHeadquarters = async (place: HeadquartersPlace, stamp: string): Promise<void> => {
  mkdirSync(folderOf(place.stateDir), { recursive: true, mode: 0o700 });
  if (isPreparedFor(place.stateDir, stamp)) return;
  await step('Preparing the database', () => hq(place, ['migrate']));
  await step('Loading the demo data', () => hq(place, ['import', demoExtract]));
  writeFileSync(preparedFile(place.stateDir), stamp);
};

/** A running HQ. */
export interface Headquarters {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const announcement = z.object({ listening: z.url() });

const announcedUrl = (line: string): string | undefined => {
  if (!line.includes('"listening"')) return undefined;
  return announcement.parse(JSON.parse(line)).listening;
};

/** Starts HQ as a process of its own and waits until it listens. */
export const serveHeadquarters = async (place: HeadquartersPlace): Promise<Headquarters> => {
  const log = openSync(logFile(place.stateDir), 'a', 0o600);
  const child = spawnBound(process.execPath, [hqMain, 'serve', '--port', '0'], {
    env: environment(place),
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  if (!child.stdout) throw new Error('HQ was started without an output');
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(
        new SetupError(
          `Headquarters ended with status ${code} before it listened. Its log: ${logFile(place.stateDir)}`,
        ),
      ),
    );
    lines.on('line', (line) => {
      const announced = announcedUrl(line);
      if (announced) resolve(announced);
    });
  });
  return { url, stop: () => endChild(child) };
};

const enrolment = z.object({ deskId: z.string(), enrolmentCode: z.string() });

/**
 * Enrols the demo's desk once: the console takes the code from `desk/enrolment.json` at its first sign-in and deletes the file.
 * A code that was never taken may have expired, so it is replaced.
 */
export const enrolDesk = async (place: HeadquartersPlace, hqUrl: string): Promise<void> => {
  const enrolled = join(place.stateDir, 'hq', 'desk-enrolled');
  const file = join(place.stateDir, 'desk', 'enrolment.json');
  if (existsSync(enrolled) && !existsSync(file)) return;
  await step(`Enrolling desk ${demoDesk}`, async () => {
    const printed = await hq(place, ['enrol-desk', '--desk', demoDesk]);
    const { deskId, enrolmentCode } = enrolment.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''));
    mkdirSync(join(place.stateDir, 'desk'), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify({ hqUrl, deskId, enrolmentCode }), { mode: 0o600 });
    writeFileSync(enrolled, '');
  });
};
