import type { Area } from './area.ts';
import { frameArea } from './frame/area.ts';
import { accountArea } from './services/account/area.ts';
import { awardArea } from './services/award/area.ts';
import { awardChangeArea } from './services/award-change/area.ts';
import { cardArea } from './services/card/area.ts';
import { cashMilesArea } from './services/cash-miles/area.ts';
import { childArea } from './services/child/area.ts';
import { clubArea } from './services/club/area.ts';
import { companyArea } from './services/company/area.ts';
import { conductArea } from './services/conduct/area.ts';
import { consentArea } from './services/consent/area.ts';
import { credArea } from './services/cred/area.ts';
import { earnArea } from './services/earn/area.ts';
import { enrolArea } from './services/enrol/area.ts';
import { expiryArea } from './services/expiry/area.ts';
import { extraServiceArea } from './services/extra-service/area.ts';
import { milesArea } from './services/miles/area.ts';
import { missingMilesArea } from './services/missing-miles/area.ts';
import { partnerArea } from './services/partner/area.ts';
import { pinArea } from './services/pin/area.ts';
import { privacyArea } from './services/privacy/area.ts';
import { profileArea } from './services/profile/area.ts';
import { programmeArea } from './services/programme/area.ts';
import { rewardArea } from './services/reward/area.ts';
import { statementArea } from './services/statement/area.ts';
import { upgradeArea } from './services/upgrade/area.ts';
import { withdrawArea } from './services/withdraw/area.ts';

/** The registry: one line an area. */
export const areas: readonly Area[] = [
  frameArea,
  accountArea,
  awardArea,
  awardChangeArea,
  cardArea,
  cashMilesArea,
  childArea,
  clubArea,
  companyArea,
  conductArea,
  consentArea,
  credArea,
  earnArea,
  enrolArea,
  expiryArea,
  extraServiceArea,
  milesArea,
  missingMilesArea,
  partnerArea,
  pinArea,
  privacyArea,
  profileArea,
  programmeArea,
  rewardArea,
  statementArea,
  upgradeArea,
  withdrawArea,
];
