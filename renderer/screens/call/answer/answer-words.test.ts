import { describe, expect, it } from 'vitest';
import { answeringServices } from '../../../../shared/packs/millemiglia/answers/answering-services.ts';
import { factType } from '../../../../shared/packs/millemiglia/answers/fact-form.ts';
import { offeredFacts } from '../../../../shared/packs/millemiglia/answers/offered-facts.ts';
import { catalogue } from '../../../i18n/catalogues/en.ts';
import type { Text } from '../../../i18n/translate.ts';
import { requestsFor } from './requests.ts';

const words: Readonly<Record<string, string>> = catalogue;
const text: Text = (key) => words[key] ?? key;
const ids = answeringServices.map(({ id }) => id);

describe('words of answers', () => {
  it('exist for every service, every fact it offers and every choice', () => {
    const facts = [...new Set(ids.flatMap(offeredFacts))];
    const keys = [
      ...ids.map((id) => `answer.service.${id}`),
      ...facts.map((path) => `answer.fact.${path}`),
      ...facts.flatMap((path) => factType(path).choices.map((choice) => `answer.choice.${path}.${choice}`)),
      ...facts.map((path) => `answer.fault.${factType(path).kind}`),
    ];
    expect(keys.filter((key) => words[key] === undefined)).toEqual([]);
  });
});

describe('the list of requests', () => {
  it('has every service once, by title', () => {
    const titles = requestsFor(text, '').map(({ title }) => title);
    expect(titles).toHaveLength(ids.length);
    expect(new Set(titles).size).toBe(ids.length);
    expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other)));
  });

  it('is searched by the beginnings of words in any order', () => {
    expect(requestsFor(text, 'PIN read').map(({ id }) => id)).toEqual(['pin.disclose']);
    expect(requestsFor(text, 'in')).not.toContainEqual(expect.objectContaining({ id: 'pin.disclose' }));
    expect(requestsFor(text, 'weather')).toEqual([]);
  });
});
