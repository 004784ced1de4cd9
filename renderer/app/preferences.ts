import type { Language } from '../../shared/account/account.ts';
import { languages } from '../i18n/translate.ts';

export type Theme = 'system' | 'light' | 'dark';
export type Preferences = { theme: Theme; language: Language };

const storageKey = 'milepost.preferences';
const themes: readonly Theme[] = ['system', 'light', 'dark'];

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Preferences from their stored text; what is missing or unknown becomes English and the system's theme. */
export const parsePreferences = (stored: string | null): Preferences => {
  let value: unknown = null;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    value = null;
  }
  return {
    theme: themes.find((theme) => theme === field(value, 'theme')) ?? 'system',
    language: languages.find((language) => language === field(value, 'language')) ?? 'en',
  };
};

/** Preferences of this computer. A page without storage starts with the defaults. */
export const readPreferences = (): Preferences => {
  try {
    return parsePreferences(localStorage.getItem(storageKey));
  } catch {
    return parsePreferences(null);
  }
};

/** Keeps the preferences; losing them is harmless, so a full or forbidden storage is not an error. */
export const keepPreferences = (preferences: Preferences): void => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // Only the next start forgets the choice.
  }
};

/** Pins the theme on the page, or follows the system. */
export const applyTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};
