import type { MemberAccount } from '../../../shared/account/account.ts';
import type {
  AnswerView,
  CommandView,
  FactFieldView,
  KnownFactView,
  ScriptView,
} from '../../../shared/contract/console-view.ts';
import { knownFacts } from '../../../shared/packs/millemiglia/answers/answer-decision.ts';
import { factType, readFact } from '../../../shared/packs/millemiglia/answers/fact-form.ts';
import { offeredFacts } from '../../../shared/packs/millemiglia/answers/offered-facts.ts';
import { catalogue } from '../../../shared/packs/millemiglia/catalogue.ts';
import { type Language, languages } from '../../../shared/packs/millemiglia/languages.ts';
import { messageFor } from '../../../shared/packs/millemiglia/messages.ts';
import type { Decision, DecisionEntry } from '../../../shared/rulebook/decision.ts';
import type { OpenAnswer } from '../../../shared/workflows/call-context.ts';
import { isVerifiedByPin, type OpenCall } from '../calls/open-call.ts';
import { decideOpenAnswer, openFacts } from '../commands/answer-record.ts';
import { decisionView, entryText } from './decision-view.ts';
import type { ViewMoment } from './view-moment.ts';

/** A recorded answer stays as the caller heard it, whatever the clock says since. */
const decided = (call: OpenCall, { request }: ViewMoment) => {
  const { context } = call.snapshot;
  const { recorded } = context.answer ?? {};
  if (call.member === null) return null;
  const asked = recorded ? { at: recorded.at, offline: recorded.provisional } : request;
  return decideOpenAnswer(call.member.projected.account, context, asked);
};

const fieldsOf = ({ service, given }: OpenAnswer, asked: readonly string[]): FactFieldView[] =>
  offeredFacts(service).map((path) => {
    const text = given[path] ?? '';
    const faulty = text !== '' && 'fault' in readFact(path, text);
    return { path, ...factType(path), text, faulty, asked: asked.includes(path) };
  });

/** Known to anybody who knows the account exists; everything else waits for the PIN (RULES A-08). */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['account.kind', 'account.cardIssued']);
/** Flags of the rulebook that say nothing to an agent. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['account.kind', 'account.anyActivity', 'member.deceased']);

const knownOf = (account: MemberAccount, service: string, today: string, isVerified: boolean): KnownFactView[] =>
  Object.entries(knownFacts(account, service, today)).flatMap(([group, facts]) =>
    Object.entries(facts ?? {}).flatMap(([name, value]) => {
      const path = `${group}.${name}`;
      if (NOT_SHOWN.has(path) || value === undefined || value === null || value === '') return [];
      if (typeof value === 'object') return [];
      return [{ path, value: isVerified || OPEN_TO_ALL.has(path) ? value : null }];
    }),
  );

const FRAME: ReadonlySet<string> = new Set(catalogue.filter(({ frame }) => frame === true).map(({ id }) => id));

/** What the request is about: that a rule every call passes has been passed is said only where there is nothing else to say. */
const telling = (entries: readonly DecisionEntry[]): readonly DecisionEntry[] => {
  const others = entries.filter(({ rule, verdict }) => verdict !== 'allow' || !FRAME.has(rule));
  return others.length > 0 ? others : entries;
};

const decisiveOf = (decision: Decision): AnswerView['decisive'] =>
  telling(decision.decisive).map((entry) => ({ text: entryText(entry), clauses: entry.clauses }));

/** The open request as the screen shows it, decided for this moment by the same rules as at headquarters. */
export const answerView = (call: OpenCall, moment: ViewMoment, command: CommandView | null): AnswerView | null => {
  const { context } = call.snapshot;
  const { answer } = context;
  const now = decided(call, moment);
  if (answer === null || now === null || call.member === null) return null;
  const { decision } = now;
  const { account } = call.member.projected;
  return {
    service: answer.service,
    stage: answer.recorded === null ? 'open' : 'recorded',
    fields: fieldsOf(answer, decision.missing ?? []),
    known: knownOf(account, answer.service, moment.today, isVerifiedByPin(context)),
    open: openFacts(answer, decision),
    decision: decisionView(decision),
    decisive: decisiveOf(decision),
    flagged: decision.effects.some(({ type }) => type === 'flag-for-supervisor'),
    queued: moment.request.offline,
    command,
  };
};

/** The sentences the decision gives for the caller, in every language: the agent reads along in their own. */
export const answerScript = (call: OpenCall, moment: ViewMoment): ScriptView | null => {
  const decision = decided(call, moment)?.decision;
  if (decision === undefined) return null;
  const spoken = new Set(decision.say.map(({ rule }) => rule));
  const said = telling(decision.checklist.filter(({ rule }) => spoken.has(rule)));
  if (said.length === 0) return null;
  const inLanguage = (language: Language) =>
    said.map(({ rule, verdict, params }) => messageFor(rule, verdict, params, language, 'caller')).join(' ');
  return {
    text: Object.fromEntries(languages.map((language) => [language, inLanguage(language)])),
    clauses: [...new Set(said.flatMap(({ clauses }) => clauses))],
    other: [],
  };
};
