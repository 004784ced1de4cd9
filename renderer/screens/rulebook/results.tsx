import { memo, useEffect, useRef } from 'react';
import { useText } from '../../i18n/translate.ts';
import { Chip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Marked } from './marked.tsx';
import type { RulebookPage } from './rulebook-place.ts';
import type { Hit } from './search-index.ts';
import { editionWord, verdictLook } from './words.ts';

/** The page a result stands for. */
export const pageOfHit = (hit: Hit): RulebookPage => {
  switch (hit.kind) {
    case 'clauses':
      return { kind: 'clause', label: hit.clause.label };
    case 'checks':
      return { kind: 'rule', id: hit.rule.id, answer: null };
    case 'scripts':
      return { kind: 'rule', id: hit.rule.id, answer: answerOf(hit.sentence) };
  }
};

/** What names one answer of a rule. */
export const answerOf = ({ verdict, variant }: { verdict: string; variant: string }): string => `${verdict} ${variant}`;

const HitText = ({ hit, words }: { hit: Hit; words: readonly string[] }) => {
  const text = useText();
  switch (hit.kind) {
    case 'clauses':
      return (
        <>
          <div className="row">
            <span className="hit-number">
              <Marked text={hit.clause.number} words={words} />
            </span>
            <b className="ell" lang="en">
              <Marked text={hit.clause.title} words={words} />
            </b>
            <span className="grow" />
            <Chip>{editionWord(hit.clause.edition, text)}</Chip>
          </div>
          <p lang="en">
            <Marked text={hit.clause.summary} words={words} />
          </p>
        </>
      );
    case 'checks':
      return (
        <>
          <b className="mono ell">
            <Marked text={hit.rule.id} words={words} />
          </b>
          <p>
            <Marked text={hit.rule.sentences[0]?.agent ?? ''} words={words} />
          </p>
        </>
      );
    case 'scripts':
      return (
        <>
          <div className="row">
            <span className="mono ell t2">{hit.rule.id}</span>
            <span className="grow" />
            <Chip tone={verdictLook[hit.sentence.verdict].tone}>{text(verdictLook[hit.sentence.verdict].key)}</Chip>
          </div>
          <p>
            <Marked text={hit.sentence.caller} words={words} />
          </p>
        </>
      );
  }
};

type RowProps = { id: string; hit: Hit; words: readonly string[]; isOpen: boolean; onOpen: (hit: Hit) => void };

const Row = memo(({ id, hit, words, isOpen, onOpen }: RowProps) => {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search box and the list keep the focus and point here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box and the list handle the keys.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isOpen}
      className={classNames('rule-hit', isOpen && 'open')}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onOpen(hit)}
    >
      <HitText hit={hit} words={words} />
    </div>
  );
});

type ResultRowsProps = {
  listId: string;
  hits: readonly Hit[];
  words: readonly string[];
  /** Key of the result that is open; null when none of them is. */
  openKey: string | null;
  onOpen: (hit: Hit) => void;
};

/** The rows of the list of results; drawn again only when they change. */
export const ResultRows = memo(({ listId, hits, words, openKey, onOpen }: ResultRowsProps) =>
  hits.map((hit, index) => (
    <Row key={hit.key} id={`${listId}-${index}`} hit={hit} words={words} isOpen={hit.key === openKey} onOpen={onOpen} />
  )),
);
