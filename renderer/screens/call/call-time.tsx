import type { CallView } from '../../../shared/contract/console-view.ts';
import { useBusinessNow } from '../../app/desk-connection.tsx';
import { useText } from '../../i18n/translate.ts';
import { formatDuration } from '../../ui/format.ts';

/** How long the call has lasted, from the answer, or from the first ring while it rings. Not announced. */
export const CallTime = ({ call }: { call: CallView }) => {
  const text = useText();
  const now = useBusinessNow();
  return (
    <div className="col">
      <span className="lab" aria-hidden="true">
        {text('call.bar.time')}
      </span>
      <span className="timer call-time" role="timer" aria-label={text('call.bar.time')}>
        {formatDuration(now - Date.parse(call.answeredAt ?? call.startedAt))}
      </span>
    </div>
  );
};
