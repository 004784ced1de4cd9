import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/account/account.ts';
import { catalogueOf, type TextKey } from './catalogue.ts';
import { catalogue as english } from './catalogues/en.ts';
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
export const startTranslations = async (language: Language): Promise<void> => {
  void i18next
    .use(icuFormat)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      resources: { en: { translation: english } },
      keySeparator: false,
      nsSeparator: false,
      initAsync: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      showSupportNotice: false,
    });
  await showLanguage(language);
};

let wanted: Language = 'en';

/** Changes the language of the interface as soon as its texts are here; the last one asked for wins. */
export const showLanguage = async (language: Language): Promise<void> => {
  wanted = language;
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await catalogueOf(language));
  if (wanted === language && i18next.language !== language) await i18next.changeLanguage(language);
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
