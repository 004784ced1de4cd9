import type { Language } from '../account/account.ts';
import type { CardCause, CardVariant } from '../account/command.ts';
import type { OfflineAuthority } from '../account/lease/authorise.ts';
import type { CaseView } from './case-view.ts';
import type { ClaimCaseView, ClaimServiceView } from './claim-view.ts';
import type { CallOfflineView } from './offline-view.ts';

/**
 * What the renderer shows: a projection made by the engine, sent whole on every change. Nothing in it is secret from the person
 * at the screen: personal data of a caller who is not verified arrive here masked already. Texts come as keys that the interface
 * translates, sentences of the rulebook in every language; `script` texts are ready sentences in the caller's language and in English.
 */
export type ConsoleView = {
  revision: number;
  version: string;
  desk: DeskView;
  /** Not `known`: neither headquarters nor an earlier run has said what day it is, and no date may be shown. */
  business: { now: string; date: string; demo: boolean; known: boolean };
  edition: { id: string; label: string };
  session: SessionView | null;
  sync: SyncView;
  /** Always four lines, 1 to 4. */
  lines: readonly (CallView | null)[];
  outbox: readonly CommandView[];
  /** Commands of other desks whose cases wait for a supervisor; empty unless one is signed in. */
  otherCases: readonly CommandView[];
  /** Problems of the whole desk, worst first; each with what happened, what is kept and what to do. */
  problems: readonly Problem[];
};

export type Problem = {
  code:
    | 'store-damaged'
    | 'store-newer'
    | 'disk-full'
    | 'outbox-damaged'
    | 'desk-in-use'
    | 'desk-revoked'
    | 'desk-forked'
    | 'upgrade-needed'
    | 'hq-unreachable'
    | 'hq-slow'
    | 'call-parked'
    | 'cti-unavailable'
    | 'clock-moved'
    | 'replica-differs'
    | 'commands-lost';
  severity: 'critical' | 'caution' | 'info';
  /** i18n keys are `problem.<code>.title|kept|next`; `detail` carries numbers, never personal data. */
  detail: Readonly<Record<string, string | number>>;
};

export type DeskView = {
  id: string | null;
  name: string | null;
  branch: string | null;
  /** `locked`: opens at sign-in; `new`: enrols at the first sign-in. */
  store: 'new' | 'locked' | 'sound' | 'unusable';
  offlineSignIn: boolean;
};

export type SessionView = {
  agentId: string;
  name: string;
  role: 'agent' | 'supervisor' | 'desk-admin' | 'auditor';
  languages: readonly Language[];
  signedInAt: string;
  offline: boolean;
};

export type SyncView = {
  state: 'never' | 'bootstrapping' | 'synced' | 'syncing' | 'offline' | 'attention';
  lastSyncedAt: string | null;
  members: number;
  toSend: number;
  needsAttention: number;
  progress: { done: number; total: number } | null;
  /** Milliseconds of the last answer from headquarters. */
  roundTripMs: number | null;
  /** Commands with an answer, kept here until headquarters has them backed up. */
  kept: number;
  /** Business instant when the accounts here were last found to be those of headquarters. */
  comparedAt: string | null;
};

export type CommandStatus = 'recorded' | 'sent' | 'accepted' | 'rejected' | 'parked';
export type CommandView = {
  commandId: string;
  /** The call it was recorded in; the wrap-up lists what was done in its own call. */
  callId: string | null;
  /** Place in this desk's chain, shown as #0429. */
  dseq: number;
  type: string;
  /** The service that was answered: i18n key `answer.service.<id>`; null for every other command. */
  service: string | null;
  status: CommandStatus;
  recordedAt: string;
  /** Code of the account. */
  account: string | null;
  /** Surname and initial; null when this desk does not know the account. */
  member: string | null;
  /** Who made it and where: by name where this desk knows it, else the number. */
  made: { by: string; desk: string; offline: boolean };
  /** Somebody has to look at it, and nobody has yet. */
  needsAttention: boolean;
  case: CaseView | null;
  result: {
    variant: CardVariant | null;
    newCode: string | null;
    milesMoved: number | null;
    /** Miles of a claim that were credited; absent for every other command. */
    credited?: number;
    mailed: boolean;
  } | null;
  /** Reason of a rejection or parking: i18n key `command.<code>` and the clause it rests on. */
  reason: { code: string; clause: string | null } | null;
};

/** Services with a screen of their own. */
export type Topic = 'card.report' | 'missing-miles.claim';

