import type { VerdictKind } from '../../../shared/rulebook/verdict.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import type { Text } from '../../i18n/translate.ts';
import type { Tone } from '../../ui/class-names.ts';
import type { IconName } from '../../ui/icon.tsx';

type VerdictLook = { tone: Tone; icon: IconName; key: TextKey };

/** How an answer of a rule is shown: a word, with an icon and a colour that repeat it. */
export const verdictLook: Readonly<Record<VerdictKind, VerdictLook>> = {
  allow: { tone: 'positive', icon: 'tick', key: 'rulebook.verdict.allow' },
  deny: { tone: 'critical', icon: 'cross', key: 'rulebook.verdict.deny' },
  refer: { tone: 'info', icon: 'arrowRight', key: 'rulebook.verdict.refer' },
  'needs-document': { tone: 'caution', icon: 'document', key: 'rulebook.verdict.needsDocument' },
  'needs-approval': { tone: 'caution', icon: 'shield', key: 'rulebook.verdict.needsApproval' },
  inform: { tone: 'info', icon: 'info', key: 'rulebook.verdict.inform' },
  pending: { tone: 'offline', icon: 'cloud', key: 'rulebook.verdict.pending' },
};

/** An edition in one or two words; one this interface does not know keeps its id. */
export const editionWord = (id: string, text: Text): string => {
  switch (id) {
    case 'mm-2016':
      return text('rulebook.edition.mm-2016');
    case 'mm-2017':
      return text('rulebook.edition.mm-2017');
    case 'mm-access':
      return text('rulebook.edition.mm-access');
    case 'bt-portal':
      return text('rulebook.edition.bt-portal');
    default:
      return id;
  }
};

type FigureFormat = { number: (value: number) => string; shortDate: (date: string) => string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The value of a figure for the agent: numbers and days in the agent's format, lists and tables in one line. */
export const figureText = (value: unknown, text: Text, format: FigureFormat): string => {
  if (value === null || value === undefined) return text('rulebook.figure.none');
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return text(value ? 'rulebook.figure.yes' : 'rulebook.figure.no');
  if (typeof value === 'string') return DAY.test(value) ? format.shortDate(value) : value;
  if (Array.isArray(value)) return value.map((one) => figureText(one, text, format)).join(', ');
  return Object.entries(value)
    .map(([name, one]) => `${editionWord(name, text)}: ${figureText(one, text, format)}`)
    .join('; ');
};
