/** Languages callers are served in. Which one is asked for changes texts only, never a decision. */
export const languages = ['en', 'it', 'nl', 'ru', 'el'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (word: string): word is Language => languages.some((language) => language === word);
