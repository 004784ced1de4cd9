import type { Language } from '../account/account.ts';
import type { CaseKind, CaseSides, CaseState, CaseStep } from '../account/case.ts';
import type { CaseChoice } from '../account/case-choice.ts';

export type CaseChoiceView = {
  choice: CaseChoice;
  /** i18n key `case.blocked.<reason>`; null when it may be taken. */
  blockedBy: 'approval' | null;
  /** The member is written to. */
  writes: boolean;
};

/** What is known of a case at this desk. It has the id of its command. */
export type CaseView = {
  number: string;
  kind: CaseKind;
  state: CaseState;
  /** It waits for a supervisor. */
  passedOn: boolean;
  /** Both sides; null until headquarters has sent the case. */
  sides: CaseSides | null;
  /** Clause that headquarters' side rests on. */
  clause: string | null;
  edition: string | null;
  /** How the member would be written to; null when this desk does not know the account. */
  letter: { language: Language; isMailed: boolean } | null;
  /** What whoever is signed in may do, the suggestion first; empty while a choice waits for headquarters. */
  choices: readonly CaseChoiceView[];
  /** Recorded here, not answered yet. */
  pending: CaseChoice | null;
  /** Why the last choice of this desk was not carried out: i18n key `case.refused.<code>`. */
  refused: string | null;
  resolution: CaseChoice | null;
  /** By name where this desk knows it, else the number. */
  resolvedBy: string | null;
  resolvedAt: string | null;
  steps: readonly (CaseStep & { by: string | null })[];
};

/** A letter as the member will read it. */
export type CaseLetterView = {
  language: Language;
  name: string;
  /** Lines under the name; empty: none on file. */
  address: readonly string[];
  date: string;
  number: string;
  subject: string;
  /** Greeting to signature, one text each. */
  paragraphs: readonly string[];
  /** False: there is no e-mail address on the profile, so it has to be printed. */
  isMailed: boolean;
};

/** Cases of a verified caller's account, newest first. */
export type MemberCasesView = {
  cases: readonly MemberCaseLine[];
  /** False: headquarters did not answer, and these are the ones this desk knows. */
  isComplete: boolean;
};
export type MemberCaseLine = {
  caseId: string;
  number: string;
  type: string;
  kind: CaseKind;
  state: CaseState;
  passedOn: boolean;
  resolution: CaseChoice | null;
  openedAt: string;
};
