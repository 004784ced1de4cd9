import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

const PIN_LENGTH = 4;
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A PIN for the mail to the member, and what is stored of it. The PIN must go nowhere but into the sealed mail. */
export type DrawnPin = { readonly pin: string; readonly phc: string };

/** Any four digits, zeros in front included: a rule against "easy" ones would only leave fewer to try. */
const anyPin = (): string => String(randomInt(10 ** PIN_LENGTH)).padStart(PIN_LENGTH, '0');

/**
 * Draws a PIN that is not the one before.
 * @param oldPhc Argon2id hash of the PIN it replaces, when there is one
 */
export const drawPin = async (oldPhc: string | undefined, draw: () => string = anyPin): Promise<DrawnPin> => {
  for (;;) {
    const pin = draw();
    if (oldPhc === undefined || !(await verify(oldPhc, pin))) return { pin, phc: await hash(pin, ARGON2ID) };
  }
};
