import type { MemberAccount } from '../../../account/account.ts';
import type { CaseFile } from '../../../account/case.ts';
import type { CaseChoice } from '../../../account/case-choice.ts';
import { caseNumberOf } from '../../../account/case-number.ts';
import { calendarDateIn } from '../../../rulebook/calendar.ts';
import type { Language } from '../../common/languages.ts';
import { decidingClause } from './deciding-clause.ts';
import type { CaseLetterContent } from './letter/case-letter.ts';
import { answerSaid } from './told.ts';

/** Business days are calendar days in Rome. */
const BUSINESS_ZONE = 'Europe/Rome';

type LetterFile = Pick<CaseFile, 'caseId' | 'kind' | 'told' | 'ruled'>;

const reasonOf = ({ kind, ruled }: LetterFile): string => {
  if (ruled.result.status !== 'accepted') return ruled.result.code;
  return kind === 'differs' && ruled.decision !== null ? answerSaid[ruled.decision.outcome] : 'other';
};

/** What a letter about a case says; null when no caller heard anything that would have to be put right. */
export const caseLetterContent = (
  file: LetterFile,
  member: Pick<MemberAccount, 'given' | 'surname'>,
  choice: CaseChoice,
): CaseLetterContent | null => {
  const { told, ruled, kind, caseId } = file;
  if (told.said === null) return null;
  return {
    name: `${member.given} ${member.surname}`,
    date: calendarDateIn(BUSINESS_ZONE, told.at),
    said: told.said,
    params: told.params,
    kind,
    reason: reasonOf(file),
    clause: decidingClause(ruled.result, ruled.decision),
    choice,
    number: caseNumberOf(caseId),
  };
};

/** The member's language, else the one the caller was told in. */
export const letterLanguage = (member: Pick<MemberAccount, 'language'>, { told }: Pick<CaseFile, 'told'>): Language =>
  member.language ?? told.language ?? 'en';
