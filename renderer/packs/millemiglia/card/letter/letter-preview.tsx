import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { CardServiceView } from '../../../../../shared/contract/console-view.ts';
import { languageNames, useText } from '../../../../i18n/translate.ts';
import { useCall } from '../../../../screens/call/call-context.tsx';
import { Button, type ButtonProps } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Note } from '../../../../ui/note.tsx';
import { Letter } from './letter.tsx';
import { type CardLetter, cardLetter } from './letter-content.ts';

const Preview = ({ letter, onClose }: { letter: CardLetter; onClose: () => void }) => {
  const text = useText();
  // Beside the application, so that paper shows the letter alone.
  return createPortal(
    <Dialog
      label={text('card.letter')}
      kind="letter-layer"
      onClose={onClose}
      actions={
        <>
          <span className="sm t2 grow" lang={letter.language}>
            {languageNames[letter.language]}
          </span>
          <Button
            kind="primary"
            icon="printer"
            label={text('card.letterPrint')}
            shortcut="Control+KeyP"
            onPress={() => window.print()}
          />
        </>
      }
    >
      {letter.miles === null && <Note tone="caution">{text('card.letterMasked')}</Note>}
      <Letter letter={letter} />
    </Dialog>,
    document.body,
  );
};

/** The button for the action bar and the preview it opens; Ctrl+P opens, and prints from there. */
export const useLetterPreview = (service: CardServiceView) => {
  const text = useText();
  const { call, view } = useCall();
  const [isOpen, setOpen] = useState(false);
  const letter = cardLetter(call, service, view.business.date);
  const button: ButtonProps = {
    label: text('card.letter'),
    icon: 'printer',
    shortcut: 'Control+KeyP',
    hint: false,
    unavailable: letter === null ? text('card.letterNotYet') : null,
    hasPopup: 'dialog',
    onPress: () => setOpen(true),
  };
  const preview = isOpen && letter !== null ? <Preview letter={letter} onClose={() => setOpen(false)} /> : null;
  return { button, preview, hasLetter: letter !== null };
};
