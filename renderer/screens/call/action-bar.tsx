import { useText } from '../../i18n/translate.ts';
import { Keycap, Keycaps } from '../../ui/keycap.tsx';

const Hint = ({ chord, label }: { chord: string; label: string }) => (
  <span>
    <Keycap chord={chord} />
    {label}
  </span>
);

/** The foot of the workspace: key hints at the left, the buttons of the step at the right. */
export const ActionBar = ({
  canVerify,
  onSlot,
}: {
  canVerify: boolean;
  onSlot: (slot: HTMLElement | null) => void;
}) => {
  const text = useText();
  return (
    <div className="actionbar" role="toolbar" aria-label={text('call.actions.name')} data-pane="actions">
      <div className="keys" aria-hidden="true">
        <Hint chord="F2" label={text('call.actions.find')} />
        {canVerify && <Hint chord="F4" label={text('call.actions.verify')} />}
        <Hint chord="F6" label={text('call.actions.nextPane')} />
        <span>
          <Keycaps caps={['Ctrl', '1–4']} />
          {text('call.actions.calls')}
        </span>
        <Hint chord="Control+KeyK" label={text('call.actions.commands')} />
        <Hint chord="F1" label={text('call.actions.help')} />
      </div>
      <div className="end" ref={onSlot} />
    </div>
  );
};
