import { useState } from 'react';
import { type SignInAnswer, useDesk } from '../../app/desk-connection.tsx';
import type { TextKey } from '../../i18n/catalogue.ts';

type Fields = { agentId: string; passphrase: string };
type Missing = { agentId: boolean; passphrase: boolean };

/** The text that says why an answer is a refusal, or null when the agent is in. */
export const refusalKey = (answer: SignInAnswer): TextKey | null => {
  switch (answer.outcome) {
    case 'signed-in':
      return null;
    case 'refused':
      return `signIn.refused.${answer.reason}`;
    case 'no-answer':
      return 'signIn.noAnswer';
  }
};

/** What is not filled in yet. */
export const missingFields = ({ agentId, passphrase }: Fields): Missing => ({
  agentId: agentId.trim() === '',
  passphrase: passphrase === '',
});

/** Signing in: fields, what is missing, what the engine refused. The passphrase leaves the page with the attempt. */
export const useSignIn = () => {
  const desk = useDesk();
  const [fields, setFields] = useState<Fields>({ agentId: '', passphrase: '' });
  const [missing, setMissing] = useState<Missing>({ agentId: false, passphrase: false });
  const [busy, setBusy] = useState<'online' | 'offline' | null>(null);
  const [refused, setRefused] = useState<TextKey | null>(null);
  const change = (part: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...part }));
    setMissing({ agentId: false, passphrase: false });
    if (part.agentId !== undefined) setRefused(null);
  };
  const submit = async (offline: boolean): Promise<'missing' | 'answered'> => {
    const lacking = missingFields(fields);
    setMissing(lacking);
    if (lacking.agentId || lacking.passphrase) return 'missing';
    setBusy(offline ? 'offline' : 'online');
    setRefused(null);
    const answer = await desk.signIn({ agentId: fields.agentId.trim(), passphrase: fields.passphrase, offline });
    setBusy(null);
    setFields((before) => ({ ...before, passphrase: '' }));
    setRefused(refusalKey(answer));
    return 'answered';
  };
  return { fields, change, missing, busy, refused, submit };
};
