/** Panes in the order F6 visits them. An element is a pane when it carries `data-pane` with one of these names. */
export const paneOrder = ['banner', 'rail', 'call', 'work', 'member', 'actions'] as const;
export type PaneName = (typeof paneOrder)[number];

/** The pane after (or before) the current one among those present, round the end; `null` starts at the work area. */
export const nextPane = (
  present: readonly PaneName[],
  current: PaneName | null,
  direction: 1 | -1,
): PaneName | null => {
  const ring = paneOrder.filter((pane) => present.includes(pane));
  if (ring.length === 0) return null;
  if (current === null || !ring.includes(current)) return ring.includes('work') ? 'work' : (ring[0] ?? null);
  return ring[(ring.indexOf(current) + direction + ring.length) % ring.length] ?? null;
};

const focusable =
  'a[href], button:not([tabindex="-1"]), input:not([type="hidden"]), select, textarea, [tabindex]:not([tabindex="-1"])';

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

const paneOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-pane]') ?? null;

const isPaneName = (name: string | undefined): name is PaneName => paneOrder.some((pane) => pane === name);

/** Remembers the last focused control of every pane of a call, and moves the focus between panes. */
export class PaneFocus {
  #last = new Map<string, HTMLElement>();
  /** What the panes show now, for example the call; each has its own memory. */
  scope = '';

  /** Call on every `focusin`. */
  remember(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    const pane = paneOf(target)?.dataset.pane;
    if (pane) this.#last.set(`${this.scope} ${pane}`, target);
  }

  /** F6 (1) and Shift+F6 (−1). */
  cycle(root: ParentNode, direction: 1 | -1): void {
    const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
    const names = panes.map((pane) => pane.dataset.pane).filter(isPaneName);
    const current = paneOf(document.activeElement)?.dataset.pane;
    const next = nextPane(names, isPaneName(current) ? current : null, direction);
    const pane = panes.find((candidate) => candidate.dataset.pane === next);
    if (pane && next) this.focus(pane, next);
  }

  /** Gives the focus to a pane: its remembered control, else its first, else the pane itself. */
  focus(pane: HTMLElement, name: PaneName): void {
    const remembered = this.#last.get(`${this.scope} ${name}`);
    if (remembered?.isConnected && pane.contains(remembered) && isShown(remembered)) {
      remembered.focus();
      return;
    }
    const first = [...pane.querySelectorAll<HTMLElement>(focusable)].find(isShown);
    if (first) {
      first.focus();
      return;
    }
    pane.tabIndex = -1;
    pane.focus();
  }
}
