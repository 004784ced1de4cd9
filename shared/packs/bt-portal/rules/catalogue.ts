import type { PortalRule } from '../programme-types.ts';
import { codeResend } from './code-resend-rule.ts';
import { consents, emailAddress, phoneNumber, phonePurpose } from './contact-data-rules.ts';
import { editableFields, forgotBoth, forgotPassword, usernameFixed } from './credentials-rules.ts';
import { access, portalServices, trafficInfo } from './portal-rules.ts';
import {
  codeImmediate,
  confirmationRequired,
  customerCodeLocation,
  pendingState,
  registration,
} from './registration-rules.ts';
import { accessTrouble, billShock, faultReport } from './trouble-rules.ts';

/** Every rule of the programme, in the order decisions list them. */
export const catalogue: readonly PortalRule[] = [
  access,
  registration,
  customerCodeLocation,
  confirmationRequired,
  codeImmediate,
  pendingState,
  codeResend,
  forgotPassword,
  forgotBoth,
  portalServices,
  phoneNumber,
  phonePurpose,
  emailAddress,
  consents,
  editableFields,
  usernameFixed,
  trafficInfo,
  accessTrouble,
  faultReport,
  billShock,
];
