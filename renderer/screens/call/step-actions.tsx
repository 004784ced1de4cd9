import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useText } from '../../i18n/translate.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';

/** Places outside the step that a step fills: the end of the action bar, and the note above it. */
export type StepSlots = { actions: HTMLElement | null; note: HTMLElement | null };
export const StepSlotsContext = createContext<StepSlots>({ actions: null, note: null });

/** Something that keeps the primary from running, and the way to it. */
export type Obstacle = { id: string; text: string; focus?: () => void };

type StepActionsProps = {
  /** One step back; nothing is lost by it, what was typed is kept with the call. */
  back?: { onBack: () => void; unavailable?: string | null } | null;
  secondary?: readonly ButtonProps[];
  primary: ButtonProps;
  /** What is missing before the primary may run; empty when it is ready. */
  obstacles?: readonly Obstacle[];
};

/** Lists what is missing; the focus goes to the first of it. */
const Obstacles = ({ obstacles }: { obstacles: readonly Obstacle[] }) => {
  const text = useText();
  return (
    <Note tone="caution" title={text('call.actions.notReady')} className="step-note">
      <ul role="alert" className="obstacles">
        {obstacles.map((obstacle) => (
          <li key={obstacle.id}>{obstacle.text}</li>
        ))}
      </ul>
    </Note>
  );
};

const InSlot = ({ slot, children }: { slot: HTMLElement | null; children: ReactNode }) =>
  slot ? createPortal(children, slot) : null;

/** Buttons of a step in the action bar: Back, secondary, then the one primary. Ctrl+Enter confirms, Esc goes back. */
export const StepActions = ({ back = null, secondary = [], primary, obstacles = [] }: StepActionsProps) => {
  const text = useText();
  const slots = useContext(StepSlotsContext);
  const [isAsked, setAsked] = useState(false);
  const confirm = () => {
    if (obstacles.length === 0) {
      setAsked(false);
      primary.onPress();
      return;
    }
    // Shown first: the note takes room, and what gets the focus must be in sight after that.
    flushSync(() => setAsked(true));
    obstacles[0]?.focus?.();
    // Focusing what has the focus already does not scroll.
    if (obstacles[0]?.focus) document.activeElement?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <InSlot slot={slots.note}>{isAsked && obstacles.length > 0 && <Obstacles obstacles={obstacles} />}</InSlot>
      <InSlot slot={slots.actions}>
        {back && (
          <Button
            label={text('call.actions.back')}
            shortcut="Escape"
            unavailable={back.unavailable ?? null}
            onPress={back.onBack}
          />
        )}
        {secondary.map((button) => (
          <Button key={button.label} {...button} />
        ))}
        <Button kind="primary" shortcut="Control+Enter" {...primary} onPress={confirm} />
      </InSlot>
    </>
  );
};
