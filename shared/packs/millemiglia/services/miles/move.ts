import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Can my miles go to my wife, to another programme, into money?" */
export const milesMove = defineService<MemberService>({
  id: 'miles.move',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: [
    'miles.personal',
    'miles.between-accounts',
    'miles.no-trade',
    'miles.no-cash',
    'miles.no-partner-conversion',
    'miles.no-inheritance',
    'conduct.no-sale',
    'death.account',
  ],
  companyRules: ['company.no-trade'],
  facts: ['miles'],
  recordsOnly: true,
  effects: ({ miles }) => (miles.kind === 'sale' ? [{ type: 'flag-for-supervisor', fields: { reason: 'trade' } }] : []),
});
