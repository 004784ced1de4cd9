import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rulebookIn } from '../../../shared/packs/rulebook-view.ts';
import { WorkspaceProvider } from '../../app/workspace-state.tsx';
import { startTranslations } from '../../i18n/translate.ts';
import { KeyboardRoot } from '../../keyboard/use-shortcuts.tsx';
import { ClauseAside } from './clause-aside.tsx';
import { ClausePage } from './clause-page.tsx';
import { OpenPageText } from './open-page.tsx';
import { pageOfHit, ResultRows } from './results.tsx';
import { RuleAside } from './rule-aside.tsx';
import { RulePage } from './rule-page.tsx';
import { RulebookReadingContext } from './rulebook-context.ts';
import { rulebookLookup } from './rulebook-lookup.ts';
import { rulebookIndex, searchRulebook } from './search-index.ts';

const lookup = rulebookLookup(rulebookIn('en'));
const spoken = rulebookLookup(rulebookIn('el'));
const window = lookup.rule('missing-miles.window');
const clause = lookup.clause('mm-2017 4.3');
if (!window || !clause) throw new Error('The book has both.');

const shown = (children: ReactNode, words: readonly string[] = []): string => {
  const reading = { lookup, spoken, spokenLanguage: 'el' as const, words, open: () => undefined };
  return renderToStaticMarkup(
    <KeyboardRoot>
      <WorkspaceProvider>
        <RulebookReadingContext.Provider value={reading}>{children}</RulebookReadingContext.Provider>
      </WorkspaceProvider>
    </KeyboardRoot>,
  );
};

beforeAll(() => {
  vi.stubGlobal('navigator', { platform: '' });
  return startTranslations('en');
});
afterAll(() => vi.unstubAllGlobals());

describe('the page of a clause', () => {
  it('stands among its article, with the rules that rest on it and the searched words marked', () => {
    const html = shown(<ClausePage clause={clause} />, ['missing']);
    expect(html).toContain('Article 4');
    expect(html).toMatch(/aria-label="Read clause Art\. 4\.\d/);
    expect(html).toContain('missing-miles.window');
    expect(html).toContain('<mark>missing</mark>');
  });

  it('has the same matter of the other edition beside it, and says so when there is none', () => {
    expect(shown(<ClauseAside clause={clause} />)).toContain('aria-label="Open clause Art. 5.3"');
    const [portal] = lookup.book.clauses.filter(({ edition }) => edition === 'bt-portal');
    if (!portal) throw new Error('The portal has clauses.');
    expect(shown(<ClauseAside clause={portal} />)).toContain(
      'No check that rests on this clause cites another edition',
    );
  });
});

describe('the page of a rule', () => {
  it('has its clauses by edition, and every answer for the agent and aloud in the caller’s language', () => {
    const html = shown(<RulePage rule={window} answer="deny late" />);
    for (const words of ['aria-label="2016"', 'aria-label="2017"', 'Art. 5.3', 'Art. 4.3', 'Refuses'])
      expect(html).toContain(words);
    expect(html.match(/<blockquote lang="el">/g)).toHaveLength(window.sentences.length);
    expect(html.match(/class="answer on"/g)).toHaveLength(1);
  });

  it('names the services that ask it and its figures with their source', () => {
    const html = shown(<RuleAside rule={window} />);
    for (const words of ['missing-miles.claim', 'months to claim missing miles', 'mm-2016 5.3, mm-2017 4.3'])
      expect(html).toContain(words);
    expect(shown(<RuleAside rule={{ ...window, services: [], figures: [] }} />)).toContain('None.');
  });
});

describe('the results', () => {
  it('are options, the open one selected, whatever signs were typed', () => {
    const { clauses } = searchRulebook(rulebookIndex(lookup.book), { typed: '5.3', edition: null, inForce: 'mm-2017' });
    const rows = (
      <ResultRows listId="l" hits={clauses} words={['5.3']} openKey="mm-2016 5.3" onOpen={() => undefined} />
    );
    const html = shown(rows);
    expect(html.match(/role="option"/g)).toHaveLength(clauses.length);
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1);
    expect(clauses.map(pageOfHit)).toContainEqual({ kind: 'clause', label: 'mm-2016 5.3' });
  });

  it('give way to a hint while nothing is open', () => {
    expect(shown(<OpenPageText inForce="mm-2017" />)).toContain('Choose a result');
  });
});
