import { bool, group, int, oneOf } from './fact-types.ts';

/** Who is calling, and how far they are identified. The one group of facts every programme reads. */
export const caller = group({
  role: oneOf(
    'prospect',
    'member',
    'parent',
    'administrator',
    'companyEmployee',
    'beneficiary',
    'heir',
    'thirdParty',
    'btCustomer',
  ),
  ident: oneOf('none', 'basic', 'pin'),
  pinAttemptsFailed: int,
  pinUnknown: bool,
  authority: oneOf('none', 'claimed'),
});
