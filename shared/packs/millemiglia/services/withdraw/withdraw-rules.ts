import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, inform, needsDocument } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { isUnderFullAge } from '../../frame/full-age.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { privacyDesk } from '../privacy/figures.ts';

/** Members leave in writing only, by email or fax (mm-2016 2.10, 10.11; mm-2017 3.12, 12.11; A-59). */
export const withdrawChannel: MemberRule = defineRule({
  id: 'withdraw.channel',
  clauses: { 'mm-2016': ['2.10', '10.11'], 'mm-2017': ['3.12', '12.11'] },
  decide({ withdrawal }, _params, { date }) {
    if ((withdrawal.receivedBy ?? 'none') !== 'none') return allow();
    return needsDocument({ missing: ['withdrawal.receivedBy'], ...valueOn(privacyDesk, date) });
  },
});

/** A parent signs for a holder under age (our convention). */
const signerFor = ({ person }: Facts, date: string): 'parent' | 'holder' =>
  person.birthDate !== undefined && isUnderFullAge(person.birthDate, date) ? 'parent' : 'holder';

const lackingIn = ({ withdrawal, person }: Facts, signer: string, date: string): string[] => {
  const isIdValid = withdrawal.idValidUntil !== undefined && withdrawal.idValidUntil >= date;
  const isSignerKnown = person.birthDate !== undefined;
  return [
    ...(isSignerKnown ? [] : ['person.birthDate']),
    ...(withdrawal.codeStated === true ? [] : ['withdrawal.codeStated']),
    ...(withdrawal.idCopy === 'countersigned' ? [] : ['withdrawal.idCopy']),
    ...(isIdValid ? [] : ['withdrawal.idValidUntil']),
    ...(!isSignerKnown || (withdrawal.signedBy ?? 'holder') === signer ? [] : ['withdrawal.signedBy']),
  ];
};

/** The letter states the code and encloses a countersigned copy of a valid identity document (mm-2016 2.10, 10.11; mm-2017 3.12, 12.11). */
export const withdrawDocuments: MemberRule = defineRule({
  id: 'withdraw.documents',
  clauses: { 'mm-2016': ['2.10', '10.11'], 'mm-2017': ['3.12', '12.11'] },
  decide(facts, _params, { date }) {
    const signer = signerFor(facts, date);
    const missing = lackingIn(facts, signer, date);
    if (missing.length === 0) return allow({ signer });
    return needsDocument({ missing, signer, ...(missing.length > 1 ? { variant: 'several' } : {}) });
  },
});

/** Miles can be used until the withdrawal; what remains is cancelled (mm-2016 2.10, 10.11; mm-2017 3.12, 12.11). */
export const withdrawMiles: MemberRule = defineRule({
  id: 'withdraw.miles',
  clauses: { 'mm-2016': ['2.10', '10.11'], 'mm-2017': ['3.12', '12.11'] },
  decide: () => inform(),
});
