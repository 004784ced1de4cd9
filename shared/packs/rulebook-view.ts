import type {
  RulebookClause,
  RulebookFigure,
  RulebookRule,
  RulebookSentence,
  RulebookView,
} from '../contract/rulebook-view.ts';
import type { VerdictKind } from '../rulebook/verdict.ts';
import type { ClauseSummary } from './common/clause-register.ts';
import type { Language } from './common/languages.ts';
import type { Pack } from './common/pack.ts';
import { readablePattern } from './common/readable-pattern.ts';
import { packs } from './registry.ts';
import ruleFigures from './rule-figures.json';

const figuresByRule: Readonly<Record<string, readonly RulebookFigure[]>> = ruleFigures;

const clauseOf = ({ label, edition, title, summary }: ClauseSummary): RulebookClause => ({
  label,
  edition,
  number: label.slice(edition.length + 1),
  title,
  summary,
});

/** Keys are `rule.verdict` or `rule.verdict.variant`; ids and variants have dots of their own, verdicts have none. */
const sentencesOf = (pack: Pack, ruleId: string, language: Language): RulebookSentence[] =>
  pack.messages.files[language]
    .flatMap((file) => Object.entries(file))
    .filter(([key]) => key.startsWith(`${ruleId}.`))
    .map(([key, { agent, caller }]) => {
      const [verdict = '', ...variant] = key.slice(ruleId.length + 1).split('.');
      return {
        verdict: verdict as VerdictKind,
        variant: variant.join('.'),
        agent: readablePattern(agent, language),
        caller: readablePattern(caller, language),
      };
    });

const rulesOf = (pack: Pack, language: Language): RulebookRule[] =>
  pack.rules.map(({ id, clauses }) => ({
    id,
    clauses: Object.fromEntries(
      Object.entries(clauses).map(([edition, numbers]) => [edition, numbers.map((number) => `${edition} ${number}`)]),
    ),
    services: pack.services.filter(({ rules }) => rules.includes(id)).map((service) => service.id),
    sentences: sentencesOf(pack, id, language),
    figures: figuresByRule[id] ?? [],
  }));

const views = new Map<Language, RulebookView>();

/** Everything the rulebook says, of every programme, with its sentences in one language. Put together once a language. */
export const rulebookIn = (language: Language): RulebookView => {
  const known = views.get(language);
  if (known) return known;
  const view: RulebookView = {
    editions: packs.flatMap(({ editions }) =>
      editions.map(({ id, validFrom, validTo }) => ({ id, validFrom, validTo })),
    ),
    clauses: packs.flatMap(({ clauses }) => clauses.clauses.map(clauseOf)),
    rules: packs.flatMap((pack) => rulesOf(pack, language)),
  };
  views.set(language, view);
  return view;
};

/** What one clause of any programme says; null for a label that none has. */
export const clauseIn = (label: string): ClauseSummary | null =>
  packs.find(({ clauses }) => clauses.labels.has(label))?.clauses.summaryOf(label) ?? null;
