/** Who speaks, where it is not the member; the form of every service ends with it. */
const CALLER = ['caller.role', 'caller.authority'] as const;

/**
 * Facts the agent may have to ask for, in the order of the form. Only those that a rule of the service reads; what the account tells is not
 * asked for. A service that is not named needs nothing but who calls.
 */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'miles.redeem-check': ['redeem.costMiles'],
  'award.extend': ['award.kind', 'award.issuedOn', 'award.validUntil'],
  'award.use-check': [
    'award.kind',
    'award.issuedOn',
    'award.validUntil',
    'award.travelOn',
    'award.carriers',
    'award.useOnCarrier',
    'flight.operating',
    'flight.date',
  ],
  'card.misuse': ['card.issue'],
  'cash-miles.quote': [
    'cashMiles.act',
    'cashMiles.priceCents',
    'cashMiles.currency',
    'cashMiles.miles',
    'cashMiles.discountCents',
    'cashMiles.withAward',
    'flight.operating',
    'flight.marketing',
    'flight.isCodeShare',
    'flight.date',
  ],
  'child.link': [
    'child.birthDate',
    'child.linkedTo',
    'child.otherParentConsent',
    'child.moveRequested',
    'child.formSentOn',
    'child.formEmail',
  ],
  'club.status': ['club.qualifyingYear', 'club.recognisedOn', 'club.endsOn', 'club.disputesCount'],
  'club.qualify-check': [
    'club.sourceKind',
    'club.sourceBy',
    'club.sourceStated',
    'club.qualifyingYear',
    'club.recognisedOn',
    'flight.date',
    'flight.passenger',
  ],
  'club.per-sempre': ['club.noticeOn', 'club.effectOn'],
  'club.access': ['club.access', 'club.offerOpen', 'promotion.from', 'promotion.to', 'promotion.inAudience'],
  'conduct.report': ['report.kind', 'report.advantageSought', 'report.honestError'],
  'expiry.reinstate': ['reinstate.reason'],
  'miles.move': ['miles.kind'],
  'miles.buy': ['miles.kind'],
  'privacy.request': [
    'privacy.topic',
    'privacy.purpose',
    'privacy.recordedOn',
    'privacy.discloseTo',
    'privacy.memberAuthorised',
    'privacy.simpleCorrection',
  ],
  'programme.information': ['inquiry.topic', 'flight.date', 'promotion.from', 'promotion.to', 'promotion.inAudience'],
  'voucher.inquiry': ['voucher.act'],
  'statement.complaint': ['complaint.about', 'complaint.activityOn', 'complaint.lastActivityOn', 'complaint.postedOn'],
  'upgrade.change': ['upgrade.wants', 'upgrade.airlineCancelled'],
};

/** The facts a service's form offers, in its order. */
export const offeredFacts = (service: string): readonly string[] => [...(ASKED[service] ?? []), ...CALLER];
