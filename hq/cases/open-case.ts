import type { StoredCase } from '../../db/hq/case-repository.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import { canonicalise } from '../../shared/account/canonical.ts';
import type { CaseKind } from '../../shared/account/case.ts';
import type { Command, CommandResult, DecisionRecord, PushedCommand } from '../../shared/account/command.ts';
import { seenAccount } from '../../shared/account/seen-account.ts';
import { toldBy } from '../../shared/packs/millemiglia/cases/told.ts';
import type { PushingDesk } from '../authority/authority.ts';

/** A command with what it came to, as the question whether it becomes a case needs it. */
export interface Outcome {
  readonly pushed: PushedCommand;
  /** Null for what nobody understood. */
  readonly command: Command | null;
  readonly account: string | null;
  /** The account as it was found, if it is anybody's whom the desk may serve. */
  readonly found: MemberAccount | null;
  readonly result: CommandResult;
  readonly decision: DecisionRecord | null;
  /** What headquarters had answered before it was restored, as the desk remembers it. */
  readonly earlier: CommandResult | null;
  readonly now: string;
}

/** Places in the feeds change with every restore; the answer is the same. */
const isSame = (a: CommandResult, b: CommandResult): boolean =>
  canonicalise({ ...a, positions: {} }) === canonicalise({ ...b, positions: {} });

/** Fewer miles than a claim's caller was promised, though it was accepted. */
const isLessThanTold = (command: Command | null, result: CommandResult): boolean => {
  if (command?.type !== 'miles.claim' || result.status !== 'accepted') return false;
  return (result.claim?.miles ?? 0) < Number(toldBy(command, command.decision).params.miles);
};

const kindOf = ({ pushed, command, result, decision, earlier }: Outcome): CaseKind | null => {
  // What somebody does about a case is in the history of that case.
  if (pushed.type === 'case.resolve') return null;
  if (result.status !== 'accepted') return result.status;
  if (earlier !== null && !isSame(earlier, result)) return 'restored';
  if (isLessThanTold(command, result)) return 'differs';
  const told = command?.decision?.outcome;
  return told !== undefined && decision !== null && told !== decision.outcome ? 'differs' : null;
};

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

const requestIn = (command: Command | null): { readonly at: string; readonly offline: boolean } | null =>
  command !== null && 'request' in command.payload ? command.payload.request : null;

const levelIn = (command: Command | null) =>
  command !== null && 'verification' in command.payload ? command.payload.verification.level : 'none';

const toldSide = ({ command, earlier, now }: Outcome) => {
  const told =
    command === null ? { said: null, params: {}, language: null } : toldBy(command, command.decision ?? null);
  const request = requestIn(command);
  return {
    ...told,
    at: request?.at ?? command?.issuedAt ?? now,
    offline: request?.offline ?? false,
    decision: command?.decision ?? null,
    earlier,
  };
};

const ruledSide = ({ command, found, result, decision }: Outcome) => ({
  result: { ...result, positions: {} },
  decision,
  account: found === null ? null : seenAccount(found, levelIn(command)),
});

const scopeOf = ({ found }: Outcome, { scopes }: PushingDesk): string | null =>
  found?.branch ?? (scopes.length === 1 ? (scopes[0] ?? null) : null);

/**
 * The case that a command becomes when it did not come out as its caller was told: refused, put aside, accepted with another answer than
 * the desk gave, or come out differently after a restore (DESIGN §6). Null when there is nothing to look into.
 */
export const caseOpenedBy = (outcome: Outcome, desk: PushingDesk): StoredCase | null => {
  const kind = kindOf(outcome);
  if (kind === null) return null;
  const { pushed, account, now } = outcome;
  const step = { n: 1, at: now, agent: null, desk: desk.deskId, kind: 'opened', choice: null, code: null, note: '' };
  return {
    scope: scopeOf(outcome, desk),
    file: {
      told: toldSide(outcome),
      ruled: ruledSide(outcome),
      caseId: pushed.commandId,
      kind,
      state: 'open',
      passedOn: false,
      desk: desk.deskId,
      dseq: pushed.dseq,
      type: pushed.type,
      account,
      agent: text(pushed.agent, ''),
      openedAt: now,
      claimedBy: null,
      resolvedAt: null,
      resolvedBy: null,
      resolution: null,
      steps: [{ ...step, kind: 'opened' }],
    },
  };
};
