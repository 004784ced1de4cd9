import type { OutgoingMail } from '../../db/hq/mail-repository.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import type { CaseFile } from '../../shared/account/case.ts';
import type { CaseChoice } from '../../shared/account/case-choice.ts';
import { caseLetterContent, letterLanguage } from '../../shared/packs/millemiglia/cases/case-letter-content.ts';
import type { Authority } from '../authority/authority.ts';
import { outgoing } from '../mail/message.ts';

/** The letter to the member about how a case ended; none where no caller heard anything, or there is no address to send it to. */
export const caseMails = (
  { masterKey, chance }: Pick<Authority, 'masterKey' | 'chance'>,
  file: CaseFile,
  member: MemberAccount | undefined,
  choice: CaseChoice,
): readonly OutgoingMail[] => {
  if (member === undefined || member.email === null) return [];
  const letter = caseLetterContent(file, member, choice);
  if (letter === null) return [];
  const content = { kind: 'case-letter', to: member.email, letter } as const;
  return [outgoing({ masterKey, mailId: chance.newId() }, member.code, letterLanguage(member, file), content)];
};
