/** Exit codes of the CLI; documented in hq/README.md. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, database: 4 } as const;

/** Ends a command with one clear line on standard error and an exit code. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH']);
const STARTING_OR_STOPPING = new Set(['57P01', '57P02', '57P03']);
const NOT_LET_IN = new Set(['28P01', '28000', '3D000']);

const placeOf = (databaseUrl: string): string => {
  try {
    return new URL(databaseUrl).host; // never the password
  } catch {
    return 'the address in DATABASE_URL';
  }
};

/** The one line for an error, and the exit code. Errors of the database are told by what to do, as their text may quote data. */
export const failureOf = (error: unknown, databaseUrl: string): CommandFailure => {
  if (error instanceof CommandFailure) return error;
  const code = codeOf(error);
  const place = placeOf(databaseUrl);
  if (UNREACHABLE.has(code) || STARTING_OR_STOPPING.has(code))
    return new CommandFailure(
      EXIT.database,
      `PostgreSQL does not answer at ${place}. Nothing was changed. Start it, or correct DATABASE_URL.`,
    );
  if (NOT_LET_IN.has(code))
    return new CommandFailure(
      EXIT.database,
      `PostgreSQL at ${place} refuses the user, the password or the database name of DATABASE_URL. Nothing was changed.`,
    );
  const message = error instanceof Error ? error.message : 'unknown error';
  if (/newer release|not up to date|another master key/.test(message))
    return new CommandFailure(EXIT.database, message);
  if (/^[0-9A-Z]{5}$/.test(code))
    return new CommandFailure(EXIT.failed, `The database refused the work (${code}). It was undone.`);
  return new CommandFailure(EXIT.failed, message.split('\n')[0] ?? message);
};
