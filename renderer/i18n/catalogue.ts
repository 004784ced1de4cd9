import type { Language } from '../../shared/account/account.ts';
import { catalogue as english } from './catalogues/en.ts';

/**
 * Reads the texts of a language, kept beside their screens and gathered in `catalogues/`. Each is a file of its own: a start reads
 * the agent's language and no other.
 */
export const catalogueOf = async (language: Language): Promise<typeof english> => {
  switch (language) {
    case 'en':
      return english;
    case 'it':
      return (await import('./catalogues/it.ts')).catalogue;
    case 'nl':
      return (await import('./catalogues/nl.ts')).catalogue;
    case 'ru':
      return (await import('./catalogues/ru.ts')).catalogue;
    case 'el':
      return (await import('./catalogues/el.ts')).catalogue;
  }
};

type WrittenKey = keyof typeof english;

/** Families of keys completed by the engine's codes; a test checks that every code has its text. */
type CodedKey =
  `${'problem' | 'answer' | 'claim' | 'refusal' | 'gate' | 'missing' | 'effect' | 'wording' | 'command' | 'signIn.refused' | 'status' | 'disposition' | 'step' | 'club' | 'ledger' | 'sync' | 'role' | 'verification' | 'cause' | 'call' | 'offline' | 'case'}.${string}`;

export type TextKey = WrittenKey | CodedKey;
