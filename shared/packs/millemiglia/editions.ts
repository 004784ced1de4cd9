import type { Edition } from '../../rulebook/edition.ts';

/** The texts the programme answers from. The portal of the second client is a pack of its own. */
export const editions = [
  {
    id: 'mm-2016',
    title: 'MilleMiglia programme regulations, text amended on 29 July 2016',
    languages: ['nl', 'ru'],
    validFrom: '2016-07-29',
    validTo: '2017-12-31',
    lastEarningDay: '2017-12-31',
    lastClaimDay: '2018-01-31',
  },
  {
    id: 'mm-2017',
    title: 'MilleMiglia programme regulations, text amended on 3 November 2017',
    languages: ['en'],
    validFrom: '2017-01-12',
    validTo: '2017-12-31',
    lastEarningDay: '2017-12-31',
    lastClaimDay: '2018-03-31',
  },
  {
    id: 'mm-access',
    title: 'Announcement and questions about the new access to the member area',
    languages: ['el'],
    validFrom: null,
    validTo: null,
    lastEarningDay: null,
    lastClaimDay: null,
  },
] as const satisfies readonly Edition[];

export type EditionId = (typeof editions)[number]['id'];

/** First day of the oldest member text on file; requests before it are not covered. */
export const FIRST_DAY_ON_FILE = editions[0].validFrom;

/** First day the heading of mm-2017 claims: from here until the switch the wording in force is uncertain. */
export const INTERIM_FROM = editions[1].validFrom;
