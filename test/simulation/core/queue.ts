export type QueuedEvent = { readonly at: number; readonly tie: number; task: (() => void) | null };

export type EventQueue = {
  add(event: QueuedEvent): void;
  /** The earliest event that was not cancelled; undefined when there is none. */
  next(): QueuedEvent | undefined;
};

const isBefore = (a: QueuedEvent, b: QueuedEvent): boolean => a.at < b.at || (a.at === b.at && a.tie < b.tie);

/** A binary heap of events by time. */
export const createQueue = (): EventQueue => {
  const heap: QueuedEvent[] = [];
  const at = (index: number): QueuedEvent => heap[index] as QueuedEvent;
  const swap = (a: number, b: number): void => {
    const kept = at(a);
    heap[a] = at(b);
    heap[b] = kept;
  };
  const rise = (from: number): void => {
    for (let index = from; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!isBefore(at(index), at(parent))) return;
      swap(index, parent);
      index = parent;
    }
  };
  const sink = (): void => {
    for (let index = 0; ; ) {
      const left = 2 * index + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && isBefore(at(left + 1), at(left)) ? left + 1 : left;
      if (!isBefore(at(child), at(index))) return;
      swap(index, child);
      index = child;
    }
  };
  const take = (): QueuedEvent | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) {
      heap[0] = last;
      sink();
    }
    return first;
  };
  return {
    add: (event) => {
      heap.push(event);
      rise(heap.length - 1);
    },
    next: () => {
      for (;;) {
        const event = take();
        if (event === undefined || event.task !== null) return event;
      }
    },
  };
};
