import { useEffect, useRef } from 'react';
import type { CaseChoiceView, CaseView } from '../../../../shared/contract/case-view.ts';
import { type Text, useAgentLanguage, useText } from '../../../i18n/translate.ts';
import { ChoiceCards } from '../../../ui/choice-card.tsx';
import { formatLanguageName } from '../../../ui/format.ts';
import { Note } from '../../../ui/note.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { reasonWords } from '../command-words.ts';
import type { Resolving } from './use-resolving.ts';

const LONGEST_NOTE = 500;

const useChoiceText = (of: CaseView) => {
  const text = useText();
  const agentLanguage = useAgentLanguage();
  return ({ choice, writes }: CaseChoiceView): string => {
    const what = text(`case.text.${choice}`);
    if (!writes || of.letter === null) return what;
    const language = formatLanguageName(of.letter.language, agentLanguage);
    return `${what} ${text(of.letter.isMailed ? 'case.letter.mail' : 'case.letter.print', { language })}`;
  };
};

/** What became of a choice that headquarters did not carry out. */
const refusalWords = (code: string, text: Text): string => {
  const key = `case.refused.${code}` as const;
  const own = text(key);
  return text('case.refused', { reason: own === key ? reasonWords(code, text) : own });
};

/** What can be done about the case. The choice is recorded by the button of the action bar that has its name. */
export const ResolveCase = ({ of, resolving }: { of: CaseView; resolving: Resolving }) => {
  const text = useText();
  const textOf = useChoiceText(of);
  const { fault, choice } = resolving;
  const noteBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault === 'noteMissing') noteBox.current?.querySelector('textarea')?.focus();
  }, [fault]);
  return (
    <section aria-label={text('case.resolve')} className="grow resolve">
      <h3>{text('case.resolve')}</h3>
      {of.refused !== null && <Note tone="caution">{refusalWords(of.refused, text)}</Note>}
      <ChoiceCards
        label={text('case.resolve')}
        columns={1}
        value={choice}
        onChange={resolving.choose}
        choices={of.choices.map((offered) => ({
          id: offered.choice,
          title: text(`case.choice.${offered.choice}`),
          text: textOf(offered),
          blocked: offered.blockedBy === null ? null : { reason: text(`case.blocked.${offered.blockedBy}`) },
        }))}
      />
      {fault !== null && (
        <Note tone="critical" alert={fault !== 'noteMissing'}>
          {text(fault === 'noteMissing' ? 'case.noteMissing' : `case.record.${fault}`)}
        </Note>
      )}
      <div ref={noteBox}>
        <TextArea
          label={text('case.note')}
          value={resolving.note}
          onChange={resolving.write}
          maxLength={LONGEST_NOTE}
        />
      </div>
    </section>
  );
};
