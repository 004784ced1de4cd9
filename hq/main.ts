import { createInterface } from 'node:readline';
import type { Knex } from 'knex';
import { openHqDatabase } from '../db/hq/connection.ts';
import { assertUpToDate, migrateHq } from '../db/hq/migrate.ts';
import { assertSealedWith } from '../db/hq/sealing-key.ts';
import type { Seals } from '../db/hq/seals.ts';
import { businessClock } from './business-clock.ts';
import { CommandFailure, EXIT, failureOf } from './cli/command-failure.ts';
import { type CommandLine, numberOption, readCommandLine, requiredOption } from './cli/command-line.ts';
import { keySettings, readSettings, type Settings } from './cli/settings.ts';
import { openMasterKey } from './secrets/master-key.ts';
import { personalSeals } from './secrets/personal-seals.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

const LONGEST_ENROLMENT_MINUTES = 7 * 24 * 60;
const STANDARD_ENROLMENT_MINUTES = 60;
/** Bounded work takes 13 of them at most (`NODE_LIMITS`), so that a PIN check always finds one. */
const DATABASE_WORKERS = 20;

const firstLineOfInput = async (): Promise<string> => {
  if (process.stdin.isTTY) process.stderr.write('Passphrase: ');
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
};

const sealsOf = (settings: Settings): Seals => personalSeals(openMasterKey(keySettings(settings)));

/** The seals of a database that is up to date and was sealed with our key. */
const readySeals = async (database: Knex, settings: Settings): Promise<Seals> => {
  await assertUpToDate(database);
  const seals = sealsOf(settings);
  await assertSealedWith(database, seals);
  return seals;
};

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });

/** Connections of their own for serving: an import cannot run over pipelined ones. */
const overPipelined = async <T>(settings: Settings, work: (pipelined: Knex) => Promise<T>): Promise<T> => {
  const pipelined = openHqDatabase(settings.databaseUrl, { poolMax: DATABASE_WORKERS, pipelined: true });
  try {
    return await work(pipelined);
  } finally {
    await pipelined.destroy();
  }
};

const serve = async (database: Knex, settings: Settings, line: CommandLine): Promise<number> => {
  const { startHeadquarters } = await import('./cli/serve-command.ts');
  const { readListening } = await import('./cli/listening.ts');
  const listening = readListening(line, process.env);
  const enrolled = line.options['enrol-if-needed'];
  const file = enrolled === undefined ? '' : requiredOption(line, 'enrolment-file');
  if (line.flags.has('migrate')) await migrateHq(database, sealsOf(settings), { told: tell });
  else await readySeals(database, settings);
  const extract = line.options.import;
  if (extract !== undefined) {
    const { runImport } = await import('./cli/import-command.ts');
    const code = await runImport(database, settings, extract, tell);
    if (code !== EXIT.done) return code;
  }
  return overPipelined(settings, async (pipelined) => {
    // Whoever reads that we listen may stop us in the same moment: the signal is awaited before that is printed.
    const toldToStop = stopped();
    const running = await startHeadquarters(pipelined, settings, listening);
    if (enrolled !== undefined) {
      const { enrolIfNeeded } = await import('./cli/enrol-command.ts');
      const { authorities } = listening;
      const hq = { hqUrl: running.url, ...(authorities === undefined ? {} : { hqCa: authorities }) };
      await enrolIfNeeded(database, enrolled, file, hq, LONGEST_ENROLMENT_MINUTES);
    }
    const { url, monitoring } = running;
    print(JSON.stringify({ listening: url, ...(monitoring === undefined ? {} : { monitoring }) }));
    await toldToStop;
    await running.stop();
    return EXIT.done;
  });
};

