import type { EditionId } from './editions.ts';
import type { Language } from './languages.ts';

/** What a clause says, in one sentence of our own, for the side sheet of the console. */
export interface ClauseSummary {
  /** Full label as decisions cite it: `mm-2017 3.7`. */
  readonly label: string;
  readonly edition: EditionId;
  readonly title: string;
  readonly summary: string;
}

const clause = (edition: EditionId, number: string, title: string, summary: string): ClauseSummary => ({
  label: `${edition} ${number}`,
  edition,
  title,
  summary,
});

const CUSTOMER_CENTRE = 'Definitions';
const CARD_2016 =
  'The card is made after the first activity, is personal and stays the property of the promoters; a lost, stolen or damaged one is reported at once and then replaced, or the account is closed and its miles move to a new one. A lost PIN is renewed by telephone and sent by email.';

/** Every clause some rule cites, in order of edition and number. A rule that cites another label does not load. */
export const clauses: readonly ClauseSummary[] = [
  clause(
    'mm-2016',
    '1.1',
    CUSTOMER_CENTRE,
    'Defines the words of the regulations, among them the card of the member, the Customer Centre and the PIN, a secret number for services by telephone.',
  ),
  clause(
    'mm-2016',
    '1.2',
    'Free membership',
    'Taking part is free of charge and means accepting the regulations and their later amendments.',
  ),
  clause(
    'mm-2016',
    '1.3',
    'Changes to the rules',
    'The promoters may change rules, rewards and partners and announce it on the website or in their communications.',
  ),
  clause(
    'mm-2016',
    '2.5',
    'PIN',
    'The member alone keeps the PIN secret; the promoters do not answer for its fraudulent use.',
  ),
  clause('mm-2016', '2.6', 'Card and lost PIN', CARD_2016),
  clause(
    'mm-2016',
    '2.7',
    'Profile data',
    'Data are given truthfully and kept current; changes can be made online or through the Customer Centre.',
  ),
  clause(
    'mm-2016',
    '2.8',
    'Personal account',
    'The account and its miles belong to the member alone and do not pass to anybody else.',
  ),
  clause(
    'mm-2016',
    '3.6',
    'Checks',
    'The promoters may check accounts at any time and claim damages for improper use of card, miles or rewards.',
  ),
  clause(
    'mm-2016',
    '3.8',
    'Suspension and exclusion',
    'A card can be suspended while a case is investigated; a breach can lead to exclusion and the loss of miles.',
  ),
  clause(
    'mm-2016',
    '5.16',
    'Statement',
    'Earned miles are listed in the statement on the website; the member checks it and complains within a month.',
  ),
  clause('mm-2016', '10.5', 'Use of data', 'Member data go to nobody the law or the member has not authorised.'),
  clause(
    'mm-2016',
    '10.9',
    'Changing data',
    'Members change their data and consents online or through the Customer Centre.',
  ),
  clause(
    'mm-2016',
    '11.1',
    'Suspension of the programme',
    'The programme may be suspended or ended early for just cause.',
  ),
  clause(
    'mm-2016',
    '11.2',
    'Notice',
    'Suspension and early end are announced; on an early end miles stay usable for a limited time.',
  ),
  clause(
    'mm-2017',
    '1.1',
    CUSTOMER_CENTRE,
    'Defines the words of the regulations, now also companies, their Administrator and their codes; the PIN stays the secret for services by telephone.',
  ),
  clause(
    'mm-2017',
    '1.3',
    'Free membership',
    'Taking part is free of charge and means accepting the regulations and their later amendments.',
  ),
  clause(
    'mm-2017',
    '1.4',
    'Changes to the rules',
    'The promoters may change rules, rewards and partners and announce it on the website or in their communications.',
  ),
  clause(
    'mm-2017',
    '3.3',
    'Profile data',
    'Data are given truthfully and kept current; changes can be made online or through the Customer Centre.',
  ),
  clause(
    'mm-2017',
    '3.5',
    'PIN',
    'The member alone keeps the PIN secret; the promoters do not answer for its fraudulent use.',
  ),
  clause(
    'mm-2017',
    '3.6',
    'Card',
    'The card is made after the first flight or the first activity with a partner, is personal and stays the property of the promoters.',
  ),
  clause(
    'mm-2017',
    '3.7',
    'Lost card, lost PIN',
    'Loss, theft or damage is reported at once; the card is replaced, or the account is closed and all miles move to a new one. A lost PIN is first requested online and goes to the profile address; the Customer Centre helps when that fails.',
  ),
  clause(
    'mm-2017',
    '3.8',
    'Personal account',
    'The account and its miles belong to the member alone and do not pass to anybody else.',
  ),
  clause(
    'mm-2017',
    '4.19',
    'Statement',
    'Earned miles are listed in the statement on the website; the member checks it and complains within a month.',
  ),
  clause('mm-2017', '7.2', 'Administrator', 'A company names an Administrator at registration, who runs its account.'),
  clause(
    'mm-2017',
    '7.5',
    'PIN of a company',
    'The PIN is mailed to the Administrator, who alone answers for keeping it secret.',
  ),
  clause(
    'mm-2017',
    '7.6',
    'Lost PIN of a company',
    'The Administrator recovers the PIN online, with help by telephone if that fails, and changes it afterwards and regularly.',
  ),
  clause(
    'mm-2017',
    '7.8',
    'Checks of companies',
    'The promoters may check the data of companies, refuse them or exclude them.',
  ),
  clause(
    'mm-2017',
    '8.11',
    'Statement of a company',
    'Earned miles are listed online; the Administrator checks them and complains within a month.',
  ),
  clause(
    'mm-2017',
    '9.1',
    'Who may ask for rewards',
    'Only the member, or the Administrator of a company, may ask for rewards.',
  ),
  clause(
    'mm-2017',
    '10.6',
    'Checks',
    'The promoters may check accounts at any time and claim damages for improper use of card, miles or rewards.',
  ),
  clause(
    'mm-2017',
    '10.7',
    'Suspension and exclusion',
    'A card can be suspended while a case is investigated; a breach can lead to exclusion and the loss of miles.',
  ),
  clause('mm-2017', '12.5', 'Use of data', 'Member data go to nobody the law or the member has not authorised.'),
  clause(
    'mm-2017',
    '12.9',
    'Changing data',
    'Members and companies change their data and consents online or by telephone.',
  ),
  clause(
    'mm-2017',
    '13.1',
    'Suspension of the programme',
    'The programme may be suspended or ended early for just cause.',
  ),
  clause(
    'mm-2017',
    '13.2',
    'Notice',
    'An early end is announced at least thirty days ahead; miles stay usable for a limited time.',
  ),
  clause(
    'mm-access',
    'N3',
    'Current profile',
    'Before the new access starts, members check their profile, above all email and telephone.',
  ),
  clause(
    'mm-access',
    'N4',
    'One email, one member',
    'An email address belongs to one member or company only, and nobody else should reach it.',
  ),
  clause('mm-access', 'N5', 'Keep the PIN', 'The old PIN is kept, because services by telephone may still ask for it.'),
  clause('mm-access', 'Q6', 'Is the PIN still needed?', 'Yes: some services by telephone still ask for it.'),
  clause(
    'mm-access',
    'Q7',
    'Can the PIN be recovered?',
    'Yes, by the recovery procedure; afterwards it can be personalised in the Personal Area as often as wanted.',
  ),
  clause(
    'mm-access',
    'Q11',
    'Changing the email',
    'The email is changed among the security data of the Personal Area and needs a verification.',
  ),
];

const byLabel = new Map(clauses.map((entry) => [entry.label, entry]));

export const clauseLabels: ReadonlySet<string> = new Set(byLabel.keys());

/**
 * Title and summary of a clause for the agent. Summaries are kept in English only, the language of the console's side sheet;
 * the language is taken so that callers need not change once others are added. Throws on a label no rule cites.
 */
export const clauseSummary = (label: string, _language: Language = 'en'): ClauseSummary => {
  const entry = byLabel.get(label);
  if (!entry) throw new Error(`${label} is not in the clause register.`);
  return entry;
};
