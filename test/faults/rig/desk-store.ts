import { openDeskKeys } from '../../../electron/engine/keys/desk-keys.ts';
import { type DeskStore, openDeskStore } from '../../../electron/engine/session/desk-store.ts';
import { plainKeychain } from '../../desk/desk-under-test.ts';

/** Opens the files of a desk that is not running. Throws when they are not usable, with the reason. */
export const storeOf = async (dataDir: string): Promise<DeskStore> => {
  const key = await openDeskKeys(dataDir, { kind: 'keychain', keychain: plainKeychain });
  if (key === null) throw new Error('The keychain does not open this desk.');
  const opened = await openDeskStore(dataDir, key);
  if (opened.outcome !== 'open') throw new Error(`The store of a desk is ${opened.problem.code}.`);
  return opened.store;
};
