import { useText } from '../../i18n/translate.ts';
import { clauseTitle } from '../../ui/clause-chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ClauseAside } from './clause-aside.tsx';
import { ClausePage } from './clause-page.tsx';
import { RuleAside } from './rule-aside.tsx';
import { RulePage } from './rule-page.tsx';
import { useReading } from './rulebook-context.ts';
import type { RulebookLookup } from './rulebook-lookup.ts';
import { pageOf, type RulebookPage } from './rulebook-place.ts';
import { usePlace } from './use-place.ts';

/** A clause named without its edition is the one of the edition in force. */
const clauseOf = (lookup: RulebookLookup, label: string, inForce: string) =>
  lookup.clause(label) ?? lookup.clause(`${inForce} ${label}`);

const Nothing = ({ page }: { page: RulebookPage | null }) => {
  const text = useText();
  const sentence =
    page === null
      ? text('rulebook.pick')
      : page.kind === 'clause'
        ? text('clause.notFound', { clause: clauseTitle(page.label) })
        : text('rulebook.noRule', { rule: page.id });
  return (
    <article className="rulebook-text" aria-label={text('rulebook.clauseText')}>
      <EmptyState sentence={sentence} />
    </article>
  );
};

/** What the open page says, in the middle. */
export const OpenPageText = ({ inForce }: { inForce: string }) => {
  const { lookup } = useReading();
  const page = pageOf(usePlace().place);
  if (page?.kind === 'rule') {
    const rule = lookup.rule(page.id);
    return rule ? <RulePage rule={rule} answer={page.answer} /> : <Nothing page={page} />;
  }
  const clause = page && clauseOf(lookup, page.label, inForce);
  return clause ? <ClausePage clause={clause} /> : <Nothing page={page} />;
};

/** What belongs to the open page, beside it. */
export const OpenPageAside = ({ inForce }: { inForce: string }) => {
  const { lookup } = useReading();
  const page = pageOf(usePlace().place);
  if (page?.kind === 'rule') {
    const rule = lookup.rule(page.id);
    return rule && <RuleAside rule={rule} />;
  }
  const clause = page && clauseOf(lookup, page.label, inForce);
  return clause && <ClauseAside clause={clause} />;
};
