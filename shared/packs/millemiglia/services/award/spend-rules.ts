/** Rules of every use of miles, whatever the account (the set SPEND of DECIDE section 6). */
export const SPEND: readonly string[] = ['programme.termination', 'programme.reward-recipients'];

/** Rules of SPEND about the miles of a member: `memberRules` of a service. */
export const MEMBER_SPEND: readonly string[] = ['programme.claim-deadline', 'expiry.inactivity'];

/** What companies have instead: `companyRules` of a service. */
export const COMPANY_SPEND: readonly string[] = ['company.deadlines', 'company.expiry'];
