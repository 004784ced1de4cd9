import type { ConsoleView } from '../../shared/contract/console-view.ts';

/** What the page knows of the engine. On `lost` the last view stays on the screen. */
export type DeskState = {
  connection: 'connecting' | 'live' | 'lost';
  view: ConsoleView | null;
  /** `business.now` of the newest view minus the page's own monotonic clock, in milliseconds. */
  businessOffsetMs: number;
};

export type DeskNews =
  | { type: 'viewArrived'; view: ConsoleView; monotonicMs: number }
  | { type: 'connectionLost' }
  | { type: 'connecting' };

export const noNews: DeskState = { connection: 'connecting', view: null, businessOffsetMs: 0 };

/** The next state. A view older than the one shown is ignored unless the engine started anew. */
export const reduceDesk = (state: DeskState, news: DeskNews): DeskState => {
  switch (news.type) {
    case 'viewArrived': {
      const stale = state.connection === 'live' && state.view !== null && news.view.revision < state.view.revision;
      if (stale) return state;
      return {
        connection: 'live',
        view: news.view,
        businessOffsetMs: Date.parse(news.view.business.now) - news.monotonicMs,
      };
    }
    case 'connectionLost':
      return state.connection === 'lost' ? state : { ...state, connection: 'lost' };
    case 'connecting':
      return state.view === null ? { ...state, connection: 'connecting' } : state;
  }
};

/** Holds the state for `useSyncExternalStore`. */
export class DeskStore {
  #state: DeskState = noNews;
  #listeners = new Set<() => void>();

  readonly snapshot = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  tell(news: DeskNews): void {
    const next = reduceDesk(this.#state, news);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
