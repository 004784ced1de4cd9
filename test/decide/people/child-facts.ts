import type { FactGroup, Facts } from './account-facts.ts';
import { couponOf, isTicketOf } from './coupon.ts';
import { type Link, links, orNothing, the } from './extract.ts';

const isChildLink = ({ kind }: Link): boolean => kind === 'child';

/** The link of a member's child that a ticket is for. */
export const childNamed = (parent: string, passenger: string): Link | undefined =>
  links.find(
    (link) =>
      isChildLink(link) && link.member === parent && isTicketOf(passenger, link.child_surname, link.child_given),
  );

/** The only child of a member. */
export const childOf = (parent: string): Link =>
  the(links, (link) => isChildLink(link) && link.member === parent, `child of ${parent}`);

/** A child by its given name, whoever it is linked to. */
export const childCalled = (given: string, surname: string): Link =>
  the(links, (link) => link.child_given === given && link.child_surname === surname, `child ${given} ${surname}`);

const linkedTo = ({ state, member }: Link, caller: string): string => {
  if (state !== 'active') return 'none';
  return member === caller ? 'caller' : 'otherParent';
};

/** What the link of a child tells the parent who calls. */
export const childFacts = (link: Link, caller: string): FactGroup => ({
  birthDate: link.birth_date,
  linkedTo: linkedTo(link, caller),
  formSentOn: link.form_sent_on,
  formEmail: orNothing(link.form_email),
  codeProvidedOn: orNothing(link.code_provided_on),
});

/** The child who flew on a coupon. */
export const travellingChildFacts = (reference: string, parent: string): Facts => {
  const coupon = couponOf(reference);
  const link = the(links, (row) => row === childNamed(parent, coupon.passenger), `child on ${reference}`);
  return { child: { ...childFacts(link, parent), promoFare: coupon.promo_fare === '1' } };
};

/** A child who goes on as a member with the code of the link. */
export const formerChildFacts = (link: Link): Facts => ({
  person: { birthDate: link.birth_date },
  child: { birthDate: link.birth_date, codeProvidedOn: link.code_provided_on },
});
