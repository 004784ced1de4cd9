import { defineFile, key, may, must, soft } from '../file-outline.ts';
import { bcCode, date, email, identifier, latin, oneOf, personCode } from '../value-types.ts';

/** Parent and child, Administrator and company (format 1, links.csv). */
export const linksFile = defineFile({
  name: 'links.csv',
  table: 'links',
  key: ['link_id'],
  columns: [
    key('link_id', identifier(8)),
    must('kind', oneOf('child', 'administrator')),
    must('member', personCode, { refersTo: 'members.code' }),
    may('child_code', personCode),
    may('child_surname', latin(40)),
    may('child_given', latin(40)),
    may('birth_date', date, { past: true }),
    soft('gender', oneOf('f', 'm')),
    may('form_sent_on', date, { past: true }),
    soft('form_email', email),
    may('other_parent_consent_on', date, { past: true }),
    may('code_provided_on', date, { past: true }),
    may('company', bcCode, { refersTo: 'companies.bc_code' }),
    may('valid_from', date, { past: true }),
    may('valid_to', date, { past: true }),
    must('state', oneOf('pending', 'active', 'ended', 'refused')),
    may('end_reason', oneOf('turned14', 'enrolled14', 'moved', 'replaced', 'refused', 'withdrawn')),
  ],
});
