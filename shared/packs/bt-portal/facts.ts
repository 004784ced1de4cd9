import { z } from 'zod';
import { caller } from '../common/caller-facts.ts';
import { bool, group, oneOf, text } from '../common/fact-types.ts';

/** What the customer says and the customer data show about the portal, the registration and the line. */
const bt = group({
  registrationState: oneOf('none', 'pending', 'active'),
  customerCode: text,
  email: text,
  emailWrong: bool,
  numberKind: oneOf('mobile', 'landline', 'invalid'),
  simState: oneOf('active', 'suspended', 'deactivated'),
  field: oneOf('email', 'mobile', 'password', 'username'),
  forgotten: oneOf('password', 'username', 'both'),
  symptom: oneOf('notRegistered', 'forgotten', 'wrongCredentials', 'technical'),
  line: text,
  duration: oneOf('temporary', 'permanent'),
  byPhone: bool,
  topic: oneOf('access', 'services', 'traffic', 'customerCode', 'consents', 'phonePurpose', 'confirmation'),
});

/** The groups of facts of this desk; facts of any other programme are refused. */
export const factsSchema = z.strictObject({ caller, bt }).partial();
export type GivenFacts = z.output<typeof factsSchema>;

/** The facts as rules read them: `caller` changes nothing here, since nothing of the portal needs identification. */
export interface Facts {
  readonly bt: Readonly<z.output<typeof bt>>;
}

export type Topic = NonNullable<Facts['bt']['topic']>;
