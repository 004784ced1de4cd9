import type { CaseFile } from '../../../shared/account/case.ts';
import { caseNumberOf } from '../../../shared/account/case-number.ts';
import type { MemberCasesView } from '../../../shared/contract/case-view.ts';
import { type HqClient, within } from '../hq/hq-client.ts';
import type { CaseBook } from './case-book.ts';

/** The caller is on the line: rather what the desk knows than a longer wait. */
const PATIENCE_MS = 3000;

const lineOf = ({ caseId, type, kind, state, passedOn, resolution, openedAt }: CaseFile) => ({
  caseId,
  number: caseNumberOf(caseId),
  type,
  kind,
  state,
  passedOn,
  resolution,
  openedAt,
});

const askHeadquarters = async (hq: HqClient | null, account: string): Promise<readonly CaseFile[] | null> => {
  if (hq === null) return null;
  try {
    return (await hq.listCases({ about: 'account', account }, within(PATIENCE_MS))).cases;
  } catch {
    return null;
  }
};

/** The cases of a member: headquarters', else those this desk has heard of. */
export const memberCases = async (hq: HqClient | null, book: CaseBook, account: string): Promise<MemberCasesView> => {
  const files = await askHeadquarters(hq, account);
  const known = files ?? [...book.files.values()].filter((file) => file.account === account);
  const newestFirst = known.toSorted((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt));
  return { cases: newestFirst.map(lineOf), isComplete: files !== null };
};
