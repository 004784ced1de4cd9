import { describe, expect, it } from 'vitest';
import { firstPlace, glanceAt, openPage, pageOf, type RulebookPage, toSearch, turnPages } from './rulebook-place.ts';

const clause = (number: string): RulebookPage => ({ kind: 'clause', label: `mm-2017 ${number}` });
const rule: RulebookPage = { kind: 'rule', id: 'missing-miles.window', answer: null };
const opened = (...pages: RulebookPage[]) => pages.reduce(openPage, firstPlace);

describe('moving in the rulebook', () => {
  it('goes back and forward over the pages opened, and stays at the ends', () => {
    const there = opened(clause('4.3'), rule, clause('3.7'));
    const back = turnPages(turnPages(there, -1), -1);
    expect(pageOf(back)).toEqual(clause('4.3'));
    expect(turnPages(back, -1)).toBe(back);
    expect(pageOf(turnPages(back, 1))).toEqual(rule);
    expect(turnPages(there, 1)).toBe(there);
    expect(turnPages(firstPlace, -1)).toBe(firstPlace);
  });

  it('forgets what was ahead when another page is opened', () => {
    const back = turnPages(opened(clause('4.3'), rule), -1);
    expect(openPage(back, clause('3.7')).visits).toEqual([clause('4.3'), clause('3.7')]);
  });

  it('keeps one visit for a page opened again, and for all results looked at on the way', () => {
    expect(opened(rule, rule).visits).toEqual([rule]);
    const looking = [clause('4.1'), clause('4.2'), clause('4.3')].reduce(glanceAt, opened(rule));
    expect(looking.visits).toEqual([rule, clause('4.3')]);
    expect(openPage(looking, clause('4.3')).visits).toEqual([rule, clause('4.3')]);
  });

  it('sends the focus to the page opened or to the search, and leaves it while results are looked at', () => {
    const there = opened(rule);
    expect(there.focus).toEqual({ on: 'page', turn: 1 });
    expect(glanceAt(there, clause('4.3')).focus).toBe(there.focus);
    expect(toSearch(there).focus).toEqual({ on: 'search', turn: 2 });
  });

  it('keeps a hundred pages', () => {
    const there = opened(...Array.from({ length: 130 }, (_, n) => clause(`1.${n}`)));
    expect(there.visits).toHaveLength(100);
    expect(pageOf(there)).toEqual(clause('1.129'));
  });
});
