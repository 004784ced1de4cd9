import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { CallView, ConsoleView } from '../../../shared/contract/console-view.ts';
import type { CallEvent } from '../../../shared/contract/desk-api.ts';
import { useDesk } from '../../app/desk-connection.tsx';
import { type SavedText, useSavedText } from './saved-text.ts';

type CallContextValue = {
  call: CallView;
  view: ConsoleView;
  /** Sends a step to the engine. False when it was refused or did not arrive; the work area then says so. */
  send: (event: CallEvent) => Promise<boolean>;
  /** Hands the PIN over once; it is kept nowhere on this side. */
  verifyPin: (pin: string) => Promise<boolean>;
  notes: SavedText;
  /** The last step was not taken. Why is in `call.refusal`; without one the engine did not answer. */
  failed: boolean;
};

const CallContext = createContext<CallContextValue | null>(null);

/** The call on screen and the way to act in it. Throws outside `CallProvider`. */
export const useCall = (): CallContextValue => {
  const value = useContext(CallContext);
  if (!value) throw new Error('CallProvider is missing around the call screens');
  return value;
};

type CallProviderProps = { call: CallView; view: ConsoleView; children: ReactNode };

/** Gives the screens of one call its view and its acts. */
export const CallProvider = ({ call, view, children }: CallProviderProps) => {
  const desk = useDesk();
  const [failed, setFailed] = useState(false);
  const { callId } = call;
  const acts = useMemo(() => {
    const settle = async (answer: Promise<boolean>): Promise<boolean> => {
      const taken = await answer;
      setFailed(!taken);
      return taken;
    };
    return {
      send: (event: CallEvent) => settle(desk.send(callId, event)),
      verifyPin: (pin: string) => settle(desk.verifyPin(callId, pin)),
    };
  }, [desk, callId]);
  const notes = useSavedText(callId, 'notes', call.notes, (text) => acts.send({ type: 'NOTE', text }));
  return <CallContext.Provider value={{ call, view, failed, notes, ...acts }}>{children}</CallContext.Provider>;
};
