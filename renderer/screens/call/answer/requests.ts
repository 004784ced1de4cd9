import { answeringServices } from '../../../../shared/packs/millemiglia/answers/answering-services.ts';
import type { Text } from '../../../i18n/translate.ts';

export type Request = { id: string; title: string };

const folded = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Requests a call answers, by title in the agent's language: those in which every word typed begins a word, in any order. */
export const requestsFor = (text: Text, typed: string): readonly Request[] => {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean);
  return answeringServices
    .map(({ id }) => ({ id, title: text(`answer.service.${id}`) }))
    .filter(({ title }) => {
      const words = folded(title).split(/[^\p{L}\p{N}]+/u);
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    })
    .toSorted((one, other) => one.title.localeCompare(other.title));
};
