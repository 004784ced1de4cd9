/**
 * A key combination in the words of `aria-keyshortcuts`: modifiers first, then `event.code` of the key
 * (`Control+Shift+KeyH`, `F4`, `Alt+ArrowLeft`). Codes name the physical key, so Greek and Russian layouts work.
 * `?` is the exception: a sign has no fixed key, so it is matched by what it types.
 */
export type Chord = string;

/** What a chord needs of a keyboard event; a plain object is enough in tests. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

type ParsedChord = { control: boolean; shift: boolean; alt: boolean; code: string };

const parse = (chord: Chord): ParsedChord => {
  const parts = chord.split('+');
  return {
    control: parts.includes('Control'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    code: parts.at(-1) ?? '',
  };
};

const sameCode = (wanted: string, code: string): boolean =>
  wanted === code || (wanted === 'Enter' && code === 'NumpadEnter') || code === wanted.replace('Digit', 'Numpad');

/** True when the pressed keys are exactly this chord. On macOS Cmd stands for Ctrl. */
export const matchesChord = (chord: Chord, press: KeyPress, mac = false): boolean => {
  if (chord === '?') return press.key === '?' && !press.ctrlKey && !press.metaKey && !press.altKey;
  const wanted = parse(chord);
  const control = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  return (
    sameCode(wanted.code, press.code) &&
    control === wanted.control &&
    press.shiftKey === wanted.shift &&
    press.altKey === wanted.alt &&
    !other
  );
};

const keyLabels: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Escape: 'Esc',
  Enter: '↵',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The keycaps of a chord, in order: `Control+Shift+KeyH` gives `Ctrl`, `Shift`, `H`. */
export const keycapsOf = (chord: Chord, mac = false): readonly string[] =>
  chord.split('+').map((part) => {
    if (mac && part === 'Control') return 'Cmd';
    return keyLabels[part] ?? part.replace(/^(Key|Digit)/, '');
  });

/** The value of `aria-keyshortcuts` for a chord (key names there are what the key types on a Latin layout). */
export const ariaShortcut = (chord: Chord): string => chord.replace(/(^|\+)(Key|Digit)/, '$1');
