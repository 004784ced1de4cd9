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

/** Every text of the interface by key: the shell's own and those of the call screens, kept beside those screens. */
export const catalogues = {
  en: { ...en, ...callEn },
  it: { ...it, ...callIt },
  nl: { ...nl, ...callNl },
  ru: { ...ru, ...callRu },
  el: { ...el, ...callEl },
} as const;

type WrittenKey = keyof typeof en | keyof typeof callEn;

/** Families of keys completed by the engine's codes; a test checks that every code has its text. */
type CodedKey =
  `${'problem' | 'refusal' | 'gate' | 'missing' | 'effect' | 'wording' | 'command' | 'signIn.refused' | 'status' | 'disposition' | 'step' | 'club' | 'ledger' | 'sync' | 'role' | 'verification' | 'cause' | 'call'}.${string}`;

export type TextKey = WrittenKey | CodedKey;
