import type { RulebookClause } from '../../../shared/contract/rulebook-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Chip } from '../../ui/chip.tsx';
import { ClauseChip } from '../../ui/clause-chip.tsx';
import { useReading } from './rulebook-context.ts';
import type { Counterpart } from './rulebook-lookup.ts';
import { editionWord } from './words.ts';

/** Rules named for one clause; a general clause is cited by many. */
const MOST_RULES = 3;

const SameMatter = ({ counterpart: { clause, rules } }: { counterpart: Counterpart }) => {
  const text = useText();
  const { open } = useReading();
  return (
    <section aria-label={clause.label}>
      <div className="row">
        <ClauseChip label={clause.label} />
        <b className="ell sm" lang="en">
          {clause.title}
        </b>
        <span className="grow" />
        <Chip>{editionWord(clause.edition, text)}</Chip>
      </div>
      <p className="sm" lang="en">
        {clause.summary}
      </p>
      <p className="xs t3 by-rules">
        {text('rulebook.byRules')}{' '}
        {rules.slice(0, MOST_RULES).map(({ id }) => (
          <button key={id} type="button" className="mono" onClick={() => open({ kind: 'rule', id, answer: null })}>
            {id}
          </button>
        ))}
        {rules.length > MOST_RULES && text('rulebook.byMoreRules', { count: rules.length - MOST_RULES })}
      </p>
    </section>
  );
};

/** The same matter in the other editions, as far as rules cite both. */
export const ClauseAside = ({ clause }: { clause: RulebookClause }) => {
  const text = useText();
  const { lookup } = useReading();
  const counterparts = lookup.counterparts(clause.label);
  const edition = editionWord(clause.edition, text);
  return (
    <aside className="side" aria-label={text('rulebook.changed')} data-pane="member">
      <div className="side-head">
        <h2>{text('rulebook.changed')}</h2>
        <span className="sm t2">{text('rulebook.besideEdition', { edition })}</span>
      </div>
      {counterparts.length === 0 && (
        <section>
          <p className="sm">{text('rulebook.onlyHere', { edition })}</p>
        </section>
      )}
      {counterparts.map((counterpart) => (
        <SameMatter key={counterpart.clause.label} counterpart={counterpart} />
      ))}
    </aside>
  );
};
