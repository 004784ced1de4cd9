import type { Example } from '../../example.ts';
import { claimIn, IN_2017, inBothEditions } from '../missing-miles/example-claim.ts';

/** Which airline flew. */
export const carrierExamples: readonly Example[] = inBothEditions([
  {
    title: 'the Airline needs no list of partners',
    changes: {},
    outcome: 'allow',
    verdicts: { 'earn.base': 'allow', 'earn.non-partner-airline': 'absent', 'programme.partner-list': 'absent' },
  },
  {
    title: 'a partner airline gives miles',
    changes: { flight: { operating: 'A9', isPartner: true } },
    outcome: 'allow',
    verdicts: { 'earn.base': 'allow', 'programme.partner-list': 'allow', 'earn.code-share': 'absent' },
  },
  {
    title: 'an airline outside the programme gives none',
    changes: { flight: { operating: 'XQ', isPartner: false } },
    outcome: 'deny',
    verdicts: {
      'earn.base': 'absent',
      'earn.non-partner-airline': 'deny',
      'missing-miles.eligible-flight': 'deny',
      'programme.partner-list': 'absent',
    },
    effects: [],
  },
  {
    title: 'whether the airline was a partner on that day has to be known',
    changes: { flight: { operating: 'A9' } },
    outcome: 'needs-document',
    verdicts: {
      'earn.base': 'needs-document',
      'earn.non-partner-airline': 'needs-document',
      'programme.partner-list': 'needs-document',
    },
    missing: ['flight.isPartner'],
    effects: [],
  },
  {
    title: 'a partner without a name has to be named',
    changes: { flight: { operating: undefined, isPartner: true } },
    outcome: 'needs-document',
    verdicts: { 'earn.base': 'needs-document', 'programme.partner-list': 'needs-document' },
    missing: ['flight.operating'],
  },
]);

/** One flight under the codes of two airlines. */
export const codeShareExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'SkyTeam flights give miles',
      changes: { flight: { operating: 'AF', isPartner: true, isSkyTeam: true } },
      outcome: 'allow',
      verdicts: { 'earn.code-share': 'allow' },
    },
    {
      title: 'so do code-shares between the Airline and a partner',
      changes: { flight: { operating: 'A9', isPartner: true, marketing: 'AZ' } },
      outcome: 'allow',
      verdicts: { 'earn.code-share': 'allow' },
    },
    {
      title: 'not those operated outside the programme, for two reasons',
      changes: { flight: { operating: 'XQ', isPartner: false, marketing: 'AZ' } },
      outcome: 'deny',
      verdicts: { 'earn.code-share': 'deny', 'earn.non-partner-airline': 'deny' },
    },
    {
      title: 'nor a flight of the Airline sold under a code outside the programme',
      changes: { flight: { marketing: 'XQ', marketingIsPartner: false } },
      outcome: 'deny',
      verdicts: { 'earn.code-share': 'deny', 'earn.non-partner-airline': 'absent', 'earn.base': 'allow' },
    },
    {
      title: 'the standing of the selling airline has to be known',
      changes: { flight: { marketing: 'XQ' } },
      outcome: 'needs-document',
      verdicts: { 'earn.code-share': 'needs-document' },
      missing: ['flight.marketingIsPartner'],
    },
  ]),
  {
    title: 'the same code twice is no code-share',
    input: claimIn(IN_2017, { flight: { marketing: 'AZ' } }),
    outcome: 'allow',
    verdicts: { 'earn.code-share': 'absent' },
  },
  {
    title: 'a code-share whose selling airline is known to be outside, though not by name',
    input: claimIn(IN_2017, { flight: { isCodeShare: true, marketingIsPartner: false } }),
    outcome: 'deny',
    verdicts: { 'earn.code-share': 'deny' },
  },
  {
    title: 'the same while nobody knows who operated it',
    input: claimIn(IN_2017, { flight: { operating: undefined, isCodeShare: true, marketingIsPartner: false } }),
    outcome: 'deny',
    verdicts: { 'earn.code-share': 'deny', 'earn.non-partner-airline': 'needs-document' },
  },
  {
    title: 'a code-share whose selling airline nobody named is the operating one’s own',
    input: claimIn(IN_2017, { flight: { isCodeShare: true } }),
    outcome: 'allow',
    verdicts: { 'earn.code-share': 'allow' },
  },
];
