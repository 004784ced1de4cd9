import { useText } from '../../../i18n/translate.ts';
import { Note } from '../../../ui/note.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useCall } from '../call-context.tsx';
import type { Obstacle } from '../step-actions.tsx';
import { refusalWords, restWords } from './offline-words.ts';

/** Says what the request on screen is worth without the centre, before the agent promises anything. */
export const OfflineVerdict = () => {
  const text = useText();
  const format = useFormat();
  const { offline } = useCall().call;
  const reason = refusalWords(offline, text, format);
  if (reason !== null)
    return (
      <Note tone="critical" title={text('offline.verdict.refused')}>
        {text('offline.verdict.refusedText', { reason })}
      </Note>
    );
  switch (offline?.request?.authority.verdict) {
    case 'within-lease':
      return (
        <Note tone="offline" title={text('offline.verdict.within')}>
          {text('offline.verdict.withinText', restWords(offline, text, format))}
        </Note>
      );
    case 'provisional':
      return (
        <Note tone="caution" title={text('offline.verdict.provisional')}>
          {text('offline.verdict.provisionalText')}
        </Note>
      );
    default:
      return null;
  }
};

/** What keeps the primary from running while the lease does not go so far; the way on is a call-back. */
export const useOfflineObstacles = (): readonly Obstacle[] => {
  const text = useText();
  const format = useFormat();
  const { offline } = useCall().call;
  const reason = refusalWords(offline, text, format);
  if (reason === null) return [];
  const focus = () => document.querySelector<HTMLElement>('.not-possible button')?.focus();
  return [{ id: 'offline', text: `${text('offline.verdict.refused')} ${reason}`, focus }];
};
