import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type FormEvent, useState } from 'react';
import type { Language } from '../../shared/account/account.ts';
import { useDesk } from '../app/desk-connection.tsx';
import { useWorkspace } from '../app/workspace-state.tsx';
import { languageNames, languages, useText } from '../i18n/translate.ts';
import { Block } from '../ui/block.tsx';
import { Note } from '../ui/note.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

/** The E.164 form of a typed number; null for an empty one (withheld), undefined for one that cannot be read. */
export const callerNumber = (typed: string): string | null | undefined => {
  if (typed.trim() === '') return null;
  const parsed = parsePhoneNumberFromString(typed.trim());
  return parsed?.isPossible() ? parsed.number : undefined;
};

export const takeCallFormId = 'take-call';

/** Takes a call without the exchange: the caller's number, if known, and language. Its button is the screen's primary. */
export const TakeCall = () => {
  const text = useText();
  const { openCall, view } = useDesk();
  const { setLine } = useWorkspace();
  const [typed, setTyped] = useState('');
  const [language, setLanguage] = useState<Language>(view.session?.languages[0] ?? 'it');
  const [error, setError] = useState<string | null>(null);
  const [noLine, setNoLine] = useState(false);
  const take = async (event: FormEvent) => {
    event.preventDefault();
    const from = callerNumber(typed);
    if (from === undefined) {
      setError(text('ready.numberError'));
      return;
    }
    const free = view.lines.indexOf(null);
    const callId = await openCall(from, language);
    setNoLine(callId === null);
    if (callId !== null && free >= 0) setLine(free + 1);
  };
  return (
    <Block label={text('ready.byHand')} title={text('ready.byHand')} icon="phone">
      <form id={takeCallFormId} className="take-call" onSubmit={(event) => void take(event)} noValidate>
        <p className="sm t2">{text('ready.byHandText')}</p>
        <div className="take-call-fields">
          <TextField
            label={text('ready.number')}
            value={typed}
            type="tel"
            maxLength={20}
            placeholder={text('ready.numberExample')}
            hint={text('ready.numberHint')}
            error={error}
            onChange={(value) => {
              setTyped(value);
              setError(null);
            }}
          />
          <Select
            label={text('ready.language')}
            shownLabel={text('ready.language')}
            value={language}
            options={languages.map((id) => ({ id, label: languageNames[id], lang: id }))}
            onChange={setLanguage}
          />
        </div>
        {noLine && (
          <Note tone="caution" alert>
            {text('ready.noFreeLine')}
          </Note>
        )}
      </form>
    </Block>
  );
};
