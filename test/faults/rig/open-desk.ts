import { randomBytes } from 'node:crypto';
import { createDesk, type Desk } from '../../../electron/engine/desk.ts';
import { openDeskLog } from '../../../electron/engine/log/desk-log.ts';
import { PASSPHRASE, plainKeychain } from '../../desk/desk-under-test.ts';

/** The whole desk of the product over a data folder, under plain Node. */
export const openDeskAt = (dataDir: string, hqUrl: string | null, fetchBy: typeof fetch = fetch): Promise<Desk> =>
  createDesk({
    dataDir,
    version: '1.0.0',
    keychain: plainKeychain,
    hq: { url: hqUrl, fetch: fetchBy },
    clock: { now: Date.now },
    random: { bytes: (length) => randomBytes(length) },
    log: openDeskLog(dataDir, () => new Date().toISOString()),
  });

/** Signs in at headquarters, or at the desk alone while headquarters is out of reach. Answers the reason of a refusal. */
export const signInSomehow = async (desk: Desk, agentId = 'A-2147'): Promise<string | null> => {
  const online = await desk.signIn({ agentId, passphrase: PASSPHRASE, offline: false });
  if (online.outcome === 'signed-in') return null;
  const offline = await desk.signIn({ agentId, passphrase: PASSPHRASE, offline: true });
  return offline.outcome === 'signed-in' ? null : `${online.reason}, ${offline.reason}`;
};

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is so, at most `patienceMs`; throws what `stuck` says otherwise. */
export const eventually = async (
  isSo: () => boolean | Promise<boolean>,
  stuck: () => string,
  patienceMs = 60_000,
): Promise<void> => {
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(20))
    if (await isSo()) return;
  throw new Error(`It did not happen within ${patienceMs} ms: ${stuck()}`);
};
