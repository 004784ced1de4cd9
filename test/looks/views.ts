import type { CallView, CommandView, ConsoleView, MemberHit, MemberView } from '../../shared/contract/console-view.ts';

/** Console views for looking at screens; invented people, the demo's business date. */
export const readyView: ConsoleView = {
  revision: 1,
  version: '1.0.0',
  desk: { id: 'D-001', name: 'Desk 1', branch: 'Roma contact centre', store: 'sound', offlineSignIn: true },
  business: { now: '2017-11-20T09:44:14.000Z', date: '2017-11-20', demo: true, known: true },
  edition: { id: 'mm-2017', label: 'Rules 2017' },
  session: {
    agentId: 'A-2147',
    name: 'Marta Riva',
    role: 'agent',
    languages: ['it', 'en', 'el'],
    signedInAt: '2017-11-20T08:02:00.000Z',
    offline: false,
  },
  sync: {
    state: 'synced',
    lastSyncedAt: '2017-11-20T09:44:02.000Z',
    members: 2000,
    toSend: 0,
    needsAttention: 0,
    progress: null,
    roundTripMs: 12,
    kept: 0,
    comparedAt: null,
  },
  lines: [null, null, null, null],
  outbox: [],
  otherCases: [],
  problems: [],
};

export const member: MemberView = {
  code: '0056994590',
  name: 'Giulia Ferrante',
  latin: null,
  initials: 'GF',
  language: 'it',
  club: { level: 'frecciaAlata', until: '2018-03-31' },
  status: 'active',
  successor: null,
  formerCodes: ['0041157204'],
  flags: ['sharedEmail'],
  balance: null,
  cards: [
    { kind: 'standard', issueNo: 2, lastDigits: '4590', state: 'ok', pending: false },
    { kind: 'coBrand', issueNo: 1, lastDigits: '4590', state: 'ok', pending: false },
  ],
  contact: {
    email: { value: 'g••••••••••@••••••.it', masked: true },
    mobile: { value: '+39 ••• ••• •142', masked: true },
    born: { value: '•• ••• 1978', masked: true },
    address: { value: null, masked: false },
  },
  lastEntries: null,
};

const call: CallView = {
  callId: 'call-1',
  line: 1,
  from: '+390655550142',
  to: '+39061234567',
  state: 'verifying',
  held: false,
  muted: false,
  callerGone: false,
  language: 'it',
  startedAt: '2017-11-20T09:39:50.000Z',
  answeredAt: '2017-11-20T09:40:02.000Z',
  caseNumber: '17-04482',
  topic: 'card.report',
  steps: [
    { id: 'find', state: 'done' },
    { id: 'verify', state: 'current' },
    { id: 'outcome', state: 'next' },
    { id: 'confirm', state: 'next' },
    { id: 'wrapUp', state: 'next' },
  ],
  script: {
    text: {
      it: 'Signora Ferrante, posso bloccare subito la tessera. Per rifarla devo verificare la sua identità: mi dice le quattro cifre del suo PIN?',
      en: 'Ms Ferrante, I can block the card right away. To re-issue it I must verify your identity: please tell me the four digits of your PIN.',
    },
    clauses: ['3.7', '2.9'],
    other: [],
  },
  candidates: [],
  member,
  verification: {
    level: 'none',
    state: 'awaitingPin',
    method: 'none',
    attempt: { used: 0, of: 3, left: 3 },
    lockedBy: null,
    at: null,
  },
  gates: {
    now: [{ id: 'blockCard', clause: '3.7' }],
    after: [{ id: 'transferCard', clause: '3.8' }],
  },
  service: null,
  claim: null,
  answer: null,
  offline: null,
  notes: 'Card lost on the train Rome–Naples, Sunday evening.',
  wrapUp: null,
  refusal: null,
};

