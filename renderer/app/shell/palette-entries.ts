import type { MemberHit } from '../../../shared/contract/console-view.ts';
import type { Shortcut } from '../../keyboard/shortcut-registry.ts';
import { folded } from '../../ui/folded.ts';

export type PaletteEntry =
  | { kind: 'command'; id: string; shortcut: Shortcut }
  | { kind: 'member'; id: string; hit: MemberHit };

export type PaletteGroup = { id: 'inThisCall' | 'members' | 'goTo'; entries: readonly PaletteEntry[] };

/** Keys of the shell itself; all others belong to the screen and its call. */
const shellChords = /^(F1|F2|F6|F7|F8|F9|Shift\+F6|Control\+Digit\d|Control\+F5|Alt\+ArrowLeft|\?)$/;
const notCommands = /^(\?|Control\+KeyK|F6|Shift\+F6|Escape)$/;

/** Commands whose words all begin with what was typed, in any order; all of them for an empty text. */
export const matchingCommands = (shortcuts: readonly Shortcut[], typed: string): readonly Shortcut[] => {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return shortcuts
    .filter(({ chord }) => !notCommands.test(chord))
    .filter(({ label }) => {
      const words = folded(label).split(/[\s:,]+/);
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    });
};

const asEntry = (shortcut: Shortcut): PaletteEntry => ({ kind: 'command', id: shortcut.chord, shortcut });

/** The groups that have something, in the order of the palette. */
export const paletteGroups = (commands: readonly Shortcut[], hits: readonly MemberHit[]): readonly PaletteGroup[] => {
  const inShell = commands.filter(({ chord }) => shellChords.test(chord));
  const inCall = commands.filter(({ chord }) => !shellChords.test(chord));
  const groups: readonly PaletteGroup[] = [
    { id: 'inThisCall', entries: inCall.map(asEntry) },
    { id: 'members', entries: hits.slice(0, 6).map((hit) => ({ kind: 'member', id: hit.code, hit })) },
    { id: 'goTo', entries: inShell.map(asEntry) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
};
