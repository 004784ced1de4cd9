import type { CaseFile } from '../../../shared/account/case.ts';
import { caseNumberOf } from '../../../shared/account/case-number.ts';
import type { Command, CommandResult } from '../../../shared/account/command.ts';
import type { CaseView } from '../../../shared/contract/case-view.ts';
import { type CaseFacts, type CaseWorker, choicesFor } from '../../../shared/packs/millemiglia/cases/case-choices.ts';
import { factsOfCase } from '../../../shared/packs/millemiglia/cases/case-facts.ts';
import { decidingClause } from '../../../shared/packs/millemiglia/cases/deciding-clause.ts';
import { toldBy } from '../../../shared/packs/millemiglia/cases/told.ts';
import type { CaseBook, OwnStep } from './case-book.ts';

/** Choices hang on what headquarters answered; a refused or parked command has some before its case has come. */
const factsBefore = (command: Command, result: CommandResult): CaseFacts | null => {
  if (result.status === 'accepted' || command.type === 'case.resolve') return null;
  const { said, params } = toldBy(command, command.decision);
  const { type } = command;
  return { kind: result.status, state: 'open', passedOn: false, type, code: result.code, said, params, outcome: null };
};

type Standing = Pick<
  CaseView,
  'state' | 'passedOn' | 'pending' | 'refused' | 'resolution' | 'resolvedBy' | 'resolvedAt'
>;

const nameIn = ({ agents }: CaseBook, agent: string | null): string | null =>
  agent === null ? null : (agents.get(agent) ?? agent);

/** Where the case stands with what this desk did about it, which headquarters may have carried out and not yet told. */
const standingOf = (
  facts: CaseFacts,
  file: CaseFile | undefined,
  step: OwnStep | undefined,
  book: CaseBook,
): Standing => {
  const plain: Standing = {
    state: facts.state,
    passedOn: facts.passedOn,
    pending: null,
    refused: null,
    resolution: file?.resolution ?? null,
    resolvedBy: nameIn(book, file?.resolvedBy ?? null),
    resolvedAt: file?.resolvedAt ?? null,
  };
  if (step === undefined || facts.state === 'resolved') return plain;
  if (step.kind === 'pending') return { ...plain, pending: step.choice };
  if (step.kind === 'refused') return { ...plain, refused: step.code };
  if (step.choice === 'pass-on') return { ...plain, passedOn: true };
  const resolvedBy = nameIn(book, step.agent);
  return { ...plain, state: 'resolved', resolution: step.choice, resolvedBy, resolvedAt: step.at };
};

const letterOf = (
  { account, told }: { account: string | null; told: string | null },
  { members }: CaseBook,
  spoken: CaseFile['told']['language'],
): CaseView['letter'] => {
  const member = account === null || told === null ? undefined : members.get(account);
  return member === undefined ? null : { language: member.language ?? spoken ?? 'en', isMailed: member.hasEmail };
};

const viewOf = (
  about: { caseId: string; account: string | null; facts: CaseFacts; file: CaseFile | undefined },
  book: CaseBook,
  worker: CaseWorker | null,
): CaseView => {
  const { caseId, account, facts, file } = about;
  const standing = standingOf(facts, file, book.ownSteps.get(caseId), book);
  const now = { ...facts, state: standing.state, passedOn: standing.passedOn };
  return {
    ...standing,
    number: caseNumberOf(caseId),
    kind: facts.kind,
    sides: file === undefined ? null : { told: file.told, ruled: file.ruled },
    clause: file === undefined ? null : decidingClause(file.ruled.result, file.ruled.decision),
    edition: file?.ruled.decision?.edition ?? null,
    letter: letterOf({ account, told: facts.said }, book, file?.told.language ?? null),
    choices: worker === null || standing.pending !== null ? [] : choicesFor(now, worker),
    steps: (file?.steps ?? []).map((step) => ({ ...step, by: nameIn(book, step.agent) })),
  };
};

/** The case of one of this desk's commands; null when there is none. */
export const caseOfCommand = (
  command: Command,
  result: CommandResult | null,
  book: CaseBook,
  worker: CaseWorker | null,
): CaseView | null => {
  const file = book.files.get(command.commandId);
  const facts = file !== undefined ? factsOfCase(file) : result === null ? null : factsBefore(command, result);
  if (facts === null) return null;
  return viewOf({ caseId: command.commandId, account: command.payload.account, facts, file }, book, worker);
};

/** A case of another desk. */
export const caseOfFile = (file: CaseFile, book: CaseBook, worker: CaseWorker): CaseView =>
  viewOf({ caseId: file.caseId, account: file.account, facts: factsOfCase(file), file }, book, worker);
