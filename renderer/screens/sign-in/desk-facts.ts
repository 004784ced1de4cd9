import type { ConsoleView } from '../../../shared/contract/console-view.ts';
import { editionName } from '../../i18n/edition-name.ts';
import type { Text } from '../../i18n/translate.ts';
import type { Tone } from '../../ui/class-names.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { useFormat } from '../../ui/use-format.ts';

export type DeskFact = { id: string; label: string; value: string; detail: string; tone: Tone; icon: IconName };
type Format = Pick<ReturnType<typeof useFormat>, 'age' | 'time' | 'number'>;

/** Whether headquarters can be reached; unknown until it was asked for the first time. */
export const reachOf = ({ sync }: ConsoleView): 'online' | 'offline' | 'unknown' => {
  if (sync.state === 'offline') return 'offline';
  return sync.state === 'never' && sync.roundTripMs === null ? 'unknown' : 'online';
};

const connectionWords = {
  online: { value: 'signIn.connected', tone: 'positive', icon: 'tick' },
  offline: { value: 'signIn.notConnected', tone: 'offline', icon: 'cloudOff' },
  unknown: { value: 'signIn.connecting', tone: 'plain', icon: 'clock' },
} as const;

const connectionFact = (view: ConsoleView, text: Text, format: Format): DeskFact => {
  const reach = reachOf(view);
  const { value, tone, icon } = connectionWords[reach];
  const ms = view.sync.roundTripMs;
  const trip = ms === null ? '' : text('signIn.roundTrip', { ms: format.number(Math.round(ms)) });
  const detail = reach === 'offline' ? text('signIn.notConnectedDetail') : trip;
  return { id: 'connection', label: text('signIn.connection'), value: text(value), detail, tone, icon };
};

const storeWords = {
  new: { value: 'signIn.storeNew', detail: 'signIn.storeNewDetail', tone: 'info', icon: 'plus' },
  locked: { value: 'signIn.storeLocked', detail: 'signIn.storeLockedDetail', tone: 'positive', icon: 'lock' },
  sound: { value: 'signIn.storeSound', detail: 'signIn.storeSoundDetail', tone: 'positive', icon: 'shieldTick' },
  unusable: { value: 'signIn.storeUnusable', detail: 'signIn.storeUnusableDetail', tone: 'critical', icon: 'cross' },
} as const;

const storeFact = ({ desk }: ConsoleView, text: Text): DeskFact => {
  const words = storeWords[desk.store];
  return {
    id: 'store',
    label: text('signIn.store'),
    value: text(words.value),
    detail: text(words.detail),
    tone: words.tone,
    icon: words.icon,
  };
};

const syncFact = ({ sync }: ConsoleView, nowMs: number, text: Text, format: Format): DeskFact => ({
  id: 'lastSync',
  label: text('signIn.lastSync'),
  value: sync.lastSyncedAt ? format.time(sync.lastSyncedAt, true) : text('signIn.neverSynced'),
  detail: sync.lastSyncedAt
    ? text('signIn.membersCount', { age: format.age(sync.lastSyncedAt, nowMs), members: format.number(sync.members) })
    : text('signIn.afterSignIn'),
  tone: sync.lastSyncedAt ? 'positive' : 'info',
  icon: 'sync',
});

const outboxFact = ({ sync }: ConsoleView, text: Text, format: Format): DeskFact => ({
  id: 'outbox',
  label: text('signIn.outbox'),
  value:
    sync.needsAttention > 0
      ? text('signIn.outboxAttention', { count: sync.needsAttention })
      : sync.toSend > 0
        ? text('signIn.outboxToSend', { count: format.number(sync.toSend) })
        : text('signIn.outboxEmpty'),
  detail: sync.needsAttention > 0 ? text('signIn.outboxToSend', { count: format.number(sync.toSend) }) : '',
  tone: sync.needsAttention > 0 ? 'caution' : 'positive',
  icon: 'inbox',
});

/** What can be said of the desk before anyone has signed in. `nowMs` is business time. */
export const deskFacts = (view: ConsoleView, nowMs: number, text: Text, format: Format): readonly DeskFact[] => [
  connectionFact(view, text, format),
  storeFact(view, text),
  syncFact(view, nowMs, text, format),
  outboxFact(view, text, format),
  {
    id: 'rulebook',
    label: text('signIn.rulebook'),
    value: view.business.known ? editionName(view.edition, text) : text('signIn.bothEditions'),
    detail: text('signIn.rulebookLanguages'),
    tone: 'positive',
    icon: 'book',
  },
];
