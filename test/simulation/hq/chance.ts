import type { Chance } from '../../../hq/authority/chance.ts';
import type { Dice } from '../core/dice.ts';

/** Chance of a run. Hashing a PIN is left out: it takes tens of milliseconds and has no part in what is proved here. */
export const simulatedChance = (dice: Dice): Chance => ({
  below: (limit) => Math.floor(dice.fraction() * limit),
  newId: dice.uuid,
  drawPin: async (oldPhc) => {
    for (;;) {
      const pin = String(dice.between(0, 9999)).padStart(4, '0');
      if (pin !== oldPhc) return { pin, phc: pin };
    }
  },
});
