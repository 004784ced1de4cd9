import i18next, { type i18n } from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/account/account.ts';
import { catalogues, type TextKey } from './catalogue.ts';
import { icuFormat, type MessageArguments } from './icu-format.ts';

/** Languages of the interface in the order of the menu, each by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  it: 'Italiano',
  nl: 'Nederlands',
  ru: 'Русский',
  el: 'Ελληνικά',
};

export const languages: readonly Language[] = ['en', 'it', 'nl', 'ru', 'el'];

/** Prepares the interface in a language; English stands in for a key that is missing elsewhere. */
export const startTranslations = (language: Language): i18n => {
  void i18next
    .use(icuFormat)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      resources: Object.fromEntries(languages.map((id) => [id, { translation: catalogues[id] }])),
      keySeparator: false,
      nsSeparator: false,
      initAsync: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      showSupportNotice: false,
    });
  return i18next;
};

/** A text of the interface in the agent's language. */
export type Text = (key: TextKey, values?: MessageArguments) => string;

const isLanguage = (id: string): id is Language => languages.some((language) => language === id);

/** `const text = useText()`, then `text('find.label')` or `text('outbox.count', { count: 2 })`. */
export const useText = (): Text => {
  const { t } = useTranslation();
  return useMemo<Text>(() => (key, values) => String(t(key, { ...values })), [t]);
};

/** The language the agent works in. */
export const useAgentLanguage = (): Language => {
  const { i18n: instance } = useTranslation();
  return isLanguage(instance.language) ? instance.language : 'en';
};
