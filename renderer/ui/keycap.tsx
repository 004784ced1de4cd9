import { type Chord, keycapsOf } from '../keyboard/chord.ts';

/** The keys of a chord as small caps; decorative, the control itself carries `aria-keyshortcuts`. */
export const Keycap = ({ chord }: { chord: Chord }) => (
  <span className="row g1 keycaps" aria-hidden="true">
    {keycapsOf(chord).map((cap) => (
      <kbd className="kbd" key={cap}>
        {cap}
      </kbd>
    ))}
  </span>
);

/** Keycaps with words of their own, such as `Ctrl` `1–4`. */
export const Keycaps = ({ caps }: { caps: readonly string[] }) => (
  <span className="row g1 keycaps" aria-hidden="true">
    {caps.map((cap) => (
      <kbd className="kbd" key={cap}>
        {cap}
      </kbd>
    ))}
  </span>
);
