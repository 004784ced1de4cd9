import { useCallback, useSyncExternalStore } from 'react';

/**
 * Half-typed input of each call, kept while another line is on screen. It lives in memory only and is dropped with the call.
 * The PIN is never kept here.
 */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

const keyOf = (callId: string, field: string): string => `${callId}\n${field}`;
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const changed = (): void => {
  for (const listener of listeners) listener();
};

/** Text of one field of one call; `initial` until somebody types. */
export const useDraft = (callId: string, field: string, initial: string): [string, (text: string) => void] => {
  const key = keyOf(callId, field);
  const text = useSyncExternalStore(subscribe, () => drafts.get(key) ?? initial);
  const setText = useCallback(
    (next: string) => {
      drafts.set(key, next);
      changed();
    },
    [key],
  );
  return [text, setText];
};

/** Forgets the input of calls that are no longer open. */
export const keepDraftsOf = (openCalls: readonly string[]): void => {
  for (const key of [...drafts.keys()]) {
    if (!openCalls.some((callId) => key.startsWith(`${callId}\n`))) drafts.delete(key);
  }
};
