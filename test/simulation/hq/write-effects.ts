import type { StoredCase } from '../../../db/hq/case-repository.ts';
import { inDocumentOrder } from '../../../db/hq/document-order.ts';
import type { PinRecord } from '../../../db/hq/event-writer.ts';
import type { BatchEffects } from '../../../hq/authority/settlement-store.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';
import type { AccountEvent } from '../../../shared/account/event.ts';
import { evolve } from '../../../shared/account/evolve.ts';
import { type HqContent, withAll } from './content.ts';

/** What PostgreSQL says when a key is there already. */
const duplicate = (what: string): Error => Object.assign(new Error(`duplicate key: ${what}`), { code: '23505' });

const UNSTORABLE = '\u0000';

/** PostgreSQL stores no text with a zero character. */
const assertStorable = ({ calls, attempts }: BatchEffects): void => {
  const texts = [...calls, ...attempts].flatMap((row) => Object.values(row));
  if (texts.some((text) => typeof text === 'string' && text.includes(UNSTORABLE)))
    throw Object.assign(new Error('invalid byte sequence'), { code: '22021' });
};

const rowsAfter = (
  rows: ReadonlyMap<string, MemberAccount>,
  events: readonly AccountEvent[],
): ReadonlyMap<string, MemberAccount> =>
  events.reduce((before, event) => {
    if (event.type === 'account-opened' && before.has(event.code)) throw duplicate('account');
    return evolve(before, event);
  }, rows);

const pinsAfter = (
  pins: ReadonlyMap<string, PinRecord>,
  { events, pins: drawn }: BatchEffects,
): ReadonlyMap<string, PinRecord> => {
  const next = new Map(pins);
  for (const event of events) {
    if (event.type === 'pin-cancelled') next.delete(event.code);
    const record = event.type === 'pin-issued' ? drawn.get(event.code) : undefined;
    if (event.type === 'pin-issued' && record === undefined)
      throw new Error('A PIN was to be issued but none was drawn.');
    if (record !== undefined) next.set(event.code, record);
  }
  return next;
};

const ordered = (
  rows: ReadonlyMap<string, MemberAccount>,
  codes: readonly string[],
): ReadonlyMap<string, MemberAccount> =>
  withAll(
    rows,
    codes.flatMap((code) => {
      const row = rows.get(code);
      return row === undefined ? [] : [[code, inDocumentOrder(row)] as const];
    }),
  );

/** Cases with those a batch opened, and the steps it took: one row a case, each step once. */
const casesAfter = (
  cases: ReadonlyMap<string, StoredCase>,
  { openedCases, caseSteps }: BatchEffects,
): ReadonlyMap<string, StoredCase> => {
  const next = new Map(cases);
  for (const opened of openedCases) {
    if (next.has(opened.file.caseId)) throw duplicate('case');
    next.set(opened.file.caseId, opened);
  }
  for (const { caseId, step, after } of caseSteps) {
    const found = next.get(caseId);
    if (found === undefined || found.file.steps.some(({ n }) => n === step.n)) throw duplicate('step of a case');
    next.set(caseId, { ...found, file: { ...found.file, ...after, steps: [...found.file.steps, step] } });
  }
  return next;
};

/** The content after a batch's effects; throws as the tables' own constraints would. */
export const withEffects =
  (effects: BatchEffects) =>
  (content: HqContent): HqContent => {
    assertStorable(effects);
    const ids = new Set(content.calls.map(({ commandId }) => commandId));
    if (effects.calls.some(({ commandId }) => ids.has(commandId))) throw duplicate('call');
    const raised = new Set(content.flags.map(({ commandId, reason }) => `${commandId} ${reason}`));
    return {
      ...content,
      rows: ordered(
        rowsAfter(content.rows, effects.events),
        effects.snapshots.map(({ code }) => code),
      ),
      snapshots: withAll(
        content.snapshots,
        effects.snapshots.map((snapshot) => [snapshot.code, snapshot]),
      ),
      pins: pinsAfter(content.pins, effects),
      attempts: withAll(
        content.attempts,
        effects.attempts
          .filter(({ attemptId }) => !content.attempts.has(attemptId))
          .map((attempt) => [attempt.attemptId, attempt]),
      ),
      calls: [...content.calls, ...effects.calls],
      flags: [
        ...content.flags,
        ...effects.flags.filter(({ commandId, reason }) => !raised.has(`${commandId} ${reason}`)),
      ],
      mails: [...content.mails, ...effects.mails],
      cases: casesAfter(content.cases, effects),
    };
  };
