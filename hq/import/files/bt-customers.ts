import { defineFile, key, may, must, soft } from '../file-outline.ts';
import { bool, digits, e164, email, instant, listOf, oneOf, text } from '../value-types.ts';

/** Customers of the telecom portal (format 1, bt_customers.csv). */
export const btCustomersFile = defineFile({
  name: 'bt_customers.csv',
  table: 'bt_customers',
  key: ['customer_code'],
  columns: [
    key('customer_code', digits(8)),
    must('name', text(100)),
    must('kind', oneOf('person', 'business')),
    must('registration_state', oneOf('none', 'pending', 'active')),
    may('username', text(40)),
    soft('email', email),
    soft('mobile', e164),
    may('sim_state', oneOf('active', 'suspended', 'deactivated', 'unknown')),
    may('pre_registered_at', instant, { past: true }),
    may('confirmed_at', instant, { past: true }),
    may('contact_consent', bool),
    must('services', listOf('voice', 'adsl', 'mobile', 'fibre')),
  ],
});
