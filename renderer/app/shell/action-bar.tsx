import type { ReactNode } from 'react';
import { useText } from '../../i18n/translate.ts';
import type { Chord } from '../../keyboard/chord.ts';
import { Keycap, Keycaps } from '../../ui/keycap.tsx';

export type KeyHint = { label: string } & ({ chord: Chord } | { caps: readonly string[] });

/** The foot of a screen: key hints at the left, Back, secondary and primary at the right. */
export const ActionBar = ({ hints, children }: { hints: readonly KeyHint[]; children?: ReactNode }) => {
  const text = useText();
  return (
    <div className="actionbar" role="toolbar" aria-label={text('actions.label')} data-pane="actions">
      <div className="keys" aria-hidden="true">
        {hints.map((hint) => (
          <span key={hint.label}>
            {'chord' in hint ? <Keycap chord={hint.chord} /> : <Keycaps caps={hint.caps} />}
            {hint.label}
          </span>
        ))}
      </div>
      <div className="end">{children}</div>
    </div>
  );
};

/** The hints every screen of the shell shows. */
export const useShellHints = (): readonly KeyHint[] => {
  const text = useText();
  return [
    { chord: 'F2', label: text('keys.find') },
    { chord: 'F6', label: text('keys.nextPane') },
    { caps: ['Ctrl', '1–4'], label: text('keys.calls') },
    { chord: 'Control+KeyK', label: text('keys.commands') },
    { chord: 'F1', label: text('keys.help') },
  ];
};
