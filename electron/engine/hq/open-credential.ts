import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import { type KeptEnrolment, writeSetting } from '../../../db/desk/outbox/setting-repository.ts';
import type { Random } from '../clock/random.ts';
import type { DeskLog } from '../log/desk-log.ts';
import { deskKeyFrom, newKeySeed } from './desk-key.ts';
import type { DeskCredential } from './signed-fetch.ts';

type KeyedEnrolment = KeptEnrolment & { keySeed: string };

/**
 * The enrolment with a key: a store from before desks had keys is given one. It is stored before headquarters hears of it, so that an
 * answer lost on the way leaves no desk without the key headquarters knows.
 */
export const keyedEnrolment = async (
  outbox: Outbox,
  enrolment: KeptEnrolment,
  random: Random,
): Promise<KeyedEnrolment> => {
  if (enrolment.keySeed !== undefined) return { ...enrolment, keySeed: enrolment.keySeed };
  const keyed = { ...enrolment, keySeed: newKeySeed(random) };
  await writeSetting(outbox, 'enrolment', keyed);
  return keyed;
};

/** What the desk proves itself with. A token that headquarters has taken the key for is forgotten. */
export const openCredential = (outbox: Outbox, enrolment: KeyedEnrolment, log: DeskLog): DeskCredential => {
  const { token, ...rest } = enrolment;
  const credential = { token: token ?? null };
  return {
    deskId: enrolment.desk.deskId,
    key: deskKeyFrom(enrolment.keySeed),
    get token() {
      return credential.token;
    },
    adopted: () => {
      credential.token = null;
      writeSetting(outbox, 'enrolment', rest).then(
        () => log('Headquarters knows this desk by its key now.'),
        () => log('The token of this desk could not be forgotten.'), // sent once more after the next start, which does no harm
      );
    },
  };
};
