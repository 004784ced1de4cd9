import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../i18n/translate.ts';
import { KeyboardLayer } from '../keyboard/use-shortcuts.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';

type DialogProps = {
  /** The accessible name and, unless `bare`, the title shown. */
  label: string;
  onClose: () => void;
  /** `sheet` comes from the right edge; `palette` sits at the top without a head; `letter-layer` holds a page. */
  kind?: 'dialog' | 'sheet' | 'palette' | 'letter-layer';
  /** Buttons in the foot, the primary last. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A modal layer: traps the focus, closes with Esc or a click outside, gives the focus back to where it was. */
export const Dialog = ({ label, onClose, kind = 'dialog', actions, children }: DialogProps) => {
  const text = useText();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes the dialog, the click outside is an extra for the mouse.
    <dialog
      ref={box}
      className={classNames('layer', kind)}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <KeyboardLayer>
        <div className="layer-box">
          {kind !== 'palette' && (
            <header className="layer-head">
              <h2>{label}</h2>
              <Button kind="quiet" icon="cross" iconOnly label={text('dialog.close')} onPress={onClose} />
            </header>
          )}
          {kind === 'palette' ? children : <div className="layer-body">{children}</div>}
          {actions && <footer className="layer-foot">{actions}</footer>}
        </div>
      </KeyboardLayer>
    </dialog>
  );
};
