import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { useCall } from './call-context.tsx';
import { codedText } from './coded-text.ts';

/** Told beside the field they are about. */
const TOLD_BESIDE: ReadonlySet<string> = new Set(['pin-wrong', 'ticket-form', 'ticket-check-digit']);

/** Why the last step was not taken, until the next one; a wrong PIN is told beside its field instead. */
export const RefusalNote = () => {
  const text = useText();
  const { call, failed } = useCall();
  if (call.refusal && TOLD_BESIDE.has(call.refusal.code)) return null;
  if (call.refusal) {
    const { code, detail } = call.refusal;
    return (
      <Note key={code} tone="critical" alert className="step-note" title={text('call.actions.refused')}>
        {codedText(text, 'refusal', code, () => text('refusal.failed'), detail)}
      </Note>
    );
  }
  if (!failed) return null;
  return (
    <Note tone="critical" alert className="step-note">
      {text('call.actions.failed')}
    </Note>
  );
};

/** Ending with a request not confirmed: says what is lost and what stays; wrap-up is the safe end. */
export const EndNote = ({ onGo, onStay }: { onGo: () => void; onStay: () => void }) => {
  const text = useText();
  return (
    <Note
      tone="caution"
      alert
      className="step-note"
      title={text('call.end.title')}
      aside={
        <span className="row">
          <Button size="s" label={text('call.end.stay')} onPress={onStay} />
          <Button size="s" kind="outlineDanger" label={text('call.end.go')} onPress={onGo} />
        </span>
      }
    >
      {text('call.end.unsaved')} {text('call.end.text')}
    </Note>
  );
};
