import type { ClauseTexts } from '../../common/clause-register.ts';

/** Announcement and questions about the new access to the member area; the text is unnumbered, so the labels are ours. */
export const mmAccess: ClauseTexts = {
  N1: ['New access', 'The way into the member area changes; user names and passwords follow set rules of composition.'],
  N2: ['Code and new password', 'After the first access the code may be used together with the new password.'],
  N3: ['Check the profile', 'Members check their profile and keep email address and telephone number valid.'],
  N4: ['Own email address', 'An email address belongs to one member or one company and to nobody else.'],
  N5: ['Keep the PIN', 'The old PIN is kept, because services by telephone may still ask for it.'],
  N6: ['Code as user name', 'Once there are credentials the own code may be chosen as the user name.'],
  Q1: [
    'First access',
    'The code and the PIN open the first access; then user name and password are chosen, the email address is certified and the way of verification is set.',
  ],
  Q2: [
    'User name',
    'A user name is unique, at least eight characters long and made of letters and digits without special characters.',
  ],
  Q3: [
    'Password',
    'A password has 8 to 191 characters, with at least one capital, one small letter, one digit and one special character.',
  ],
  Q4: [
    'Verification code',
    'A code sent to the email address or mobile on file at the moment of a security check, for changes of sensitive data and for recovery.',
  ],
  Q5: [
    'Is the code still needed?',
    'Yes: it stays in use for earning and using miles, and may serve as the user name after the first access.',
  ],
  Q6: ['Is the PIN still needed?', 'Yes: some services by telephone still ask for it.'],
  Q7: [
    'Can the PIN be recovered?',
    'Yes, by the recovery procedure; afterwards it can be personalised in the Personal Area as often as wanted.',
  ],
  Q8: [
    'Lost user name or password',
    'The recovery link online restores either, after a code to the mobile or the secret question.',
  ],
  Q9: ['Changing the user name', 'The user name is changed in the Personal Area after a verification.'],
  Q10: ['Changing the password', 'The password is changed in the Personal Area after a verification.'],
  Q11: [
    'Changing the email',
    'The email is changed among the security data of the Personal Area and needs a verification.',
  ],
  Q12: [
    'Changing the telephone',
    'The mobile for verification is changed in the Personal Area, with a code to the new number; the contact number is ordinary profile data.',
  ],
  Q13: ['Changing the secret question', 'The secret question is changed in the Personal Area after a verification.'],
};
