import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { showLanguage } from '../i18n/translate.ts';
import { applyTheme, keepPreferences, type Preferences } from './preferences.ts';

type PreferencesValue = Preferences & { change: (part: Partial<Preferences>) => void };

const PreferencesContext = createContext<PreferencesValue | null>(null);

/** Holds theme and language, applies them to the page and keeps them. */
export const PreferencesProvider = ({ initial, children }: { initial: Preferences; children: ReactNode }) => {
  const [preferences, setPreferences] = useState(initial);
  useEffect(() => {
    applyTheme(preferences.theme);
    document.documentElement.lang = preferences.language;
    void showLanguage(preferences.language);
    keepPreferences(preferences);
  }, [preferences]);
  const value = useMemo<PreferencesValue>(
    () => ({ ...preferences, change: (part) => setPreferences((before) => ({ ...before, ...part })) }),
    [preferences],
  );
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
};

/** Theme and language of the interface, and how to change them. */
export const usePreferences = (): PreferencesValue => {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('PreferencesProvider is missing around the application');
  return value;
};
