import type { Area } from '../../area.ts';
import { clubAccess } from './access.ts';
import { clubBenefit } from './benefit.ts';
import {
  clubNaturalPersons,
  clubPaidAccess,
  clubPerSempreRule,
  clubSpecialAccess,
  clubThreshold,
} from './club-entry-rules.ts';
import {
  clubBenefitChanges,
  clubBenefitExclusion,
  clubEndDate,
  clubMilesNotDeducted,
  clubStartDate,
} from './club-term-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { clubPerSempre } from './per-sempre.ts';
import { clubQualifyCheck } from './qualify-check.ts';
import { clubQualifyingPeriod, clubQualifyingSource } from './qualifying-rules.ts';
import { clubStatus } from './status.ts';

/** Clubs of frequent members. */
export const clubArea: Area = {
  rules: [
    clubNaturalPersons,
    clubThreshold,
    clubQualifyingPeriod,
    clubQualifyingSource,
    clubStartDate,
    clubEndDate,
    clubMilesNotDeducted,
    clubBenefitExclusion,
    clubBenefitChanges,
    clubPerSempreRule,
    clubSpecialAccess,
    clubPaidAccess,
  ],
  services: [clubStatus, clubQualifyCheck, clubBenefit, clubPerSempre, clubAccess],
  messages: { en, it, nl, ru, el },
};
