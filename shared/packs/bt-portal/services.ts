import { defineService } from '../../rulebook/service.ts';
import type { PortalService } from './programme-types.ts';

/** Every service of the desk. None of them needs identification (DECIDE section 6). */
export const services: readonly PortalService[] = [
  /** "What is the portal, and what is in it for me?" */
  defineService<PortalService>({
    id: 'bt.information',
    rules: [
      'bt.access',
      'bt.services',
      'bt.traffic-info',
      'bt.customer-code-location',
      'bt.consents',
      'bt.phone-purpose',
      'bt.confirmation-required',
    ],
  }),
  /** "How do I register?" */
  defineService<PortalService>({
    id: 'bt.register',
    rules: [
      'bt.registration',
      'bt.customer-code-location',
      'bt.confirmation-required',
      'bt.code-immediate',
      'bt.pending-state',
      'bt.phone-number',
      'bt.phone-purpose',
      'bt.email-address',
      'bt.consents',
    ],
  }),
  /** "The code to confirm my registration never came." */
  defineService<PortalService>({
    id: 'bt.code-resend',
    rules: ['bt.code-resend', 'bt.code-immediate', 'bt.pending-state', 'bt.registration'],
    effects: () => [{ type: 'resend-code' }],
  }),
  /** "I have forgotten my password." */
  defineService<PortalService>({ id: 'bt.forgot', rules: ['bt.forgot-password', 'bt.forgot-both'] }),
  /** "I have a new mobile number." */
  defineService<PortalService>({
    id: 'bt.profile-change',
    rules: ['bt.editable-fields', 'bt.username-fixed', 'bt.phone-number', 'bt.email-address'],
  }),
  /** "I cannot get in." */
  defineService<PortalService>({
    id: 'bt.access-trouble',
    rules: ['bt.access-trouble', 'bt.registration', 'bt.confirmation-required', 'bt.pending-state'],
  }),
  /** "My line does not work." */
  defineService<PortalService>({
    id: 'bt.fault-report',
    rules: ['bt.fault-report'],
    effects: () => [{ type: 'open-ticket' }],
  }),
  /** "I want another limit on my data traffic." */
  defineService<PortalService>({ id: 'bt.bill-shock', rules: ['bt.bill-shock'] }),
];
