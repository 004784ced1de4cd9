import type { ExtractFile } from './file-outline.ts';
import { agentsFile } from './files/agents.ts';
import { airportsFile } from './files/airports.ts';
import { awardCouponsFile } from './files/award-coupons.ts';
import { awardTableFile } from './files/award-table.ts';
import { awardTicketsFile } from './files/award-tickets.ts';
import { btCustomersFile } from './files/bt-customers.ts';
import { cardsFile } from './files/cards.ts';
import { clubThresholdsFile } from './files/club-thresholds.ts';
import { clubsFile } from './files/clubs.ts';
import { companiesFile } from './files/companies.ts';
import { consentsFile } from './files/consents.ts';
import { desksFile } from './files/desks.ts';
import { earningTableFile } from './files/earning-table.ts';
import { feesFile } from './files/fees.ts';
import { flagsFile } from './files/flags.ts';
import { flightsFile } from './files/flights.ts';
import { fxFile } from './files/fx.ts';
import { ledgerFile } from './files/ledger.ts';
import { linksFile } from './files/links.ts';
import { membersFile } from './files/members.ts';
import { partnersFile } from './files/partners.ts';
import { pinsFile } from './files/pins.ts';
import { promotionsFile } from './files/promotions.ts';

/** The 23 files of format 1 in the order in which they are judged. */
export const extractFiles: readonly ExtractFile[] = [
  desksFile,
  agentsFile,
  partnersFile,
  airportsFile,
  fxFile,
  promotionsFile,
  earningTableFile,
  awardTableFile,
  feesFile,
  clubThresholdsFile,
  membersFile,
  companiesFile,
  linksFile,
  cardsFile,
  pinsFile,
  consentsFile,
  clubsFile,
  flightsFile,
  awardTicketsFile,
  awardCouponsFile,
  ledgerFile,
  flagsFile,
  btCustomersFile,
];
