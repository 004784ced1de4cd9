import { useText } from '../../i18n/translate.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useCall } from './call-context.tsx';

const LONGEST_NOTE = 2000;

/** Notes of the call, saved as they are typed. */
export const CallNotes = ({ hint }: { hint: string }) => {
  const text = useText();
  const { notes } = useCall();
  return (
    <TextArea
      className="call-notes"
      label={text('call.verify.notes')}
      aside={hint}
      value={notes.text}
      maxLength={LONGEST_NOTE}
      onChange={notes.change}
      onBlur={() => void notes.flush()}
    />
  );
};
