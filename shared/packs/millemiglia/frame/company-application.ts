import type { Facts } from '../facts/dictionary.ts';

/** A company that asks to become a member, which is decided by the text companies are served by (DECIDE 4.1). */
export const isCompanyApplication = (service: string, { person }: Facts): boolean =>
  service === 'enrol.member' && person.applicantKind === 'company';
