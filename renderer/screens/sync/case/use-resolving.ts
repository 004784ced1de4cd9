import { useState } from 'react';
import type { CaseChoice } from '../../../../shared/account/case-choice.ts';
import type { CommandView } from '../../../../shared/contract/console-view.ts';
import { useDesk } from '../../../app/desk-connection.tsx';

/** Why a choice was not recorded: i18n key `case.record.<reason>`, or that its note is missing. */
export type NotRecorded = 'noteMissing' | 'not-offered' | 'card-number' | 'disk-full' | 'failed';

export type Resolving = {
  choice: CaseChoice | null;
  choose: (choice: CaseChoice) => void;
  note: string;
  write: (note: string) => void;
  isBusy: boolean;
  fault: NotRecorded | null;
  /** Records the choice; says in `fault` why it could not be. */
  record: () => Promise<void>;
};

type Draft = { caseId: string; choice: CaseChoice | null; note: string; fault: NotRecorded | null; isBusy: boolean };

const emptyFor = (caseId: string): Draft => ({ caseId, choice: null, note: '', fault: null, isBusy: false });

/** What is being chosen about the case of a command. Another command begins anew, with the suggestion. */
export const useResolving = (command: CommandView | null): Resolving => {
  const { resolveCase } = useDesk();
  const caseId = command?.commandId ?? '';
  const [kept, setDraft] = useState<Draft>(emptyFor(caseId));
  const draft = kept.caseId === caseId ? kept : emptyFor(caseId);
  const offered = command?.case?.choices.filter(({ blockedBy }) => blockedBy === null) ?? [];
  const isOffered = offered.some(({ choice }) => choice === draft.choice);
  const choice = isOffered ? draft.choice : (offered[0]?.choice ?? null);
  const change = (over: Partial<Draft>) => setDraft({ ...draft, choice, ...over });

  const record = async (): Promise<void> => {
    if (choice === null) return;
    if (choice === 'pass-on' && draft.note.trim() === '') return change({ fault: 'noteMissing' });
    change({ isBusy: true, fault: null });
    const outcome = await resolveCase({ caseId, choice, note: draft.note.trim() });
    setDraft(outcome === 'recorded' ? emptyFor(caseId) : { ...draft, choice, isBusy: false, fault: outcome });
  };
  return {
    choice,
    choose: (next) => change({ choice: next, fault: null }),
    note: draft.note,
    write: (note) => change({ note, fault: null }),
    isBusy: draft.isBusy,
    fault: draft.fault,
    record,
  };
};
