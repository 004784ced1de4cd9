import { describe, expect, it } from 'vitest';
import type { SyncView } from '../../../shared/contract/console-view.ts';
import type { Text } from '../../i18n/translate.ts';
import type { Shortcut } from '../../keyboard/shortcut-registry.ts';
import { initialsOf } from './agent-menu.tsx';
import { matchingCommands, paletteGroups } from './palette-entries.ts';
import { syncWords } from './sync-words.ts';

const keyAndValues: Text = (key, values) => [key, ...Object.values(values ?? {})].join(' ');
const format = {
  age: () => '12 s ago',
  percent: (done: number, total: number) => `${(100 * done) / total}%`,
  number: String,
};
const sync: SyncView = {
  state: 'synced',
  lastSyncedAt: '2017-11-20T09:00:00.000Z',
  members: 2000,
  toSend: 0,
  needsAttention: 0,
  progress: null,
  roundTripMs: 12,
  kept: 0,
  comparedAt: null,
};

describe('the sync state in words', () => {
  it.each([
    [{}, 'sync.synced 12 s ago'],
    [{ state: 'never' }, 'sync.never'],
    [{ state: 'bootstrapping', progress: { done: 64, total: 100 } }, 'sync.bootstrapping 64%'],
    [{ state: 'bootstrapping' }, 'sync.bootstrappingStart'],
    [{ state: 'syncing' }, 'sync.syncing'],
    [{ state: 'syncing', toSend: 3 }, 'sync.sending 3'],
    [{ state: 'offline' }, 'sync.offlineNone'],
    [{ state: 'offline', toSend: 2 }, 'sync.offline 2'],
    [{ state: 'attention', needsAttention: 2 }, 'sync.attention 2'],
  ] as const)('of %j', (part, words) => {
    expect(syncWords({ ...sync, ...part }, false, 0, keyAndValues, format).words).toBe(words);
  });

  it('says first that the engine is away', () => {
    expect(syncWords(sync, true, 0, keyAndValues, format).words).toBe('sync.lost');
  });
});

const shortcut = (chord: string, label: string): Shortcut => ({ chord, label, run: () => undefined });

describe('the palette', () => {
  const all = [
    shortcut('F2', 'Find member'),
    shortcut('Control+Shift+KeyE', 'End call'),
    shortcut('Control+KeyK', 'Command palette'),
    shortcut('F8', 'Κλήσεις'),
  ];

  it('matches the starts of words in any order, without accents', () => {
    expect(matchingCommands(all, 'mem fi').map(({ label }) => label)).toEqual(['Find member']);
    expect(matchingCommands(all, 'κλησ').map(({ label }) => label)).toEqual(['Κλήσεις']);
    expect(matchingCommands(all, 'zz')).toEqual([]);
  });

  it('does not offer itself', () => {
    expect(matchingCommands(all, '').map(({ chord }) => chord)).not.toContain('Control+KeyK');
  });

  it('puts the call before the places to go', () => {
    expect(paletteGroups(matchingCommands(all, ''), []).map(({ id }) => id)).toEqual(['inThisCall', 'goTo']);
  });
});

describe('initials', () => {
  it.each([
    ['Marta Riva', 'MR'],
    ['Νίκος Παπαδάκης', 'ΝΠ'],
    ['Annelies de Vries', 'AV'],
    ['Plato', 'P'],
    ['', ''],
  ])('of “%s” are “%s”', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