export type CallState = 'ringing' | 'identifying' | 'verifying' | 'serving' | 'claiming' | 'answering' | 'wrapUp';
export type CallView = {
  callId: string;
  line: number;
  from: string | null;
  to: string | null;
  state: CallState;
  held: boolean;
  muted: boolean;
  /** The caller hung up: the agent may still wrap up. */
  callerGone: boolean;
  language: Language;
  startedAt: string;
  answeredAt: string | null;
  caseNumber: string;
  topic: Topic | null;
  steps: readonly StepView[];
  script: ScriptView | null;
  /** Candidates by caller number: a hint, never identification. */
  candidates: readonly MemberHit[];
  member: MemberView | null;
  verification: VerificationView;
  gates: { now: readonly GateView[]; after: readonly GateView[] };
  service: CardServiceView | null;
  /** The missing-miles claim of the call; null when there is none. */
  claim: ClaimServiceView | null;
  /** The request that is being answered, or was answered last; null when none is open. */
  answer: AnswerView | null;
  /** What this desk may do alone for the member; null while headquarters answers or no member is chosen. */
  offline: CallOfflineView | null;
  notes: string;
  wrapUp: { disposition: Disposition | null } | null;
  /** The last refused step, until the next event: i18n key `refusal.<code>` with figures. */
  refusal: { code: RefusalCode; detail: Readonly<Record<string, string | number>> } | null;
};

/** i18n keys `refusal.<code>`. */
export type RefusalCode =
  | 'not-now'
  | 'not-signed-in'
  | 'not-allowed'
  | 'unknown-member'
  | 'account-closed'
  | 'no-card'
  | 'already-blocked'
  | 'incomplete'
  | 'rules-refuse'
  | 'card-number'
  | 'ticket-form'
  | 'ticket-check-digit'
  | 'programme-missing'
  | 'pin-wrong'
  | 'pin-check-interrupted'
  | 'disk-full'
  /** Headquarters is out of reach and the lease does not go so far: `by` says which limit, with `limit` and `used`. */
  | 'offline-limit'
  | 'failed';

export type Disposition = 'resolved' | 'referred' | 'refused' | 'callBack' | 'notVerified' | 'wrongNumber' | 'dropped';

export type StepView = {
  id: 'find' | 'verify' | 'outcome' | 'confirm' | 'flights' | 'rules' | 'claimed' | 'wrapUp';
  state: 'done' | 'current' | 'next' | 'problem';
};

export type WordingId = 'greeting' | 'why' | 'forgot' | 'upset' | 'offer' | 'confirm' | 'endSafely';
export type ScriptView = {
  /** In the caller's language and in English; `spoken` says which is which. */
  text: Readonly<Partial<Record<Language, string>>>;
  clauses: readonly string[];
  /** Other wordings: i18n key `wording.<id>` with their texts. */
  other: readonly { id: WordingId; text: Readonly<Partial<Record<Language, string>>> }[];
};

export type MemberHit = {
  code: string;
  name: string;
  /** Latin form as on the card, when it differs from `name`. */
  latin: string | null;
  language: Language | null;
  city: string | null;
  status: string;
  /** Code of the account that continues this one, for an old code. */
  successor: string | null;
  matched: 'code' | 'name' | 'phone' | 'email' | 'ticket' | 'former-code';
};

export type VerificationView = {
  level: 'none' | 'basic' | 'pin';
  state:
    | 'notStarted'
    | 'awaitingPin'
    | 'checking'
    | 'verified'
    | 'withoutPin'
    | 'locked'
    | 'notHolder'
    | 'noPin'
    | 'unavailable';
  method: 'none' | 'profile' | 'pin-hq' | 'pin-lease';
  /** Attempts used and allowed in this call; `left` is the smallest of call, day and all. */
  attempt: { used: number; of: number; left: number };
  lockedBy: 'call-limit' | 'day-limit' | 'locked' | 'no-pin' | 'account-closed' | null;
  at: string | null;
};

/** i18n key `gate.<id>`; `clause` as in `mm-2017 3.7`. */
export type GateId =
  | 'blockCard'
  | 'explainRules'
  | 'takeCallBack'
  | 'reissueCard'
  | 'replaceCard'
  | 'transferCard'
  | 'readBalance'
  | 'changeContact';
export type GateView = { id: GateId; clause: string };

/** `null` in a field means not on file; `masked` fields carry a masked value until the caller is verified. */
export type MaskedText = { value: string | null; masked: boolean };

export type MemberView = {
  code: string;
  name: string;
  latin: string | null;
  initials: string;
  /** Language of the name's script for `lang`, e.g. el, ru, he. */
  language: Language | null;
  club: { level: 'millemiglia' | 'ulisse' | 'frecciaAlata' | 'frecciaAlataPlus'; until: string | null };
  status: string;
  successor: string | null;
  formerCodes: readonly string[];
  flags: readonly ('toBeReconciled' | 'sharedEmail' | 'pending')[];
  /** Null until verified. */
  balance: { posted: number; pending: number; goodUntil: string } | null;
  cards: readonly {
    kind: 'standard' | 'coBrand';
    issueNo: number;
    lastDigits: string;
    state: string;
    pending: boolean;
  }[];
  contact: { email: MaskedText; mobile: MaskedText; born: MaskedText; address: MaskedText };
  /** Null until verified. */
  lastEntries: readonly LedgerLineView[] | null;
  /** Claims, newest first; null until the caller is identified. */
  claims?: readonly ClaimCaseView[] | null;
};

/** The ledger of a verified caller: at most the newest 200 lines, newest first. */
export type LedgerView = {
  lines: readonly (LedgerLineView & { balanceAfter: number })[];
  /** How many lines the ledger has in all. */
  total: number;
};

