import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, inform, needsDocument, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { privacyDesk } from './figures.ts';

const concernsRights = ({ privacy }: Facts): boolean => (privacy.topic ?? 'rights') === 'rights';

/** A simple correction is made at once; the formal rights need a signed letter with a copy of an identity document (mm-2016 10.10, mm-2017 12.10). */
export const privacyRightsRequest: MemberRule = defineRule({
  id: 'privacy.rights-request',
  clauses: { 'mm-2016': ['10.10'], 'mm-2017': ['12.10'] },
  decide(facts, _params, { date }) {
    if (!concernsRights(facts)) return notListed;
    if (facts.privacy.simpleCorrection === true) return allow();
    return needsDocument({ documents: ['idCopy', 'signedLetter'], email: valueOn(privacyDesk, date).email });
  },
});

/** The authority's form may be used, but need not be (mm-2016 10.10, mm-2017 12.10; A-58). */
export const privacyRegulatorForm: MemberRule = defineRule({
  id: 'privacy.regulator-form',
  clauses: { 'mm-2016': ['10.10'], 'mm-2017': ['12.10'] },
  decide: (facts) => (concernsRights(facts) && facts.privacy.simpleCorrection !== true ? inform() : notListed),
});
