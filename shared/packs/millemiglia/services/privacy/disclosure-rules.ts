import { addMonths } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, notListed, refer, type Verdict } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { retentionMonths } from './figures.ts';

const disclosureVerdict = ({ privacy }: Facts): Verdict => {
  switch (privacy.discloseTo) {
    case undefined:
      return askFor('privacy.discloseTo');
    case 'holder':
      return allow({ variant: 'holder' });
    case 'authority':
      return refer({ to: 'hq' });
    default:
      return privacy.memberAuthorised === true ? allow({ variant: 'authorised' }) : deny();
  }
};

/** Staff use the data for the programme only and disclose nothing that was not authorised (mm-2016 10.3, 10.5; mm-2017 12.3, 12.5). */
export const privacyPurposeAndAccess: MemberRule = defineRule({
  id: 'privacy.purpose-and-access',
  clauses: { 'mm-2016': ['10.3', '10.5'], 'mm-2017': ['12.3', '12.5'] },
  decide(facts) {
    if (facts.privacy.topic === 'disclosure') return disclosureVerdict(facts);
    return facts.privacy.topic === 'processors' ? inform() : notListed;
  },
});

/** Data recorded for marketing or profiling are kept for a limited time (mm-2016 10.7, mm-2017 12.7). */
export const privacyRetention: MemberRule = defineRule({
  id: 'privacy.retention',
  clauses: { 'mm-2016': ['10.7'], 'mm-2017': ['12.7'] },
  decide(facts, _params, { date }) {
    const { topic, purpose, recordedOn } = facts.privacy;
    if (topic !== 'retention') return notListed;
    if (purpose === undefined || recordedOn === undefined)
      return askFor(...absentFacts(facts, 'privacy.purpose', 'privacy.recordedOn'));
    const months = valueOn(retentionMonths, date)[purpose];
    return inform({ keepUntil: addMonths(recordedOn, months), months, variant: purpose });
  },
});
