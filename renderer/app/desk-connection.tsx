import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../shared/account/account.ts';
import type { CaseChoice } from '../../shared/account/case-choice.ts';
import type { CaseLetterView, MemberCasesView } from '../../shared/contract/case-view.ts';
import type { ConsoleView, LedgerView, MemberHit, MemberView } from '../../shared/contract/console-view.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import type { RulebookView } from '../../shared/contract/rulebook-view.ts';
import type { DeskClient } from './desk-client.ts';
import type { DeskState, DeskStore } from './desk-store.ts';

export type SignInAnswer = Awaited<ReturnType<DeskClient['signIn']>> | { outcome: 'no-answer' };
export type CaseRecorded = Awaited<ReturnType<DeskClient['resolveCase']>>['outcome'];
export type ClauseText = Awaited<ReturnType<DeskClient['clause']>>;

/** The engine as screens use it. Questions answer with the empty answer when the engine is away; acts in a call reject. */
export type Desk = {
  view: ConsoleView;
  connection: DeskState['connection'];
  /** Sends an event to a call; false when the engine refused it. Rejects when the engine is away. */
  send: (callId: string, event: CallEvent) => Promise<boolean>;
  /** Has the PIN checked; false when it was not. Whether it was right is in the view. Rejects when the engine is away. */
  verifyPin: (callId: string, pin: string) => Promise<boolean>;
  /** Looks a ticket up for the member of a call; false when nothing was asked. Rejects when the engine is away. */
  findTicket: (callId: string, text: string) => Promise<boolean>;
  /** Hits for a text of at least two signs; null when the engine did not answer. */
  findMembers: (text: string) => Promise<readonly MemberHit[] | null>;
  showMember: (code: string) => Promise<MemberView | null>;
  /** The ledger of a verified caller; null when it is refused or the engine did not answer. */
  ledger: (callId: string) => Promise<LedgerView | null>;
  /** Cases of a verified caller's account; null when they are refused or the engine did not answer. */
  memberCases: (callId: string) => Promise<MemberCasesView | null>;
  /** Records what is to be done about a case; `failed` also when the engine is away. */
  resolveCase: (input: { caseId: string; choice: CaseChoice; note: string }) => Promise<CaseRecorded>;
  caseLetter: (input: { caseId: string; choice: CaseChoice }) => Promise<CaseLetterView | null>;
  /** Takes a free line by hand; answers the call's id, or null when no line is free. */
  openCall: (from: string | null, language: Language) => Promise<string | null>;
  signIn: (input: { agentId: string; passphrase: string; offline: boolean }) => Promise<SignInAnswer>;
  signOut: () => Promise<boolean>;
  syncNow: () => Promise<boolean>;
  clause: (label: string) => Promise<ClauseText>;
  /** The rulebook with its sentences in a language; null when the engine did not answer. */
  rulebook: (language: Language) => Promise<RulebookView | null>;
};

type Connection = { store: DeskStore; client: () => DeskClient | null };
const ConnectionContext = createContext<Connection | null>(null);

/** Gives the screens inside their engine. `client` answers null while the engine is away. */
export const DeskProvider = ({ store, client, children }: Connection & { children: ReactNode }) => {
  const connection = useMemo(() => ({ store, client }), [store, client]);
  return <ConnectionContext.Provider value={connection}>{children}</ConnectionContext.Provider>;
};

const useConnection = (): Connection => {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('DeskProvider is missing around the application');
  return connection;
};

/** The state of the connection, also before the first view. */
export const useDeskState = (): DeskState => {
  const { store } = useConnection();
  return useSyncExternalStore(store.subscribe, store.snapshot);
};

const present = (client: () => DeskClient | null): DeskClient => {
  const engine = client();
  if (!engine) throw new Error('The desk engine is away; nothing was sent');
  return engine;
};

const actionsOver = (client: () => DeskClient | null): Omit<Desk, 'view' | 'connection'> => {
  /** Asks the engine; `otherwise` when it is away or the call broke. */
  const ask = async <Answer, Empty>(question: (engine: DeskClient) => Promise<Answer>, otherwise: Empty) => {
    const engine = client();
    if (!engine) return otherwise;
    try {
      return await question(engine);
    } catch {
      return otherwise;
    }
  };
  return {
    send: async (callId, event) => (await present(client).send({ callId, event })).accepted,
    verifyPin: async (callId, pin) => (await present(client).verifyPin({ callId, pin })).checked,
    findTicket: async (callId, text) => (await present(client).findTicket({ callId, text })).asked,
    findMembers: (text) => ask(async (engine) => (await engine.findMembers({ text })).hits, null),
    showMember: (code) => ask((engine) => engine.showMember({ code }), null),
    ledger: (callId) => ask((engine) => engine.ledger({ callId }), null),
    memberCases: (callId) => ask((engine) => engine.memberCases({ callId }), null),
    resolveCase: (input) =>
      ask<CaseRecorded, CaseRecorded>(async (engine) => (await engine.resolveCase(input)).outcome, 'failed'),
    caseLetter: (input) => ask((engine) => engine.caseLetter(input), null),
    openCall: (from, language) => ask(async (engine) => (await engine.openCall({ from, language })).callId, null),
    signIn: (input) => ask<SignInAnswer, SignInAnswer>((engine) => engine.signIn(input), { outcome: 'no-answer' }),
    signOut: () => ask(async (engine) => (await engine.signOut()).signedOut, false),
    syncNow: () => ask(async (engine) => (await engine.syncNow()).started, false),
    clause: (label) => ask((engine) => engine.clause({ label }), null),
    rulebook: (language) => ask((engine) => engine.rulebook({ language }), null),
  };
};

/** The desk: its view and what can be done. Only inside screens that show once a view has arrived. */
export const useDesk = (): Desk => {
  const { client } = useConnection();
  const { view, connection } = useDeskState();
  const actions = useMemo(() => actionsOver(client), [client]);
  if (!view) throw new Error('A screen was shown before the engine sent its first view');
  return useMemo(() => ({ view, connection, ...actions }), [view, connection, actions]);
};

/** Business time now in milliseconds since 1970, again on every tick. Everything a caller hears uses it. */
export const useBusinessNow = (everyMs = 1000): number => {
  const { businessOffsetMs } = useDeskState();
  const [monotonicMs, setMonotonicMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setMonotonicMs(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return businessOffsetMs + Math.max(monotonicMs, 0);
};
