import type { Language } from '../../shared/account/account.ts';

/** The small box with a language's two letters. */
export const LanguageTag = ({ language }: { language: Language }) => (
  <span className="lang" aria-hidden="true">
    {language.toUpperCase()}
  </span>
);
