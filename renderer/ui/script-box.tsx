import { type ReactNode, useState } from 'react';
import type { Language } from '../../shared/account/account.ts';
import { languageNames, useAgentLanguage, useText } from '../i18n/translate.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { ClauseChip } from './clause-chip.tsx';
import { Icon } from './icon.tsx';
import { LanguageTag } from './language-tag.tsx';
import { SegmentedControl } from './segmented-control.tsx';

type Texts = Readonly<Partial<Record<Language, string>>>;

type ScriptBoxProps = {
  text: Texts;
  /** The caller's language. */
  language: Language;
  clauses: readonly string[];
  /** Other wordings, each with its name in the agent's language. */
  other?: readonly { id: string; label: string; text: Texts }[];
  /** Smaller type, where the consequences need the room. */
  compact?: boolean;
  extra?: ReactNode;
};

const quoted = (sentence: string, language: Language): string =>
  /^["«“„]/.test(sentence) ? sentence : language === 'en' || language === 'nl' ? `“${sentence}”` : `«${sentence}»`;

/** “Say to caller”: the sentence to read aloud, its gloss in the agent's language or English, the clauses it rests on, other wordings. */
export const ScriptBox = (props: ScriptBoxProps) => {
  const text = useText();
  const agentLanguage = useAgentLanguage();
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(null);
  const [wording, setWording] = useState<string | null>(null);
  const texts = props.other?.find((other) => other.id === wording)?.text ?? props.text;
  const wanted = chosenLanguage ?? props.language;
  const spoken: Language = texts[wanted] ? wanted : 'en';
  const sentence = texts[spoken];
  if (!sentence) return null;
  const gloss: Language = texts[agentLanguage] ? agentLanguage : 'en';
  const segments = [...new Set([props.language, gloss, 'en' as const])];
  return (
    <section className={classNames('say', props.compact && 'compact')} aria-label={text('script.region')}>
      <header>
        <Icon name="speech" />
        <b>{text('script.region')}</b>
        <SegmentedControl
          label={text('script.language')}
          segments={segments.map((id) => ({ id, label: languageNames[id], lang: id }))}
          value={wanted === spoken || segments.includes(wanted) ? wanted : spoken}
          onChange={setChosenLanguage}
        />
        <span className="grow" />
        {props.clauses.map((clause) => (
          <ClauseChip key={clause} label={clause} />
        ))}
      </header>
      <blockquote lang={spoken}>{quoted(sentence, spoken)}</blockquote>
      {spoken !== wanted && (
        <p className="gloss">
          <Icon name="info" size="s" />
          <span>{text('script.notInLanguage', { language: languageNames[wanted] })}</span>
        </p>
      )}
      {spoken !== gloss && texts[gloss] && (
        <p className="gloss" lang={gloss}>
          <LanguageTag language={gloss} />
          <span>{texts[gloss]}</span>
        </p>
      )}
      {props.other && props.other.length > 0 && (
        <footer>
          <span>{text('script.otherWording')}</span>
          {props.other.map((other) => (
            <Button
              key={other.id}
              size="s"
              label={other.label}
              pressed={wording === other.id}
              onPress={() => setWording(wording === other.id ? null : other.id)}
            />
          ))}
          {props.extra}
        </footer>
      )}
    </section>
  );
};
