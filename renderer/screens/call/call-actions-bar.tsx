import { ActionBar, type KeyHint, useShellHints } from '../../app/shell/action-bar.tsx';
import { useText } from '../../i18n/translate.ts';

type CallActionsBarProps = { canVerify: boolean; onSlot: (slot: HTMLElement | null) => void };

/** The foot of the workspace: key hints at the left; the step on screen puts its buttons into the slot at the right. */
export const CallActionsBar = ({ canVerify, onSlot }: CallActionsBarProps) => {
  const text = useText();
  const [find, ...others] = useShellHints();
  const verify: readonly KeyHint[] = canVerify ? [{ chord: 'F4', label: text('call.actions.verify') }] : [];
  return (
    <ActionBar hints={[...(find ? [find] : []), ...verify, ...others]}>
      <div className="action-slot" ref={onSlot} />
    </ActionBar>
  );
};
