import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Our company has two accounts." */
export const companyMerge = defineService<MemberService>({
  id: 'company.merge',
  serves: ['company'],
  level: 'pin',
  gates: [],
  rules: ['company.duplicates'],
  facts: ['merge'],
  effects(_facts, _params, { verdictOf }) {
    const close = verdictOf('company.duplicates')?.params.close;
    return [{ type: 'close-account', ...(typeof close === 'string' ? { fields: { account: close } } : {}) }];
  },
});
