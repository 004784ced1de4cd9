import type { CommandBody } from '../command.ts';
import { milesTold } from '../miles-claim.ts';
import type { GovernedAct } from './act.ts';

/** What a command weighs against a lease. `act` null: always accepted. `miles` are those the member is told to have, 0 or more. */
export type Measure = { readonly act: GovernedAct | null; readonly account: string | null; readonly miles: number };

/** Weighs a command, from its own words alone: desk and headquarters come to the same. */
export const measureOf = (body: CommandBody): Measure => {
  const { account } = body.payload;
  switch (body.type) {
    case 'card.report':
      return { act: body.payload.wants === 'transfer' ? 'card.transfer' : 'card.reissue', account, miles: 0 };
    case 'answer.record':
      return { act: 'answer.record', account, miles: 0 };
    case 'miles.claim': {
      // Without miles it only writes down what is asked and refused.
      const miles = milesTold(body.payload.legs);
      return { act: miles > 0 ? 'miles.credit' : 'claim.draft', account, miles };
    }
    case 'papers.arrived':
      return { act: 'claim.draft', account, miles: 0 };
    case 'card.block':
    case 'pin.attempt':
    case 'call.wrap-up':
    case 'callback.request':
    case 'case.resolve':
      return { act: null, account, miles: 0 };
    default:
      throw new Error(`Unknown command ${JSON.stringify(body satisfies never)}`);
  }
};
