import type { CallView } from '../../../shared/contract/console-view.ts';
import { type Text, useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { useCall } from './call-context.tsx';

/** A call that rings is answered first; one in wrap-up has ended already. */
const cannotEnd = (call: CallView, text: Text): string | null => {
  if (call.state === 'ringing') return text('call.bar.answerFirst');
  if (call.verification.state === 'checking') return text('call.verify.checkingHelp');
  return call.state === 'wrapUp' ? text('call.bar.ended') : null;
};

type LineControlsProps = { onEnd: () => void; isMemberShown: boolean; onShowMember: () => void };

/** Hold, mute, transfer, end. A line nobody is on any more offers no hold or mute. */
export const LineControls = ({ onEnd, isMemberShown, onShowMember }: LineControlsProps) => {
  const text = useText();
  const { call, send } = useCall();
  const isTalking = !call.callerGone && call.state !== 'ringing' && call.state !== 'wrapUp';
  const idle = isTalking ? null : text('call.bar.noLine');
  return (
    <div className="row ctl">
      <Button
        className="only-narrow"
        icon="person"
        iconOnly
        label={text('call.bar.showMember')}
        expanded={isMemberShown}
        onPress={onShowMember}
      />
      <Button
        icon={call.held ? 'play' : 'pause'}
        label={text('call.bar.hold')}
        shown={text(call.held ? 'call.bar.resume' : 'call.bar.holdShort')}
        shortcut="Control+Shift+KeyH"
        hint={false}
        pressed={call.held}
        unavailable={idle}
        onPress={() => void send({ type: call.held ? 'RESUME' : 'HOLD' })}
      />
      <Button
        icon={call.muted ? 'microphoneOff' : 'microphone'}
        label={text('call.bar.mute')}
        shown={text(call.muted ? 'call.bar.unmute' : 'call.bar.mute')}
        shortcut="Control+Shift+KeyM"
        hint={false}
        pressed={call.muted}
        unavailable={idle}
        onPress={() => void send({ type: 'MUTE', on: !call.muted })}
      />
      <Button
        icon="transfer"
        label={text('call.bar.transfer')}
        shown={text('call.bar.transferShort')}
        shortcut="Control+Shift+KeyT"
        hint={false}
        unavailable={text('call.bar.transferReason')}
        onPress={() => undefined}
      />
      <Button
        kind="outlineDanger"
        icon="endCall"
        label={text('call.bar.end')}
        shortcut="Control+Shift+KeyE"
        hint={false}
        unavailable={cannotEnd(call, text)}
        onPress={onEnd}
      />
    </div>
  );
};
