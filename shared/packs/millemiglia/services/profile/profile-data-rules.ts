import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Members notify changes on the website or at the Centre; name and birth date need a second person (mm-2016 2.7, 10.9; mm-2017 3.3, 12.9). */
export const profileChangeChannels: MemberRule = defineRule({
  id: 'profile.change-channels',
  clauses: { 'mm-2016': ['2.7', '10.9'], 'mm-2017': ['3.3', '12.9'] },
  decide({ profile }) {
    switch (profile.field) {
      case undefined:
        return askFor('profile.field');
      case 'email':
        return notListed;
      case 'name':
      case 'birthDate':
        return needsApproval();
      default:
        return allow();
    }
  },
});

/** The member alone answers for the truth of the data (mm-2016 2.7, mm-2017 3.3). */
export const profileAccuracy: MemberRule = defineRule({
  id: 'profile.accuracy',
  clauses: { 'mm-2016': ['2.7'], 'mm-2017': ['3.3'] },
  decide: () => inform(),
});