export type LedgerLineView = {
  entryId: string;
  on: string;
  kind: string;
  miles: number;
  detail: string | null;
  pending: boolean;
};

export type CardServiceView = {
  service: 'card.report';
  stage: 'outcome' | 'recorded';
  /** When the card was blocked in this call, if it was. */
  blockedAt: string | null;
  cause: CardCause | null;
  lastSeenOn: string | null;
  policeReport: string;
  choices: readonly {
    variant: CardVariant;
    suggested: boolean;
    chosen: boolean;
    blockedBy: { rule: string; clause: string; text: AgentText } | null;
    /** What the lease says to it; null while headquarters answers. */
    offline: OfflineAuthority | null;
  }[];
  decision: DecisionView | null;
  effects: readonly EffectRowView[];
  newCode: string | null;
  readBack: { codeCloses: boolean; emailRight: boolean };
  /** What is still missing before Confirm may be pressed: i18n key `missing.<id>`, first one gets the focus. */
  missing: readonly ('cause' | 'variant' | 'codeCloses' | 'emailRight' | 'verification' | 'email')[];
  /** True when headquarters is out of reach: the verb becomes Queue. */
  queued: boolean;
  command: CommandView | null;
};

/** A fact that is typed. `path` as in `child.birthDate`; i18n keys `answer.fact.<path>`, `answer.choice.<path>.<choice>`. */
export type FactFieldView = {
  path: string;
  kind: 'choice' | 'yesNo' | 'date' | 'number' | 'airline' | 'airlines' | 'text';
  choices: readonly string[];
  /** As it was typed. */
  text: string;
  /** What was typed is no such fact and no rule has seen it: i18n key `answer.fault.<kind>`. */
  faulty: boolean;
  /** The decision waits for it. */
  asked: boolean;
};

/** A fact that the account tells. `value` is null while it is hidden, until the caller is verified by PIN. */
export type KnownFactView = { path: string; value: string | number | boolean | null };

export type AnswerView = {
  /** i18n key `answer.service.<id>`. */
  service: string;
  stage: 'open' | 'recorded';
  /** Every fact the form offers, in its order; those that are neither asked for nor given wait until the agent adds them. */
  fields: readonly FactFieldView[];
  known: readonly KnownFactView[];
  /** Not to be recorded before: paths of faulty facts, then of those asked for, in the order of the form. */
  open: readonly string[];
  decision: DecisionView;
  /** Sentences for the agent that decide it, and whom to refer to. */
  decisive: readonly { text: AgentText; clauses: readonly string[] }[];
  flagged: boolean;
  queued: boolean;
  command: CommandView | null;
};

/** A sentence of the rulebook for the agent, in every language of the interface. */
export type AgentText = Readonly<Record<Language, string>>;

export type DecisionView = {
  edition: string | null;
  outcome: 'allow' | 'deny' | 'refer' | 'needs-document' | 'needs-approval' | 'inform';
  provisional: boolean;
  checklist: readonly { rule: string; verdict: string; text: AgentText; clauses: readonly string[] }[];
};

/** i18n keys `effect.value.<key>`: what stands in the columns before and after. Figures of `args` are ready for ICU. */
export type EffectKey =
  | 'unchanged'
  /** The caller is not verified by PIN: the value stays masked. */
  | 'hidden'
  | 'accountActive'
  | 'accountCloses'
  /** `since` a date. */
  | 'accountOpens'
  /** `miles`. */
  | 'milesHeld'
  | 'milesLeave'
  | 'milesMoved'
  /** Everything follows, without a figure (caller not verified by PIN). */
  | 'allFollows'
  /** `count`. */
  | 'awardsHeld'
  | 'awardsFollow'
  /** `level`, and `until` a date or an empty text. */
  | 'clubHeld'
  | 'clubFollows'
  /** `count`. */
  | 'childrenLinked'
  | 'childrenFollow'
  | 'pinActive'
  | 'pinNone'
  | 'pinCancelled'
  /** `email`. */
  | 'pinByEmail'
  | 'pinByEmailHidden'
  | 'pinOnRequest'
  /** `state` one of the card states. */
  | 'cardOutOfUse'
  | 'newCard'
  | 'newCardSameCode'
  /** `count`. */
  | 'coBrandLinked'
  | 'issuerMustLink';
/** i18n keys `effect.when.<key>`. */
export type EffectWhen = 'now' | 'onceAccepted' | 'afterApproval' | 'byPost' | 'callerActs';
/** i18n keys `effect.<item>`, `effect.value.<key>`, `effect.when.<key>`; `args` are ready for ICU. */
export type EffectText<Key extends string = EffectKey> = {
  key: Key;
  args: Readonly<Record<string, string | number>>;
};
export type EffectRowView = {
  item: 'account' | 'miles' | 'awards' | 'club' | 'children' | 'pin' | 'plasticCard' | 'coBrandCard';
  before: EffectText;
  after: EffectText;
  when: EffectText<EffectWhen>;
  tone: 'plain' | 'caution' | 'critical';
};
