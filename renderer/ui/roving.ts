import type { KeyboardEvent } from 'react';

/**
 * Arrow keys within a group (tabs, radios, options): the index to go to, or null when the key is not one of the group's.
 * Home and End go to the ends; the arrows go round.
 */
export const rovingIndex = (key: string, index: number, count: number): number | null => {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (index + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/** Moves within the group that `event` came from: focuses the item found by `selector` and reports its index. */
export const moveWithin = (
  event: KeyboardEvent<HTMLElement>,
  selector: string,
  onMove: (index: number) => void,
): void => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const index = items.findIndex((item) => item.contains(document.activeElement));
  const next = rovingIndex(event.key, index, items.length);
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
  onMove(next);
};
