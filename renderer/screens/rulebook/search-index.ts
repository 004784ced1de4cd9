import type {
  RulebookClause,
  RulebookRule,
  RulebookSentence,
  RulebookView,
} from '../../../shared/contract/rulebook-view.ts';
import { folded } from '../../ui/folded.ts';
import { typedWords } from './search-words.ts';
import { type Field, itemsWith, type TextIndex, textIndex } from './text-index.ts';

type HitIn<Kind, Found> = { kind: Kind; key: string; editions: readonly string[] } & Found;
type ClauseHit = HitIn<'clauses', { clause: RulebookClause }>;
type RuleHit = HitIn<'checks', { rule: RulebookRule }>;
type ScriptHit = HitIn<'scripts', { rule: RulebookRule; sentence: RulebookSentence }>;

export type Hit = ClauseHit | RuleHit | ScriptHit;
export type HitKind = Hit['kind'];
export type Hits = { clauses: readonly ClauseHit[]; checks: readonly RuleHit[]; scripts: readonly ScriptHit[] };

/** The rulebook made ready for searching, in its own order. */
export type RulebookIndex = {
  clauses: TextIndex<ClauseHit>;
  checks: TextIndex<RuleHit>;
  scripts: TextIndex<ScriptHit>;
};

const clauseHit = (clause: RulebookClause): ClauseHit => ({
  kind: 'clauses',
  key: clause.label,
  editions: [clause.edition],
  clause,
});

const clauseFields = ({ clause }: ClauseHit): Field[] => [
  { text: clause.number, whole: 100, begun: 20 },
  { text: clause.edition, whole: 4, begun: 2 },
  { text: clause.title, whole: 12, begun: 8 },
  { text: clause.summary, whole: 4, begun: 2 },
];

const ruleHit = (rule: RulebookRule): RuleHit => ({
  kind: 'checks',
  key: rule.id,
  editions: Object.keys(rule.clauses),
  rule,
});

const ruleFields = ({ rule }: RuleHit): Field[] => [
  { text: rule.id, whole: 12, begun: 8 },
  { text: Object.values(rule.clauses).flat().join(' '), whole: 10, begun: 2 },
  { text: rule.services.join(' '), whole: 5, begun: 3 },
  { text: rule.sentences.map(({ agent }) => agent).join(' '), whole: 4, begun: 2 },
];

const scriptHits = (rule: RulebookRule): ScriptHit[] =>
  rule.sentences.map((sentence) => ({
    kind: 'scripts',
    key: `${rule.id} ${sentence.verdict} ${sentence.variant}`,
    editions: Object.keys(rule.clauses),
    rule,
    sentence,
  }));

const scriptFields = ({ sentence }: ScriptHit): Field[] => [{ text: sentence.caller, whole: 4, begun: 2 }];

/** Takes the rulebook apart into words, once a language. */
export const rulebookIndex = ({ clauses, rules }: RulebookView): RulebookIndex => ({
  clauses: textIndex(clauses.map(clauseHit), clauseFields),
  checks: textIndex(rules.map(ruleHit), ruleFields),
  scripts: textIndex(rules.flatMap(scriptHits), scriptFields),
});

export type Query = {
  typed: string;
  /** Only this edition; null for all. */
  edition: string | null;
  /** Of equal hits those of this edition come first. */
  inForce: string;
};

const found = <Item extends Hit>(index: TextIndex<Item>, { typed, edition, inForce }: Query): Item[] => {
  const isOpen = ({ editions }: Hit) => edition === null || editions.includes(edition);
  if (typed.trim() === '') return index.items.filter(isOpen);
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const place = new Map(index.items.map((item, at) => [item, at]));
  const rank = (item: Item): number =>
    (place.get(item) ?? 0) - (item.editions.includes(inForce) ? index.items.length : 0);
  return itemsWith(index, words, folded(typed.trim()))
    .filter(({ item }) => isOpen(item))
    .sort((one, other) => other.score - one.score || rank(one.item) - rank(other.item))
    .map(({ item }) => item);
};

/**
 * What matches: everything for an empty text, in the order of the book; else what has every typed word, or one beginning
 * with it, an exact number first. Signs that are no letters or digits find nothing by themselves.
 */
export const searchRulebook = (index: RulebookIndex, query: Query): Hits => ({
  clauses: found(index.clauses, query),
  checks: found(index.checks, query),
  scripts: found(index.scripts, query),
});
