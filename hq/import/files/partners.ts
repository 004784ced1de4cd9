import { defineFile, key, may, must, soft } from '../file-outline.ts';
import { bool, date, digits, e164, email, oneOf, partner, text, url } from '../value-types.ts';

/** The partner list (format 1, partners.csv). */
export const partnersFile = defineFile({
  name: 'partners.csv',
  table: 'partners',
  key: ['code', 'valid_from'],
  columns: [
    key('code', partner),
    must('name', text(80)),
    must('kind', oneOf('operator', 'airline', 'commercial', 'service', 'charity')),
    must('skyteam', bool),
    must('eap', bool),
    must(
      'category',
      oneOf(
        'airline',
        'carHire',
        'hotel',
        'bank',
        'fuel',
        'telecom',
        'retail',
        'parking',
        'rail',
        'energy',
        'milesPortal',
        'gallery',
        'charity',
      ),
    ),
    may('ticket_stock', digits(3)),
    key('valid_from', date),
    may('valid_to', date),
    soft('contact_phone', e164),
    soft('contact_email', email),
    soft('contact_url', url),
    must('demo', bool),
  ],
});
