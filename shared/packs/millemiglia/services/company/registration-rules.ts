import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsDocument, notListed, refer } from '../../../../rulebook/verdict.ts';
import { lackingFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Legal entities, sole traders, VAT holders, professionals, sports and religious associations may join (mm-2017 1.1, 7.1). */
export const companyEligibleEntity: MemberRule = defineRule({
  id: 'company.eligible-entity',
  clauses: { 'mm-2017': ['1.1', '7.1'] },
  decide({ company }) {
    if (company.entityKind === undefined) return askFor('company.entityKind');
    return company.entityKind === 'other' ? deny() : allow();
  },
});

/** The company has its seat in Italy or in a country of the enrolment form (mm-2017 7.1). */
export const companyCountry: MemberRule = defineRule({
  id: 'company.country',
  clauses: { 'mm-2017': ['7.1'] },
  decide({ company }, params) {
    if (company.country === undefined) return askFor('company.country');
    return params['company.countries'].includes(company.country) ? allow() : deny();
  },
});

/** Travel agencies, tour operators and companies with a commercial agreement cannot join (mm-2017 7.1). */
export const companyExcluded: MemberRule = defineRule({
  id: 'company.excluded',
  clauses: { 'mm-2017': ['7.1'] },
  decide({ company }) {
    if ((company.sector ?? 'other') !== 'other') return deny({ reason: 'sector' });
    return company.hasCommercialAgreement === true ? deny({ reason: 'agreement' }) : notListed;
  },
});

const isOnlyAcceptance = (lacking: readonly string[]): boolean =>
  lacking.length === 1 && lacking[0] === 'company.acceptsRegulations';

/** An enrolment needs the VAT number, the addresses, the Administrator's data and the rules accepted (mm-2017 7.1, 7.2). */
export const companyRegistrationData: MemberRule = defineRule({
  id: 'company.registration-data',
  clauses: { 'mm-2017': ['7.1', '7.2'] },
  decide({ company }) {
    const lacking = lackingFacts({
      'company.vat': company.vat,
      'company.postalAddress': company.postalAddress,
      'company.email': company.email,
      'company.adminName': company.adminName,
      'company.adminBirthDate': company.adminBirthDate,
      'company.acceptsRegulations': company.acceptsRegulations,
    });
    if (lacking.length === 0) return allow();
    return isOnlyAcceptance(lacking) ? needsDocument({ missing: lacking, variant: 'regulations' }) : askFor(...lacking);
  },
});

/** Companies join on the dedicated page; the telephone is not named (mm-2017 7.3). */
export const companyRegistrationChannel: MemberRule = defineRule({
  id: 'company.registration-channel',
  clauses: { 'mm-2017': ['7.3'] },
  decide: (_facts, params, { request }) =>
    params['company.phoneEnrolment'] || request.channel === 'web' ? allow() : refer({ to: 'website' }),
});
