import { listKnownAgents } from '../../../db/desk/outbox/agent-repository.ts';
import { listCases } from '../../../db/desk/outbox/case-repository.ts';
import type { RecordedCommand } from '../../../db/desk/outbox/command-repository.ts';
import type { CaseFile } from '../../../shared/account/case.ts';
import { type CaseChoice, isResolution } from '../../../shared/account/case-choice.ts';
import type { DeskStore } from '../session/desk-store.ts';
import type { KnownName, MemberNames } from './member-names.ts';

/** What this desk itself has done about a case, as far as the case does not show it yet. */
export type OwnStep =
  | { kind: 'pending'; choice: CaseChoice }
  | { kind: 'refused'; code: string }
  | { kind: 'done'; choice: CaseChoice; agent: string; at: string };

/** Everything the console needs to show commands and cases by name: read together, so that one view does not contradict itself. */
export type CaseBook = {
  files: ReadonlyMap<string, CaseFile>;
  ownSteps: ReadonlyMap<string, OwnStep>;
  agents: ReadonlyMap<string, string>;
  members: ReadonlyMap<string, KnownName>;
};

export const EMPTY_BOOK: CaseBook = { files: new Map(), ownSteps: new Map(), agents: new Map(), members: new Map() };

/** The last thing this desk did about each case, from its own commands, newest first. */
export const ownStepsIn = (recorded: readonly RecordedCommand[]): ReadonlyMap<string, OwnStep> => {
  const steps = new Map<string, OwnStep>();
  for (const { command, result } of recorded) {
    if (command.type !== 'case.resolve' || steps.has(command.payload.caseId)) continue;
    const { caseId, choice } = command.payload;
    if (result === null) steps.set(caseId, { kind: 'pending', choice });
    else if (result.status !== 'accepted') steps.set(caseId, { kind: 'refused', code: result.code });
    else if (isResolution(choice) || choice === 'pass-on')
      steps.set(caseId, { kind: 'done', choice, agent: command.agent, at: command.issuedAt });
  }
  return steps;
};

const accountOf = ({ command }: RecordedCommand): string | null => command.payload.account;

/** Reads the cases of the desk, and the names of agents and members they and its commands speak of. */
export const readCaseBook = async (
  { outbox }: DeskStore,
  names: MemberNames,
  recorded: readonly RecordedCommand[],
): Promise<CaseBook> => {
  const files = await listCases(outbox);
  const codes = [...recorded.map(accountOf), ...files.map(({ account }) => account)];
  const members = await names.of(codes.filter((code) => code !== null));
  const agents = await listKnownAgents(outbox);
  return {
    files: new Map(files.map((file) => [file.caseId, file])),
    ownSteps: ownStepsIn(recorded),
    agents: new Map(agents.map(({ agentId, name }) => [agentId, name])),
    members,
  };
};
