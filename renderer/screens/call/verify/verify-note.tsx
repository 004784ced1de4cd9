import type { VerificationView } from '../../../../shared/contract/console-view.ts';
import { type Text, useText } from '../../../i18n/translate.ts';
import type { Tone } from '../../../ui/class-names.ts';
import { Note } from '../../../ui/note.tsx';

const toneOf = (verification: VerificationView): Tone => {
  switch (verification.state) {
    case 'verified':
      return verification.method === 'pin-lease' ? 'offline' : 'positive';
    case 'locked':
    case 'notHolder':
      return 'critical';
    default:
      return 'caution';
  }
};

const wordsOf = ({ state, method, lockedBy }: VerificationView, text: Text): [string, string] => {
  if (state === 'locked') return [text('call.verifyNote.locked'), text(`call.locked.${lockedBy ?? 'locked'}`)];
  const key = state === 'verified' && method === 'pin-lease' ? 'verifiedOffline' : state;
  return [text(`call.verifyNote.${key}`), text(`call.verifyNote.${key}Text`)];
};

/** What verification came to, and what may be done now. */
export const VerifyNote = ({ verification }: { verification: VerificationView }) => {
  const text = useText();
  const [title, words] = wordsOf(verification, text);
  return (
    <div className="pad pin-pad" role="status">
      <Note tone={toneOf(verification)} title={title}>
        <p className="note-text">{words}</p>
      </Note>
    </div>
  );
};
