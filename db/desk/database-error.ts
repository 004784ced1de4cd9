/** Why a desk database cannot be used. `kind` is what the desk shows; the message is for the log and never holds stored data. */
export type DatabaseErrorKind = 'in-use' | 'damaged' | 'newer' | 'disk-full';

abstract class DeskDatabaseError extends Error {
  abstract readonly kind: DatabaseErrorKind;
}

/** Another engine has the file open. Nothing is lost: close the other window or sign in there. */
export class DatabaseInUse extends DeskDatabaseError {
  readonly kind = 'in-use';
  override readonly name = 'DatabaseInUse';
}

/** The file is not a database of this desk, its key does not open it, or its content fails a check. It is kept as it is. */
export class DatabaseDamaged extends DeskDatabaseError {
  readonly kind = 'damaged';
  override readonly name = 'DatabaseDamaged';
}

/** The file was written by a newer Milepost. It is kept as it is; install the newer version. */
export class DatabaseNewer extends DeskDatabaseError {
  readonly kind = 'newer';
  override readonly name = 'DatabaseNewer';
}

/** No room on the disk. The change that was being saved is not saved; everything before it is kept. */
export class DiskFull extends DeskDatabaseError {
  readonly kind = 'disk-full';
  override readonly name = 'DiskFull';
}

export type DeskDatabaseFailure = DatabaseInUse | DatabaseDamaged | DatabaseNewer | DiskFull;

export const isDatabaseFailure = (error: unknown): error is DeskDatabaseFailure => error instanceof DeskDatabaseError;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * A page that fails its authentication in the middle of a statement comes back as a bare logic error; faults in a statement of ours
 * always say more than that.
 */
const isBareLogicError = (error: unknown): boolean =>
  error instanceof Error && error.message.endsWith('SQLITE_ERROR: SQL logic error');

/**
 * Names what the driver reports. SQLCipher answers a wrong key and a flipped bit alike (page authentication fails), hence one
 * name for both. Returns null for errors that are none of these (a broken statement, say): those are faults of ours.
 */
export const databaseFailureOf = (error: unknown): DeskDatabaseFailure | null => {
  if (isDatabaseFailure(error)) return error;
  const code = codeOf(error);
  const cause = { cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new DatabaseInUse(
      'The desk database is open in another Milepost. Close the other one and try again.',
      cause,
    );
  }
  // SQLite calls only a full disk full; over a quota or a limit of file size, or on a disk that fails, it speaks of input and output.
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'SQLITE_IOERR') {
    return new DiskFull('The disk is full. The last change is not saved; make room and try again.', cause);
  }
  const isUnreadable =
    code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_SHORT_READ';
  if (isUnreadable || isBareLogicError(error)) {
    return new DatabaseDamaged(
      'The desk database is damaged or its key does not fit. The file is kept as it is.',
      cause,
    );
  }
  return null;
};

/** Runs work on a desk database and throws the typed failure where the driver reports one. */
export const namingFailures = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw databaseFailureOf(error) ?? error;
  }
};
