import { useState } from 'react';
import type { RulebookClause, RulebookRule } from '../../../shared/contract/rulebook-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Marked } from './marked.tsx';
import { PageTitle } from './page-title.tsx';
import { useReading } from './rulebook-context.ts';
import { articleOf } from './rulebook-lookup.ts';
import { editionWord } from './words.ts';

const CopyClause = ({ clause }: { clause: RulebookClause }) => {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(`${clause.label} ${clause.title}\n${clause.summary}`).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <Button size="s" icon={isCopied ? 'tick' : 'copy'} label={text('rulebook.copy')} onPress={copy} />
      <span className="vh" aria-live="polite">
        {isCopied ? text('rulebook.copied') : ''}
      </span>
    </>
  );
};

/** A rule as a line that opens it. */
export const RuleLink = ({ rule }: { rule: RulebookRule }) => {
  const { open } = useReading();
  return (
    <button type="button" className="rule-link" onClick={() => open({ kind: 'rule', id: rule.id, answer: null })}>
      <span className="mono acc">{rule.id}</span>
      <span className="t2 sm">{rule.sentences[0]?.agent}</span>
    </button>
  );
};

const Paragraph = ({ clause, isOpen }: { clause: RulebookClause; isOpen: boolean }) => {
  const text = useText();
  const { lookup, words, open } = useReading();
  const rules = isOpen ? lookup.rulesOn(clause.label) : [];
  return (
    <div className={classNames('para', isOpen && 'on')}>
      {isOpen ? (
        <b>{clause.number}</b>
      ) : (
        <button
          type="button"
          className="para-number"
          aria-label={text('rulebook.readClause', { clause: `Art. ${clause.number}` })}
          onClick={() => open({ kind: 'clause', label: clause.label })}
        >
          {clause.number}
        </button>
      )}
      <div>
        <div lang="en">
          <b className="para-title">
            <Marked text={clause.title} words={words} />
          </b>
          <p>
            <Marked text={clause.summary} words={words} />
          </p>
        </div>
        {isOpen && (
          <section className="para-rules" aria-label={text('rulebook.rulesOnIt')}>
            <h3>{text('rulebook.rulesOnItCount', { count: rules.length })}</h3>
            {rules.map((rule) => (
              <RuleLink key={rule.id} rule={rule} />
            ))}
          </section>
        )}
      </div>
    </div>
  );
};

/** A clause among the others of its article, with the rules that rest on it. */
export const ClausePage = ({ clause }: { clause: RulebookClause }) => {
  const text = useText();
  const { lookup } = useReading();
  return (
    <article className="rulebook-text" aria-label={text('rulebook.clauseText')}>
      <div className="row page-title">
        <div className="col grow">
          <span className="xs t3">
            {editionWord(clause.edition, text)} · {text('rulebook.article', { number: articleOf(clause) })}
          </span>
          <PageTitle of={clause.label} lang="en">
            {clause.number} {clause.title}
          </PageTitle>
        </div>
        <CopyClause key={clause.label} clause={clause} />
      </div>
      <div className="law">
        {lookup.article(clause).map((one) => (
          <Paragraph key={one.label} clause={one} isOpen={one.label === clause.label} />
        ))}
      </div>
      <p className="sm t3">{text('rulebook.summaryNote')}</p>
    </article>
  );
};
