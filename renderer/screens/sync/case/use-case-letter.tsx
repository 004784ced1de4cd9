import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { CaseLetterView } from '../../../../shared/contract/case-view.ts';
import type { CommandView } from '../../../../shared/contract/console-view.ts';
import { useDesk } from '../../../app/desk-connection.tsx';
import { languageNames, useText } from '../../../i18n/translate.ts';
import { Button, type ButtonProps } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { CaseLetterPaper } from './case-letter.tsx';
import type { Resolving } from './use-resolving.ts';

const Preview = ({ letter, onClose }: { letter: CaseLetterView; onClose: () => void }) => {
  const text = useText();
  // Beside the application, so that paper shows the letter alone.
  return createPortal(
    <Dialog
      label={text('case.letterPreview')}
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
            label={text('case.letterPrint')}
            shortcut="Control+KeyP"
            onPress={() => window.print()}
          />
        </>
      }
    >
      <CaseLetterPaper letter={letter} />
    </Dialog>,
    document.body,
  );
};

/** The letter that the chosen choice would send: the button for the action bar, and the preview it opens. */
export const useCaseLetter = (command: CommandView | null, { choice }: Resolving) => {
  const text = useText();
  const { caseLetter } = useDesk();
  const [shown, setShown] = useState<CaseLetterView | null>(null);
  const offered = command?.case?.choices.find((one) => one.choice === choice);
  const writes = offered?.writes === true && command?.case?.letter != null;
  const open = async () => {
    if (command === null || choice === null) return;
    setShown(await caseLetter({ caseId: command.commandId, choice }));
  };
  const button: ButtonProps = {
    label: text('case.letterPreview'),
    icon: 'printer',
    shortcut: 'Control+KeyP',
    hint: false,
    unavailable: writes ? null : text('case.letterNone'),
    hasPopup: 'dialog',
    onPress: () => void open(),
  };
  const preview = shown === null ? null : <Preview letter={shown} onClose={() => setShown(null)} />;
  return { button, preview, isOffered: command?.case?.choices.length !== 0 && command?.case != null };
};
