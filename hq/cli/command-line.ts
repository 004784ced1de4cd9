import { parseArgs } from 'node:util';
import { CommandFailure, EXIT } from './command-failure.ts';

export const USAGE = `Usage:
  hq migrate
  hq import DIR
  hq enrol-desk --desk D-001 [--ttl-minutes 60]
  hq create-agent --agent A-1234 --surname NAME --given NAME --role agent|supervisor|desk-admin|auditor
                  --branch ROM [--queues "mm bc"] [--languages "it en"]      passphrase: first line of standard input
  hq serve [--port 0] [--host 127.0.0.1] [--migrate] [--import DIR]
           [--enrol-if-needed D-001 --enrolment-file PATH]
           [--tls-cert FILE --tls-key FILE [--tls-ca FILE] | --allow-plain-http]
           [--metrics-port 9464 [--metrics-host 127.0.0.1]]
  hq backup-mark                    before a backup begins
  hq backup-taken --up-to MARK      once that backup is stored
  hq restored [--nothing-lost]      after a backup was put in place, before serve
  hq trim-feed [--keep 20000]
  hq move-member --account CODE --branch MIL
  hq lease-limits --kind centre|branch|offlineBranch
  hq set-lease-limit --kind KIND --limit NAME --value VALUE|standard
  hq rotate-lease-key [--withdraw]
  hq call-backs [--done ID]
Environment: DATABASE_URL, MILEPOST_HQ_DIR, MILEPOST_HQ_KEY, MILEPOST_BUSINESS_DATE, MILEPOST_SMTP_URL,
             MILEPOST_TLS_CERT, MILEPOST_TLS_KEY, MILEPOST_TLS_CA, MILEPOST_METRICS_TOKEN`;

const optionsOf = {
  migrate: {},
  import: {},
  'enrol-desk': { desk: { type: 'string' }, 'ttl-minutes': { type: 'string' } },
  'create-agent': {
    agent: { type: 'string' },
    surname: { type: 'string' },
    given: { type: 'string' },
    role: { type: 'string' },
    branch: { type: 'string' },
    queues: { type: 'string' },
    languages: { type: 'string' },
  },
  serve: {
    port: { type: 'string' },
    host: { type: 'string' },
    migrate: { type: 'boolean' },
    import: { type: 'string' },
    'enrol-if-needed': { type: 'string' },
    'enrolment-file': { type: 'string' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' },
    'tls-ca': { type: 'string' },
    'allow-plain-http': { type: 'boolean' },
    'metrics-port': { type: 'string' },
    'metrics-host': { type: 'string' },
  },
  'backup-mark': {},
  'backup-taken': { 'up-to': { type: 'string' } },
  restored: { 'nothing-lost': { type: 'boolean' } },
  'trim-feed': { keep: { type: 'string' } },
  'move-member': { account: { type: 'string' }, branch: { type: 'string' } },
  'lease-limits': { kind: { type: 'string' } },
  'set-lease-limit': { kind: { type: 'string' }, limit: { type: 'string' }, value: { type: 'string' } },
  'rotate-lease-key': { withdraw: { type: 'boolean' } },
  'call-backs': { done: { type: 'string' } },
} as const;

export type CommandName = keyof typeof optionsOf;

/** A command with its options as typed. `flags` are those without a value. */
export interface CommandLine {
  readonly command: CommandName;
  readonly options: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

const usageFailure = (reason: string): CommandFailure => new CommandFailure(EXIT.usage, `${reason}\n${USAGE}`);

const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(optionsOf, name);

const POSITIONALS: Readonly<Record<CommandName, number>> = {
  migrate: 0,
  import: 1,
  'enrol-desk': 0,
  'create-agent': 0,
  serve: 0,
  'backup-mark': 0,
  'backup-taken': 0,
  restored: 0,
  'trim-feed': 0,
  'move-member': 0,
  'lease-limits': 0,
  'set-lease-limit': 0,
  'rotate-lease-key': 0,
  'call-backs': 0,
};

/** Reads the arguments after the program's name. Throws a usage failure. */
export const readCommandLine = (args: readonly string[]): CommandLine => {
  const [command, ...rest] = args;
  if (!isCommand(command)) throw usageFailure(command === undefined ? 'Say what to do.' : 'There is no such command.');
  const parsed = (() => {
    try {
      return parseArgs({ args: rest, options: optionsOf[command], allowPositionals: true, strict: true });
    } catch {
      throw usageFailure(`The options of "${command}" are not right.`);
    }
  })();
  if (parsed.positionals.length !== POSITIONALS[command])
    throw usageFailure(`The arguments of "${command}" are not right.`);
  const entries = Object.entries(parsed.values as Readonly<Record<string, string | boolean>>);
  const options = Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const flags = new Set(entries.filter(([, value]) => value === true).map(([name]) => name));
  return { command, options, flags, positionals: parsed.positionals };
};

export const requiredOption = ({ command, options }: CommandLine, name: string): string => {
  const value = options[name];
  if (value === undefined || value === '') throw usageFailure(`"${command}" needs --${name}.`);
  return value;
};

/** A whole number within bounds, or the default when it was not given. */
export const numberOption = (
  { options }: CommandLine,
  name: string,
  standard: number,
  [least, most]: readonly [number, number],
): number => {
  const text = options[name];
  if (text === undefined) return standard;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw usageFailure(`--${name} must be a whole number from ${least} to ${most}.`);
};
