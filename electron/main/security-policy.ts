import { type Session, session, type WebContents } from 'electron';

export const CONSOLE_ORIGIN = 'app://milepost';

/** Nothing but our own files; no inline script or style, no connection to anywhere, no string is ever run as code. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** A session in memory: nothing the screen has shown is cached on disk. Every permission but writing text to the clipboard is denied. */
export const consoleSession = (): Session => {
  const inMemory = session.fromPartition('milepost');
  const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  inMemory.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  inMemory.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  inMemory.setSpellCheckerEnabled(false);
  return inMemory;
};

/** The window stays on its one page: no navigation, no second window, no embedded view. */
export const confine = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};