const run = async (line: CommandLine, settings: Settings, database: Knex): Promise<number> => {
  if (line.command === 'serve') return serve(database, settings, line);
  if (line.command === 'migrate') {
    const applied = await migrateHq(database, sealsOf(settings), { told: tell });
    print(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
    return EXIT.done;
  }
  await assertUpToDate(database);
  switch (line.command) {
    case 'import': {
      await readySeals(database, settings);
      const { runImport } = await import('./cli/import-command.ts');
      return runImport(database, settings, line.positionals[0] ?? '', print);
    }
    case 'enrol-desk': {
      const { enrolCommand } = await import('./cli/enrol-command.ts');
      const bounds = [1, LONGEST_ENROLMENT_MINUTES] as const;
      const minutes = numberOption(line, 'ttl-minutes', STANDARD_ENROLMENT_MINUTES, bounds);
      print(JSON.stringify(await enrolCommand(database, requiredOption(line, 'desk'), minutes)));
      return EXIT.done;
    }
    case 'create-agent': {
      const { createAgentCommand } = await import('./cli/create-agent-command.ts');
      const seals = await readySeals(database, settings);
      const today = businessClock(settings.businessDate).today();
      print(JSON.stringify(await createAgentCommand(database, seals, line.options, await firstLineOfInput(), today)));
      return EXIT.done;
    }
    case 'backup-mark': {
      const { backupMarkCommand } = await import('./cli/history-commands.ts');
      print(JSON.stringify(await backupMarkCommand(database)));
      return EXIT.done;
    }
    case 'backup-taken': {
      const { backupTakenCommand } = await import('./cli/history-commands.ts');
      print(JSON.stringify(await backupTakenCommand(database, requiredOption(line, 'up-to'))));
      return EXIT.done;
    }
    case 'restored': {
      const { restoredCommand } = await import('./cli/history-commands.ts');
      print(JSON.stringify(await restoredCommand(database, line.flags.has('nothing-lost'))));
      return EXIT.done;
    }
    case 'trim-feed': {
      const { KEPT_ENTRIES, trimFeeds } = await import('./feed/trim.ts');
      const keep = numberOption(line, 'keep', KEPT_ENTRIES, [0, 999_999_999]);
      print(JSON.stringify({ deleted: await trimFeeds(database, keep) }));
      return EXIT.done;
    }
    case 'move-member': {
      const { moveMemberCommand } = await import('./cli/move-member-command.ts');
      const [account, branch] = [requiredOption(line, 'account'), requiredOption(line, 'branch')];
      const moved = await moveMemberCommand(database, await readySeals(database, settings), account, branch);
      tell(JSON.stringify({ memberMoved: moved }));
      print(JSON.stringify(moved));
      return EXIT.done;
    }
    case 'lease-limits': {
      const { leaseLimits } = await import('./cli/lease-commands.ts');
      const today = businessClock(settings.businessDate).today();
      const limits = await leaseLimits(database, requiredOption(line, 'kind'), today);
      for (const limit of limits) print(JSON.stringify(limit));
      return EXIT.done;
    }
    case 'set-lease-limit': {
      const { setLeaseLimit } = await import('./cli/lease-commands.ts');
      const [kind, limit, value] = [
        requiredOption(line, 'kind'),
        requiredOption(line, 'limit'),
        requiredOption(line, 'value'),
      ];
      const today = businessClock(settings.businessDate).today();
      for (const set of await setLeaseLimit(database, { kind, limit, value }, today)) print(JSON.stringify(set));
      return EXIT.done;
    }
    case 'rotate-lease-key': {
      const { rotateLeaseKey } = await import('./cli/lease-commands.ts');
      print(JSON.stringify(await rotateLeaseKey(database, line.flags.has('withdraw'))));
      return EXIT.done;
    }
    case 'call-backs': {
      const { callBackCommand } = await import('./cli/call-back-command.ts');
      await callBackCommand(database, await readySeals(database, settings), line.options.done, print);
      return EXIT.done;
    }
    default:
      throw new Error(`Unknown command ${line.command satisfies never}`);
  }
};

const main = async (): Promise<number> => {
  const line = readCommandLine(process.argv.slice(2));
  const settings = readSettings(process.env);
  const database = openHqDatabase(settings.databaseUrl, { poolMax: DATABASE_WORKERS });
  try {
    return await run(line, settings, database);
  } finally {
    await database.destroy();
  }
};

const endWith = (error: unknown): number => {
  const failure = error instanceof CommandFailure ? error : failureOf(error, process.env.DATABASE_URL ?? '');
  process.stderr.write(`${failure.message}\n`);
  return failure.exitCode;
};

process.exitCode = await main().catch(endWith);
