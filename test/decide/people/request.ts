import { accountFacts, type FactGroup, type Facts, holderFacts, isCompany } from './account-facts.ts';
import {
  clubFacts,
  complaintFacts,
  formerHolderFacts,
  mergeFacts,
  newEmailFacts,
  unpostedFacts,
} from './account-service-facts.ts';
import { awardOf, bookingFacts, changeFacts, ticketFacts, ticketingFacts } from './award-facts.ts';
import type { Call, CallAbout } from './calls.ts';
import { childCalled, childFacts, childOf, formerChildFacts, travellingChildFacts } from './child-facts.ts';
import { flightClaimFacts } from './flight-facts.ts';
import { portalFacts } from './portal-facts.ts';
import { type Said, saidInTheCall } from './said-in-the-call.ts';

interface About extends CallAbout {
  readonly said: Said;
}

/** Facts of several sources as one; of two facts of the same name the later counts. */
const together = (...sources: readonly Facts[]): Facts => {
  const merged: Record<string, FactGroup> = {};
  for (const source of sources)
    for (const [group, facts] of Object.entries(source)) merged[group] = { ...merged[group], ...facts };
  return merged;
};

/** What a call must say for its rows to be found. */
const said = <V>(value: V | undefined, { id }: Call): V => {
  if (value === undefined) throw new Error(`Call ${id} does not say what it is about.`);
  return value;
};

const flightClaim = ({ call, code }: About): Facts => flightClaimFacts(said(call.flight, call), code);

const awardClaim = ({ call, code, said: { ticketsBooking, journey } }: About): Facts =>
  ticketsBooking ? ticketingFacts(awardOf(code)) : bookingFacts(call.at, journey);

const awardChange = ({ call, code, said: { changes, journey } }: About): Facts => {
  const award = awardOf(code);
  return together(ticketFacts(award), changeFacts(award, said(changes, call), call.at, journey));
};

const applicant = ({ code, said: { child } }: About): Facts =>
  together(formerHolderFacts(code), child ? formerChildFacts(childCalled(...child)) : {});

/** Facts that belong to one service, from the rows the call is about. */
const factsOfService: Readonly<Record<string, (about: About) => Facts>> = {
  'missing-miles.claim': flightClaim,
  'company.claim': flightClaim,
  'child.claim': (about) =>
    together(flightClaim(about), travellingChildFacts(said(about.call.flight, about.call), about.code)),
  'child.link': ({ call, code, said: { child } }) => ({ child: childFacts(childCalled(...said(child, call)), code) }),
  'child.link-status': ({ code }) => ({ child: childFacts(childOf(code), code) }),
  'enrol.member': applicant,
  'award.claim': awardClaim,
  'award.change': awardChange,
  'award.refund': ({ code }) => ticketFacts(awardOf(code)),
  'account.merge': ({ call, code }) => mergeFacts(code, call.at),
  'company.merge': ({ call, code }) => mergeFacts(code, call.at),
  'statement.complaint': ({ call, code }) => complaintFacts(said(call.flight, call), code),
  'club.benefit': ({ call, code, said: { club } }) => ({ club: clubFacts(code, said(club, call)) }),
  'profile.change': ({ said: { newEmail } }) => (newEmail ? { profile: newEmailFacts(newEmail) } : {}),
  'expiry.reinstate': ({ said: { missingFlight } }) => (missingFlight ? { account: unpostedFacts(missingFlight) } : {}),
};

/** Somebody who applies has no account yet, and the portal is another company's. */
const partyFacts = ({ call: { service }, code }: CallAbout): Facts => {
  if (service.startsWith('bt.')) return portalFacts(code);
  if (service === 'enrol.member') return {};
  return together({ account: accountFacts(code) }, isCompany(code) ? {} : holderFacts(code));
};

/** Who calls has given the right PIN, but for those who lost it, heirs who never had one and desks that ask for none. */
const identOf = ({ caller, service }: Call): string => {
  if (caller === 'heir' || caller === 'btCustomer') return 'none';
  return service === 'pin.recover' ? 'basic' : 'pin';
};

/** A call of the cast as the line a desk would send: the facts of the rows, then what only the caller can say, here or in the story. */
export const requestFor = ({ call, code }: CallAbout, saidHere?: Said): object => {
  const about: About = { call, code, said: saidHere ?? saidInTheCall[call.id] ?? {} };
  return {
    case: call.id,
    service: call.service,
    request: { at: call.at },
    facts: together(
      { caller: { role: call.caller, ident: identOf(call) } },
      partyFacts(about),
      factsOfService[call.service]?.(about) ?? {},
      about.said.facts ?? {},
    ),
  };
};
