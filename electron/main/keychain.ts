import { safeStorage } from 'electron';

/** Base64 in, base64 out; null when there is no keychain or it does not know the value. */
export type Keychain = {
  isAvailable: boolean;
  protect: (base64: string) => string | null;
  unprotect: (base64: string) => string | null;
};

/** `basic_text` is Chromium's fallback without a keyring: a fixed key, which protects nothing, so we do not count it. */
const isRealKeychain = (): boolean => {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
};

const orNull = (attempt: () => string): string | null => {
  try {
    return attempt();
  } catch {
    return null;
  }
};

/** The operating system's keychain, when there is one. */
export const systemKeychain = (): Keychain => {
  const isAvailable = isRealKeychain();
  return {
    isAvailable,
    protect: (base64) => (isAvailable ? orNull(() => safeStorage.encryptString(base64).toString('base64')) : null),
    unprotect: (base64) =>
      isAvailable ? orNull(() => safeStorage.decryptString(Buffer.from(base64, 'base64'))) : null,
  };
};