const ringing: CallView = {
  ...call,
  callId: 'call-2',
  line: 2,
  from: '+302105550147',
  language: 'el',
  state: 'ringing',
  answeredAt: null,
  startedAt: '2017-11-20T09:44:08.000Z',
  member: null,
  topic: null,
  script: null,
};

const held: CallView = {
  ...call,
  callId: 'call-3',
  line: 3,
  held: true,
  language: 'el',
  member: { ...member, name: 'Νίκος Παπαδάκης', latin: 'Nikos Papadakis', language: 'el', initials: 'ΝΠ' },
};

export const callsView: ConsoleView = { ...readyView, lines: [call, ringing, held, null] };

export const command = (dseq: number, status: CommandView['status'], part: Partial<CommandView> = {}): CommandView => ({
  commandId: `0195-${dseq}`,
  callId: null,
  dseq,
  type: 'card.report',
  service: null,
  status,
  recordedAt: `2017-11-20T09:${10 + (dseq % 40)}:07.000Z`,
  account: '0056994590',
  member: 'Ferrante, G.',
  made: { by: 'Marta Riva', desk: 'D-001', offline: false },
  needsAttention: status === 'rejected' || status === 'parked',
  case: null,
  result: null,
  reason: null,
  ...part,
});

const outbox: readonly CommandView[] = [
  command(418, 'accepted', { result: { variant: 'reissue', newCode: null, milesMoved: null, mailed: true } }),
  command(419, 'rejected', { reason: { code: 'account-closed', clause: '3.8' } }),
  command(420, 'accepted', { type: 'card.block' }),
  command(421, 'accepted', {
    result: { variant: 'transfer', newCode: '0095113408', milesMoved: 84_320, mailed: true },
  }),
  command(422, 'parked', { reason: { code: 'poison', clause: null } }),
  command(423, 'sent', { type: 'card.block' }),
  command(424, 'recorded'),
];

export const bootstrapView: ConsoleView = {
  ...readyView,
  sync: { ...readyView.sync, state: 'bootstrapping', progress: { done: 1284, total: 2000 }, members: 1284 },
};

export const offlineView: ConsoleView = {
  ...callsView,
  outbox,
  sync: { ...readyView.sync, state: 'offline', toSend: 2, roundTripMs: null },
  problems: [{ code: 'hq-unreachable', severity: 'caution', detail: {} }],
};

export const problemView: ConsoleView = {
  ...readyView,
  problems: [
    { code: 'disk-full', severity: 'critical', detail: {} },
    { code: 'cti-unavailable', severity: 'caution', detail: {} },
  ],
};

export const signInView: ConsoleView = {
  ...readyView,
  session: null,
  desk: { ...readyView.desk, store: 'locked' },
  sync: { ...readyView.sync, needsAttention: 2 },
};

export const newDeskView: ConsoleView = {
  ...signInView,
  desk: { id: null, name: null, branch: null, store: 'new', offlineSignIn: false },
  sync: { ...readyView.sync, state: 'never', lastSyncedAt: null, members: 0, roundTripMs: null },
};

export const signInOfflineView: ConsoleView = {
  ...signInView,
  sync: { ...signInView.sync, state: 'offline', needsAttention: 0, toSend: 3, roundTripMs: null },
};

export const hits: readonly MemberHit[] = [
  {
    code: '0056994590',
    name: 'Giulia Ferrante',
    latin: null,
    language: 'it',
    city: 'Roma',
    status: 'active',
    successor: null,
    matched: 'name',
  },
  {
    code: '0041157204',
    name: 'Giulia Ferrante',
    latin: null,
    language: 'it',
    city: 'Roma',
    status: 'closed',
    successor: '0056994590',
    matched: 'former-code',
  },
  {
    code: '0072845163',
    name: 'Νίκος Παπαδάκης',
    latin: 'Nikos Papadakis',
    language: 'el',
    city: 'Αθήνα',
    status: 'active',
    successor: null,
    matched: 'phone',
  },
];
