import type { CaseProgress, LockedCase } from '../../db/hq/case-repository.ts';
import type { CaseFile, CaseStep } from '../../shared/account/case.ts';
import type { CaseChoice } from '../../shared/account/case-choice.ts';
import type { Command } from '../../shared/account/command.ts';
import { actOf } from '../../shared/packs/millemiglia/cases/case-act.ts';
import { choicesFor } from '../../shared/packs/millemiglia/cases/case-choices.ts';
import { factsOfCase } from '../../shared/packs/millemiglia/cases/case-facts.ts';
import { objectionTo } from '../authority/acting-agent.ts';
import { type Ending, endingOnly, recorded, type Settlement } from '../authority/settlement.ts';
import type { Settling } from '../authority/settling.ts';
import { caseMails } from './case-mail.ts';
import { originalOf } from './original-command.ts';

type CaseCommand = Extract<Command, { type: 'case.resolve' }>;
type SettleAct = (settling: Settling, act: Command) => Promise<Settlement>;

const refused = (code: string, clause: string | null = null): Settlement =>
  endingOnly({ status: 'rejected', code, clause });

const kinds: Readonly<Record<CaseChoice, CaseStep['kind']>> = {
  'accept-centre': 'resolved',
  'settle-again': 'resolved',
  'reissue-instead': 'resolved',
  'close-without-effect': 'resolved',
  'pass-on': 'passed-on',
  take: 'claimed',
};

const standingAfter = (file: CaseFile, kind: CaseStep['kind'], choice: CaseChoice, agent: string, now: string) => {
  const { state, passedOn, claimedBy } = file;
  const unresolved = { state, passedOn, claimedBy, resolvedAt: null, resolvedBy: null, resolution: null };
  switch (kind) {
    case 'resolved':
      return { ...unresolved, state: 'resolved', resolvedAt: now, resolvedBy: agent, resolution: choice } as const;
    case 'passed-on':
      return { ...unresolved, passedOn: true };
    case 'claimed':
      return { ...unresolved, state: 'claimed', claimedBy: agent } as const;
    case 'opened':
    case 'refused':
      return unresolved;
    default:
      throw new Error(`Unknown step ${JSON.stringify(kind satisfies never)}`);
  }
};

const progressOf = (
  { file }: LockedCase,
  { agent, desk, payload }: CaseCommand,
  kind: CaseStep['kind'],
  now: string,
  code: string | null = null,
): CaseProgress => {
  const { choice, note } = payload;
  const n = file.steps.length + 1;
  const step = { n, at: now, agent, desk, kind, choice, code, note };
  return { caseId: file.caseId, step, after: standingAfter(file, kind, choice, agent, now) };
};

/** The compensating act, settled in the name of whoever asks. What the rules refuse is refused here too, and the case stays open. */
const settleWithAct = async (
  settling: Settling,
  command: CaseCommand,
  found: LockedCase,
  settleAct: SettleAct,
): Promise<Settlement> => {
  const { now } = settling.business;
  const { choice } = command.payload;
  const original = originalOf(found);
  const act = original && actOf(choice, original, { agent: command.agent, at: now });
  const settlement =
    act === null ? refused('not-understood') : await settleAct(settling, { ...act, commandId: command.commandId });
  const { ending } = settlement;
  if (ending.status !== 'accepted') {
    const progress = progressOf(found, command, 'refused', now, ending.code);
    return { ...settlement, ending: { ...ending, status: 'rejected' }, caseSteps: [progress] };
  }
  const progress = progressOf(found, command, 'resolved', now);
  return { ...settlement, caseSteps: [progress], mails: [...settlement.mails, ...lettersOf(settling, found, choice)] };
};

const recordedAndMailed: Ending = { ...recorded, mailed: true } as Ending;

const lettersOf = ({ work, authority }: Settling, { file }: LockedCase, choice: CaseChoice) =>
  caseMails(authority, file, file.account === null ? undefined : work.account(file.account)?.document(), choice);

/** Nothing of the command is done: the case moves on, and the member is told where that is the end of it. */
const settleWithoutAct = (settling: Settling, command: CaseCommand, found: LockedCase): Settlement => {
  const { choice } = command.payload;
  const kind = kinds[choice];
  const mails = kind === 'resolved' ? lettersOf(settling, found, choice) : [];
  const progress = progressOf(found, command, kind, settling.business.now);
  return { ...endingOnly(mails.length > 0 ? recordedAndMailed : recorded), mails, caseSteps: [progress] };
};

const isWithinReach = ({ scope, file }: LockedCase, { desk }: Settling): boolean =>
  file.desk === desk.deskId || (scope === null ? desk.scopes.length > 1 : desk.scopes.includes(scope));

/**
 * What somebody does about a case. The first resolution counts; a later one is answered as already resolved and does nothing. Who may do
 * what is judged here again, by the role headquarters knows of the agent.
 */
export const settleCase = async (
  settling: Settling,
  command: CaseCommand,
  settleAct: SettleAct,
): Promise<Settlement> => {
  const { work, desk } = settling;
  const { caseId, choice, account } = command.payload;
  const agent = work.agent(command.agent);
  const objection = objectionTo(agent);
  if (objection !== null || agent === undefined) return refused(objection?.code ?? 'agent-unknown');
  const found = work.case(caseId);
  if (found === undefined || !isWithinReach(found, settling) || found.file.account !== account)
    return refused('case-unknown');
  if (found.file.state === 'resolved') return refused('case-resolved');
  const worker = { role: agent.role, isOwnDesk: found.file.desk === desk.deskId };
  const offered = choicesFor(factsOfCase(found.file), worker).find((one) => one.choice === choice);
  if (offered === undefined || offered.blockedBy !== null) return refused('case-not-offered');
  return choice === 'settle-again' || choice === 'reissue-instead'
    ? settleWithAct(settling, command, found, settleAct)
    : settleWithoutAct(settling, command, found);
};
