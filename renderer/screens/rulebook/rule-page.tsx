import type { RulebookRule, RulebookSentence } from '../../../shared/contract/rulebook-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ClauseChip } from '../../ui/clause-chip.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { Marked } from './marked.tsx';
import { PageTitle } from './page-title.tsx';
import { answerOf } from './results.tsx';
import { useReading } from './rulebook-context.ts';
import { editionWord, verdictLook } from './words.ts';

const EditionClauses = ({ edition, labels }: { edition: string; labels: readonly string[] }) => {
  const text = useText();
  const { lookup } = useReading();
  return (
    <section aria-label={editionWord(edition, text)}>
      <h3>{editionWord(edition, text)}</h3>
      {labels.map((label) => {
        const clause = lookup.clause(label);
        return (
          clause && (
            <div key={label} className="edition-clause">
              <div className="row">
                <ClauseChip label={label} />
                <b className="sm" lang="en">
                  {clause.title}
                </b>
              </div>
              <p className="sm" lang="en">
                {clause.summary}
              </p>
            </div>
          )
        );
      })}
    </section>
  );
};

type SentenceProps = { ruleId: string; sentence: RulebookSentence; isOpen: boolean };

const Sentence = ({ ruleId, sentence, isOpen }: SentenceProps) => {
  const text = useText();
  const { spoken, spokenLanguage, words } = useReading();
  const look = verdictLook[sentence.verdict];
  const wanted = answerOf(sentence);
  const aloud = spoken?.rule(ruleId)?.sentences.find((one) => answerOf(one) === wanted);
  return (
    <li className={classNames('answer', isOpen && 'on')}>
      <div className="row">
        <Chip tone={look.tone} icon={look.icon}>
          {text(look.key)}
        </Chip>
        {sentence.variant && <span className="mono sm t3">{sentence.variant}</span>}
      </div>
      <p>
        <Marked text={sentence.agent} words={words} />
      </p>
      {aloud && (
        <blockquote lang={spokenLanguage}>
          <LanguageTag language={spokenLanguage} />
          <span>
            <Marked text={aloud.caller} words={words} />
          </span>
        </blockquote>
      )}
    </li>
  );
};

/** A rule: what it rests on in every edition, and what it says with each answer, to the agent and to the caller. */
export const RulePage = ({ rule, answer }: { rule: RulebookRule; answer: string | null }) => {
  const text = useText();
  return (
    <article className="rulebook-text" aria-label={text('rulebook.ruleText')}>
      <div className="row page-title">
        <div className="col grow">
          <span className="xs t3">{text('rulebook.rule')}</span>
          <PageTitle of={`${rule.id} ${answer ?? ''}`}>
            <span className="mono">{rule.id}</span>
          </PageTitle>
        </div>
      </div>
      <section className="editions-beside" aria-label={text('rulebook.besideEachOther')}>
        {Object.entries(rule.clauses).map(([edition, labels]) => (
          <EditionClauses key={edition} edition={edition} labels={labels} />
        ))}
      </section>
      <h3>{text('rulebook.says')}</h3>
      <ul className="answers">
        {rule.sentences.map((sentence) => (
          <Sentence
            key={answerOf(sentence)}
            ruleId={rule.id}
            sentence={sentence}
            isOpen={answerOf(sentence) === answer}
          />
        ))}
      </ul>
      <p className="sm t3">{text('rulebook.blankNote')}</p>
    </article>
  );
};
