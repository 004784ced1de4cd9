import type { ConsoleView } from '../../../shared/contract/console-view.ts';
import type { DeskLog } from '../log/desk-log.ts';

/** Tells those who watch the desk what it looks like now; several changes in one turn are told once, the latest wins. */
export type Announcer = {
  /** How often something has changed; goes into the view. */
  revision(): number;
  changed(): void;
  subscribe(listener: (view: ConsoleView) => void): () => void;
  close(): void;
};

/** `view` makes the view; one that cannot be made is logged, and the watchers keep the last one. */
export const createAnnouncer = (view: () => ConsoleView, log: DeskLog): Announcer => {
  const listeners = new Set<(view: ConsoleView) => void>();
  let revision = 0;
  let isAnnouncing = false;

  const announce = (): void => {
    isAnnouncing = false;
    if (listeners.size === 0) return;
    try {
      const latest = view();
      for (const listener of listeners) listener(latest);
    } catch (error) {
      // A view that cannot be made must not end the calls.
      log('The console could not be brought up to date.', { failure: error instanceof Error ? error.name : 'unknown' });
    }
  };

  return {
    revision: () => revision,
    changed: () => {
      revision += 1;
      if (isAnnouncing) return;
      isAnnouncing = true;
      setImmediate(announce);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
};
