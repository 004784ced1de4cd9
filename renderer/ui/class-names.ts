/** Joins the class names that are given. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');

/** The meaning a colour may add to a word or an icon, never alone. */
export type Tone = 'plain' | 'positive' | 'caution' | 'critical' | 'info' | 'offline' | 'accent';

const toneClasses: Readonly<Record<Tone, string>> = {
  plain: '',
  positive: 'pos',
  caution: 'cau',
  critical: 'cri',
  info: 'inf',
  offline: 'off',
  accent: 'acc',
};

/** The class of a tone. */
export const toneClass = (tone: Tone): string => toneClasses[tone];
