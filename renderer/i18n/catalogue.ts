import cardEl from '../packs/millemiglia/card/messages/el.json';
import cardEn from '../packs/millemiglia/card/messages/en.json';
import cardIt from '../packs/millemiglia/card/messages/it.json';
import cardNl from '../packs/millemiglia/card/messages/nl.json';
import cardRu from '../packs/millemiglia/card/messages/ru.json';
import callEl from '../screens/call/messages/el.json';
import callEn from '../screens/call/messages/en.json';
import callIt from '../screens/call/messages/it.json';
import callNl from '../screens/call/messages/nl.json';
import callRu from '../screens/call/messages/ru.json';
import el from './el.json';
import en from './en.json';
import it from './it.json';
import nl from './nl.json';
import ru from './ru.json';

/** Every text of the interface by key: the shell's own, those of the call screens and those of each pack, kept beside their screens. */
export const catalogues = {
  en: { ...en, ...callEn, ...cardEn },
  it: { ...it, ...callIt, ...cardIt },
  nl: { ...nl, ...callNl, ...cardNl },
  ru: { ...ru, ...callRu, ...cardRu },
  el: { ...el, ...callEl, ...cardEl },
} as const;

type WrittenKey = keyof typeof en | keyof typeof callEn | keyof typeof cardEn;

/** Families of keys completed by the engine's codes; a test checks that every code has its text. */
type CodedKey =
  `${'problem' | 'refusal' | 'gate' | 'missing' | 'effect' | 'wording' | 'command' | 'signIn.refused' | 'status' | 'disposition' | 'step' | 'club' | 'ledger' | 'sync' | 'role' | 'verification' | 'cause' | 'call'}.${string}`;

export type TextKey = WrittenKey | CodedKey;
