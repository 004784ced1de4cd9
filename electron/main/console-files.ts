import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from 'electron';
import { CONTENT_SECURITY_POLICY } from './security-policy.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const notFound = (): Response => new Response(null, { status: 404 });

const decoded = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // a percent sign that encodes nothing
  }
};

/** Path of a requested file below `root`, or null when the address points anywhere else or at a kind of file we do not ship. */
export const fileFor = (root: string, url: string): string | null => {
  const { host, pathname } = new URL(url);
  if (host !== 'milepost') return null;
  const name = decoded(pathname === '/' ? '/index.html' : pathname);
  if (name === null) return null;
  const path = normalize(join(root, name));
  return path.startsWith(root + sep) && extname(path) in CONTENT_TYPES ? path : null;
};

/** Serves the built interface as `app://milepost/…`; there is no `file://` page in this product. */
export const serveConsoleFiles = (session: Session, root: string): void => {
  session.protocol.handle('app', async ({ url }) => {
    const path = fileFor(root, url);
    if (path === null) return notFound();
    const body = await readFile(path).catch(() => null);
    if (body === null) return notFound();
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  });
};
