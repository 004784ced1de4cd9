import { z } from 'zod';
import { caller } from '../../common/caller-facts.ts';
import {
  child,
  club,
  company,
  complaint,
  consent,
  correction,
  cred,
  inquiry,
  merge,
  privacy,
  profile,
  reinstate,
  report,
  withdrawal,
} from './account-services.ts';
import { card, pin } from './card-and-pin.ts';
import { claim, flight, promotion } from './flight.ts';
import { account, member, person } from './person.ts';
import { award, cashMiles, change, extra, miles, redeem, refund, upgrade, voucher } from './reward.ts';

/** Every group of facts the programme knows, by its name in a request. A new group is added here and read by naming it in a service. */
export const factGroups = {
  caller,
  account,
  member,
  person,
  pin,
  card,
  profile,
  consent,
  privacy,
  withdrawal,
  claim,
  flight,
  promotion,
  complaint,
  correction,
  reinstate,
  merge,
  child,
  club,
  miles,
  redeem,
  award,
  change,
  refund,
  upgrade,
  extra,
  cashMiles,
  voucher,
  report,
  inquiry,
  company,
  cred,
};

export type FactGroupName = keyof typeof factGroups;

/** Groups as they arrive: a group that is absent says nothing. */
export const factsSchema = z.strictObject(factGroups).partial();
export type GivenFacts = z.output<typeof factsSchema>;

/** Groups as rules read them: each is there, perhaps without any fact in it. */
export type Facts = { readonly [G in FactGroupName]: Readonly<z.output<(typeof factGroups)[G]>> };

const groupNames = Object.keys(factGroups) as FactGroupName[];

/** Stands for a group nobody gave, or that the service does not read. */
const NOT_GIVEN = Object.freeze({});

/** True if the request has the group, be it empty: `promotion` applies by its presence alone. */
export const isGiven = (group: object): boolean => group !== NOT_GIVEN;

const NO_FACTS = Object.fromEntries(groupNames.map((name) => [name, NOT_GIVEN]));

/** Keeps the groups a service reads and leaves the others empty, so that a fact it does not read cannot matter. */
export const readableFacts = (given: GivenFacts, readable: ReadonlySet<FactGroupName>): Facts => {
  const facts: Record<string, object> = { ...NO_FACTS };
  for (const name of readable) facts[name] = given[name] ?? NOT_GIVEN;
  return facts as Facts;
};
