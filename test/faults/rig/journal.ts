/** What a desk says while it works. */
export type JournalLine =
  | { kind: 'ready' | 'drained' }
  /** The agent was shown that this is done. */
  | { kind: 'did'; act: string; callId: string }
  /** The outbox screen showed this command in this state. */
  | { kind: 'shown'; commandId: string; status: string; newCode: string | null };

/** Everything a desk ever showed, in all its lives. */
export type Journal = {
  shown: Map<string, { status: string; newCode: string | null }>;
  did: { act: string; callId: string }[];
  /** Commands whose answer was shown and is another one now; only a restored headquarters may do that. */
  takenBack: string[];
};

export const emptyJournal = (): Journal => ({ shown: new Map(), did: [], takenBack: [] });

const ANSWERED = new Set(['accepted', 'rejected', 'parked']);

/** Writes a line down. */
export const note = (journal: Journal, line: JournalLine): void => {
  if (line.kind === 'did') journal.did.push({ act: line.act, callId: line.callId });
  if (line.kind !== 'shown') return;
  const before = journal.shown.get(line.commandId)?.status;
  if (before !== undefined && ANSWERED.has(before) && line.status !== before) journal.takenBack.push(line.commandId);
  journal.shown.set(line.commandId, { status: line.status, newCode: line.newCode });
};
