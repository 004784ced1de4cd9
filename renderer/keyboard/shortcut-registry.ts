import { type Chord, type KeyPress, matchesChord } from './chord.ts';

/** One key of the screen: what it does, in words for the help dialog. */
export type Shortcut = {
  chord: Chord;
  label: string;
  run: () => void;
  /** Not active now; still listed in help when `listed` is not false. */
  off?: boolean;
  listed?: boolean;
  /** Works in text fields only when true or when the chord has a modifier or is a function key (the default). */
  inText?: boolean;
};

type Entry = { shortcut: Shortcut; layer: number; order: number };

const isPlainSign = (chord: Chord): boolean => chord === '?';

/**
 * Keys known now, by layer: the window is layer 0 and every open dialog adds one. Only the top layer answers, so a key
 * never acts behind a dialog. Within a layer the newest registration wins, so a screen overrides the shell.
 */
export class ShortcutRegistry {
  #entries = new Map<symbol, Entry>();
  #layers: number[] = [0];
  #order = 0;
  readonly #mac: boolean;

  constructor(mac = false) {
    this.#mac = mac;
  }

  /** Adds a key to a layer; the answer takes it away again. */
  add(shortcut: Shortcut, layer: number): () => void {
    const id = Symbol(shortcut.chord);
    this.#order += 1;
    this.#entries.set(id, { shortcut, layer, order: this.#order });
    return () => {
      this.#entries.delete(id);
    };
  }

  /** Opens a layer above all others; the answer closes it. */
  openLayer(): { layer: number; close: () => void } {
    const layer = Math.max(...this.#layers) + 1;
    this.#layers.push(layer);
    return {
      layer,
      close: () => {
        this.#layers = this.#layers.filter((open) => open !== layer);
      },
    };
  }

  /** Keys of the window's own layer for help, one row per chord, the newest registration of each. */
  listed(): readonly Shortcut[] {
    const seen = new Set<Chord>();
    return this.#newestFirst(0)
      .filter(({ shortcut }) => shortcut.listed !== false)
      .filter(({ shortcut: { chord } }) => !seen.has(chord) && Boolean(seen.add(chord)))
      .sort((a, b) => a.order - b.order)
      .map(({ shortcut }) => shortcut);
  }

  /** Runs the key's action. `inText` says that the focus is in a text field. Answers whether something ran. */
  press(event: KeyPress, inText: boolean): boolean {
    const top = Math.max(...this.#layers);
    const found = this.#newestFirst(top).find(
      ({ shortcut }) =>
        !shortcut.off &&
        matchesChord(shortcut.chord, event, this.#mac) &&
        !(inText && (shortcut.inText === false || isPlainSign(shortcut.chord))),
    );
    found?.shortcut.run();
    return found !== undefined;
  }

  #newestFirst(layer: number): Entry[] {
    return [...this.#entries.values()].filter((entry) => entry.layer === layer).sort((a, b) => b.order - a.order);
  }
}
