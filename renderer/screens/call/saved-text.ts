import { useCallback, useEffect, useRef } from 'react';
import { useDraft } from './draft.ts';

const SAVE_AFTER_MS = 300;

export type SavedText = {
  text: string;
  change: (text: string) => void;
  /** Saves what is not saved yet; call it before an act that closes the field. */
  flush: () => Promise<boolean>;
};

/** Text that is saved while it is typed, shortly after the last key, on leaving the field and on leaving the screen. */
export const useSavedText = (
  callId: string,
  field: string,
  kept: string,
  save: (text: string) => Promise<boolean>,
): SavedText => {
  const [text, setText] = useDraft(callId, field, kept);
  const unsaved = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const newestSave = useRef(save);
  newestSave.current = save;
  const flush = useCallback(async () => {
    const waiting = unsaved.current;
    if (!waiting) return true;
    unsaved.current = null;
    clearTimeout(waiting.timer);
    return newestSave.current(waiting.text);
  }, []);
  const change = useCallback(
    (next: string) => {
      setText(next);
      if (unsaved.current) clearTimeout(unsaved.current.timer);
      unsaved.current = { text: next, timer: setTimeout(() => void flush(), SAVE_AFTER_MS) };
    },
    [setText, flush],
  );
  useEffect(() => () => void flush(), [flush]);
  return { text, change, flush };
};
