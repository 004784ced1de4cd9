import { findCommand } from '../../../db/desk/outbox/command-repository.ts';
import { findAccount } from '../../../db/desk/replica/account-repository.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';
import type { CaseFile } from '../../../shared/account/case.ts';
import type { CaseChoice } from '../../../shared/account/case-choice.ts';
import type { CaseLetterView } from '../../../shared/contract/case-view.ts';
import { caseLetterContent, letterLanguage } from '../../../shared/packs/millemiglia/cases/case-letter-content.ts';
import { caseLetter } from '../../../shared/packs/millemiglia/cases/letter/case-letter.ts';
import { toldBy } from '../../../shared/packs/millemiglia/cases/told.ts';
import type { DeskStore } from '../session/desk-store.ts';
import type { CaseBook } from './case-book.ts';

type LetterFile = Pick<CaseFile, 'caseId' | 'kind' | 'told' | 'ruled' | 'account'>;

/** The case as this desk's own command tells it, before headquarters has sent it. */
const fileBefore = async ({ outbox }: DeskStore, caseId: string): Promise<LetterFile | null> => {
  const recorded = await findCommand(outbox, caseId);
  if (recorded?.result == null || recorded.result.status === 'accepted') return null;
  const { command, result } = recorded;
  if (!('request' in command.payload)) return null;
  const { decision } = command;
  const { at, offline } = command.payload.request;
  return {
    caseId,
    kind: result.status,
    account: command.payload.account,
    told: { ...toldBy(command, decision), at, offline, decision, earlier: null },
    ruled: { result, decision: null, account: null },
  };
};

const addressOf = ({ addressLine, postalCode, city }: MemberAccount): string[] =>
  [addressLine, [postalCode, city].filter((part) => part !== null).join(' ')].filter(
    (line): line is string => line !== null && line !== '',
  );

/** The letter that a choice would send, word for word; null when it sends none, or this desk does not know whom to. */
export const caseLetterView = async (
  store: DeskStore,
  book: CaseBook,
  { caseId, choice }: { caseId: string; choice: CaseChoice },
  today: string,
): Promise<CaseLetterView | null> => {
  const file = book.files.get(caseId) ?? (await fileBefore(store, caseId));
  if (file === null || file.account === null) return null;
  const account = (await findAccount(store.replica, file.account))?.account;
  if (account === undefined) return null;
  const content = caseLetterContent(file, account, choice);
  if (content === null) return null;
  const language = letterLanguage(account, file);
  return {
    ...caseLetter(content, language),
    language,
    name: content.name,
    address: addressOf(account),
    date: today,
    number: content.number,
    isMailed: account.email !== null,
  };
};
