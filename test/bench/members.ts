import type { MemberAccount } from '../../shared/account/account.ts';
import type { AccountRow } from '../../shared/contract/hq-api.ts';
import { drawPerson } from './names.ts';
import { pick, randomFrom } from './random.ts';

export const BRANCHES = ['ROM', 'MIL', 'AMS', 'LON', 'MOW', 'ATH', 'NYC', 'CAG'] as const;

/** Check digit of an account code, ISO/IEC 7064 MOD 11,10. */
const checkDigit = (digits: string): number => {
  let product = 10;
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11;
  return (11 - product) % 10;
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** Code of the member at a place: in order and spread over the range, as headquarters sends them; up to a million places. */
export const codeAt = (place: number): string => {
  const digits = padded(place * 97 + 12_345, 8).padStart(9, '0');
  return `${digits}${checkDigit(digits)}`;
};

const dayOf = (random: () => number, year: number): string =>
  `${year}-${padded(1 + Math.floor(random() * 12), 2)}-${padded(1 + Math.floor(random() * 28), 2)}`;

const ledgerOf = (random: () => number, place: number): MemberAccount['ledger'] =>
  Array.from({ length: 1 + Math.floor(random() * 5) }, (_, at) => {
    const on = dayOf(random, 2015 + (at % 3));
    return {
      entryId: `E${place}-${at}`,
      kind: at === 0 ? 'broughtForward' : 'flight',
      miles: 250 + Math.floor(random() * 9000),
      qualifying: at > 0,
      activityOn: on,
      postedOn: on,
      partner: at === 0 ? null : 'AZ',
      flightRef: at === 0 ? null : `055${padded((place * 7 + at) % 10_000_000_000, 10)}-1`,
      awardId: null,
      promotion: null,
      counterpart: null,
      reverses: null,
    };
  });

export const ticketAt = (place: number): string => `055${padded((place * 7 + 1) % 10_000_000_000, 10)}`;

/** The member at a place of a synthetic programme: always the same one. About 1,700 characters as a document. */
export const memberAt = (place: number): MemberAccount => {
  const random = randomFrom(place * 2_654_435_761 + 17);
  const { surname, given, language } = drawPerson(random);
  const code = codeAt(place);
  const coupon = {
    ticket: ticketAt(place),
    coupon: 1,
    marketing: 'AZ',
    operating: 'AZ',
    flightNo: String(100 + (place % 1900)),
    localDate: dayOf(random, 2017),
    origin: 'FCO',
    destination: pick(random, ['LHR', 'AMS', 'ATH', 'JFK', 'SVO']),
  };
  const latin = surname.card.toLowerCase().replace(/[^a-z]/g, '');
  return {
    kind: 'member',
    code,
    branch: BRANCHES[place % BRANCHES.length] ?? 'ROM',
    status: 'active',
    openedOn: dayOf(random, 2005),
    closedOn: null,
    closeReason: null,
    successor: null,
    formerCodes: [],
    cardSurname: surname.card,
    cardGiven: given.card,
    surname: surname.native,
    given: given.native,
    middle: null,
    birthDate: dayOf(random, 1950 + (place % 48)),
    gender: random() < 0.5 ? 'f' : 'm',
    language,
    addressLine: `Via Garibaldi, ${1 + (place % 180)}`,
    postalCode: '00100',
    city: pick(random, ['Roma', 'Milano', 'Amsterdam', 'London', 'Москва', 'Αθήνα']),
    province: 'RM',
    country: 'IT',
    email: `${latin}.${place}@post.example`,
    emailChangedAt: null,
    mobile: `+3932${padded((place * 7919) % 100_000_000, 8)}`,
    phone: random() < 0.3 ? `+3906${padded((place * 6101) % 10_000_000, 7)}` : null,
    deceasedOn: null,
    perSempre: false,
    hasPin: true,
    toBeReconciled: false,
    cards: [
      {
        issueNo: 1,
        kind: 'standard',
        partner: null,
        nameOnCard: `${given.card} ${surname.card}`,
        issuedOn: '2015-01-01',
        validTo: '2018-12-31',
        state: 'ok',
        stateOn: '2015-01-01',
      },
    ],
    clubs: [],
    links: [],
    consents: (['marketing', 'profiling'] as const).map((purpose) => ({
      purpose,
      granted: random() < 0.5,
      recordedOn: '2015-01-01',
    })),
    awards: [],
    coupons: random() < 0.6 ? [coupon] : [],
    ledger: ledgerOf(random, place),
  };
};

export const rowAt = (place: number): AccountRow => ({
  code: codeAt(place),
  version: 1,
  account: memberAt(place),
  pinLease: null,
});
