import type { SyncView } from '../../../shared/contract/console-view.ts';
import type { Text } from '../../i18n/translate.ts';
import type { Tone } from '../../ui/class-names.ts';
import type { useFormat } from '../../ui/use-format.ts';

type Format = Pick<ReturnType<typeof useFormat>, 'age' | 'percent' | 'number'>;
export type SyncWords = { tone: Tone; words: string };

/** The sync state in words, with the tone of its dot. `nowMs` is business time. */
export const syncWords = (sync: SyncView, lost: boolean, nowMs: number, text: Text, format: Format): SyncWords => {
  if (lost) return { tone: 'caution', words: text('sync.lost') };
  switch (sync.state) {
    case 'never':
      return { tone: 'plain', words: text('sync.never') };
    case 'bootstrapping':
      return {
        tone: 'info',
        words: sync.progress
          ? text('sync.bootstrapping', { percent: format.percent(sync.progress.done, sync.progress.total) })
          : text('sync.bootstrappingStart'),
      };
    case 'syncing':
      return {
        tone: 'info',
        words: sync.toSend > 0 ? text('sync.sending', { count: format.number(sync.toSend) }) : text('sync.syncing'),
      };
    case 'synced':
      return {
        tone: 'positive',
        words: sync.lastSyncedAt
          ? text('sync.synced', { age: format.age(sync.lastSyncedAt, nowMs) })
          : text('sync.never'),
      };
    case 'attention':
      return { tone: 'critical', words: text('sync.attention', { count: sync.needsAttention }) };
    case 'offline':
      return {
        tone: 'offline',
        words: sync.toSend > 0 ? text('sync.offline', { count: format.number(sync.toSend) }) : text('sync.offlineNone'),
      };
  }
};
