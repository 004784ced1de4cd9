import type { CallView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { ScriptBox } from '../../ui/script-box.tsx';

/** The sentence to read aloud now; hidden when the step has none. */
export const Script = ({ call, compact = false }: { call: CallView; compact?: boolean }) => {
  const text = useText();
  if (!call.script) return null;
  return (
    <ScriptBox
      key={call.script.text.en}
      text={call.script.text}
      language={call.language}
      clauses={call.script.clauses}
      compact={compact}
      other={call.script.other.map((other) => ({ ...other, label: text(`wording.${other.id}`) }))}
    />
  );
};
