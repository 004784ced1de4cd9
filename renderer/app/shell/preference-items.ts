import { languageNames, languages, useText } from '../../i18n/translate.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { MenuItem } from '../../ui/menu.tsx';
import type { Theme } from '../preferences.ts';
import { usePreferences } from '../preferences-context.tsx';

const themes: readonly { id: Theme; icon: IconName }[] = [
  { id: 'system', icon: 'desk' },
  { id: 'light', icon: 'sun' },
  { id: 'dark', icon: 'moon' },
];

/** The languages of the interface as menu items. */
export const useLanguageItems = (): readonly MenuItem[] => {
  const { language, change } = usePreferences();
  return languages.map((id) => ({
    id: `language-${id}`,
    label: languageNames[id],
    lang: id,
    checked: id === language,
    onChoose: () => change({ language: id }),
  }));
};

/** The themes as menu items. */
export const useThemeItems = (): readonly MenuItem[] => {
  const text = useText();
  const { theme, change } = usePreferences();
  return themes.map(({ id, icon }) => ({
    id: `theme-${id}`,
    label: text(`theme.${id}`),
    icon,
    checked: id === theme,
    onChoose: () => change({ theme: id }),
  }));
};
