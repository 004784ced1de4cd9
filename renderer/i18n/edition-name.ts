import type { ConsoleView } from '../../shared/contract/console-view.ts';
import type { Text } from './translate.ts';

/** The edition in the agent's language; one this interface does not know keeps the engine's own label. */
export const editionName = ({ id, label }: ConsoleView['edition'], text: Text): string => {
  switch (id) {
    case 'mm-2016':
      return text('edition.mm-2016');
    case 'mm-2017':
      return text('edition.mm-2017');
    default:
      return label;
  }
};
