import type { MemberAccount } from '../../../shared/account/account.ts';
import { balanceOf } from '../../../shared/account/balance.ts';
import type { CardVariant } from '../../../shared/account/command.ts';
import type { Decision } from '../../../shared/rulebook/decision.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';
import type { ScriptChoice, ScriptParams } from './script-view.ts';

type Report = CallContext['report'];

const CARD_RULES = ['card.report-loss', 'card.reissue-or-transfer'] as const;
const NOTHING: ScriptParams = {};
const say = (
  key: ScriptChoice['key'],
  rules: readonly string[] = [],
  params: ScriptParams = NOTHING,
  other: ScriptChoice['other'] = [],
): ScriptChoice => ({ key, params, rules, other });

const PIN_WORDINGS: ScriptChoice['other'] = [
  { id: 'why', key: 'verify.why', params: NOTHING },
  { id: 'forgot', key: 'verify.forgot', params: NOTHING },
  { id: 'upset', key: 'verify.upset', params: NOTHING },
];
const END_SAFELY: ScriptChoice['other'] = [{ id: 'endSafely', key: 'verify.endSafely', params: NOTHING }];
const IDENT = ['ident.phone-pin'] as const;

const askForPin = ({ verification }: CallContext): ScriptChoice =>
  verification.standing.used > 0
    ? say('verify.wrong', IDENT, { attemptsLeft: verification.standing.left }, PIN_WORDINGS)
    : say('verify.ask', IDENT, NOTHING, PIN_WORDINGS);

/** What to say while the caller is being verified; `step` is the step of the verification machine. */
export const verificationScript = (step: string, context: CallContext): ScriptChoice | null => {
  switch (step) {
    case 'awaitingPin':
    case 'checking':
      return askForPin(context);
    case 'locked':
      return say('verify.locked', IDENT, NOTHING, END_SAFELY);
    case 'noPin':
    case 'withoutPin':
      return say('verify.forgot', IDENT, NOTHING, END_SAFELY);
    case 'notHolder':
      return say('verify.notHolder', ['ident.account-owner-only'], NOTHING, END_SAFELY);
    case 'unavailable':
      return say('service.unavailable', IDENT, NOTHING, END_SAFELY);
    default:
      return context.block === null ? null : say('card.blocked', ['card.report-loss']);
  }
};

const address = (account: MemberAccount, isVerified: boolean): ScriptParams =>
  isVerified ? { surname: account.surname, gender: account.gender ?? 'other' } : { surname: '', gender: 'other' };

const offered = (account: MemberAccount, variant: CardVariant, context: CallContext): ScriptChoice => {
  if (variant === 'reissue') return say('card.offer.reissue', CARD_RULES);
  const isVerified = context.verification.level === 'pin';
  const offer = say('card.offer.transfer', CARD_RULES, address(account, isVerified));
  if (!isVerified) return offer;
  const confirm = {
    key: 'card.confirm.transfer',
    params: { miles: balanceOf(account.ledger), email: account.email ?? 'none' },
  } as const;
  const hasChosen = context.report.wants !== null || context.report.readBack.codeCloses;
  return hasChosen
    ? say(confirm.key, CARD_RULES, confirm.params, [{ id: 'offer', key: offer.key, params: offer.params }])
    : { ...offer, other: [{ id: 'confirm', ...confirm }] };
};

/** What to say while the outcome is agreed. */
export const outcomeScript = (
  account: MemberAccount,
  context: CallContext,
  variant: CardVariant | null,
  decision: Decision | null,
): ScriptChoice | null => {
  if (decision === null || variant === null)
    return context.block === null ? null : say('card.blocked', ['card.report-loss']);
  if (account.status === 'suspended' || account.status === 'underInvestigation')
    return say('account.suspended', ['conduct.suspended-account']);
  if (decision.outcome === 'needs-approval') return say('card.needsApproval', CARD_RULES);
  if (decision.outcome === 'allow' || decision.outcome === 'inform') return offered(account, variant, context);
  return say('card.refused', CARD_RULES);
};

/** A code as it is read aloud: in groups of four, three and three digits. */
const spoken = (code: string): string => `${code.slice(0, 4)} ${code.slice(4, 7)} ${code.slice(7)}`;

/** What to say once the report is recorded, and again when headquarters has answered. */
export const recordedScript = (recorded: NonNullable<Report['recorded']>): ScriptChoice => {
  const { result, expects } = recorded;
  if (result === null) return say(expects === 'approval' ? 'card.needsApproval' : 'card.recorded.pending', CARD_RULES);
  if (result.status === 'rejected') return say('card.refused', CARD_RULES);
  if (result.status === 'parked') return say('card.needsApproval', CARD_RULES);
  if (result.newCode !== null)
    return say('card.settled.transfer', [...CARD_RULES, 'card.transfer-effects'], {
      newCodeSpoken: spoken(result.newCode),
    });
  return say('card.settled.reissue', CARD_RULES);
};

/** What to say before a member is found and at the end. */
export const greetingScript = (): ScriptChoice => say('greeting');
export const identifyScript = (): ScriptChoice =>
  say('identify.ask', [], NOTHING, [{ id: 'greeting', key: 'greeting', params: NOTHING }]);
export const closingScript = (): ScriptChoice => say('wrapUp.close');
/** What to say instead of a promise that this desk may not make alone. */
export const callBackScript = (): ScriptChoice => say('offline.callBack');
