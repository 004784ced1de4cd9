import type { Knex } from 'knex';
import {
  type CaseFile,
  type CaseKind,
  type CaseState,
  type CaseStep,
  caseSidesSchema,
} from '../../shared/account/case.ts';
import type { CaseChoice } from '../../shared/account/case-choice.ts';
import type { Tables } from './pipeline.ts';
import { openRow, openRows, sealRow } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

/** A case as headquarters keeps it; `scope` is null where the account is nobody's whom the desk serves. */
export type StoredCase = { readonly scope: string | null; readonly file: CaseFile };

/** A case locked for a resolution, with the text of the command it is about. */
export type LockedCase = StoredCase & { readonly text: string };

/** One more step of a case, and where it leaves the case. */
export type CaseProgress = { readonly caseId: string; readonly step: CaseStep; readonly after: CaseStanding };
export type CaseStanding = Pick<
  CaseFile,
  'state' | 'passedOn' | 'claimedBy' | 'resolvedAt' | 'resolvedBy' | 'resolution'
>;

const standingRow = ({ state, passedOn, claimedBy, resolvedAt, resolvedBy, resolution }: CaseStanding) => ({
  state,
  passed_on: passedOn,
  claimed_by: claimedBy,
  resolved_at: resolvedAt,
  resolved_by: resolvedBy,
  resolution,
});

const caseRow = ({ scope, file }: StoredCase) => ({
  case_id: file.caseId,
  scope,
  desk: file.desk,
  dseq: file.dseq,
  type: file.type,
  account: file.account,
  agent: file.agent,
  kind: file.kind,
  sides: JSON.stringify({ told: file.told, ruled: file.ruled }),
  opened_at: file.openedAt,
  ...standingRow(file),
});

const stepRow = (caseId: string, { n, at, agent, desk, kind, choice, code, note }: CaseStep) => ({
  case_id: caseId,
  n,
  at,
  agent,
  desk,
  kind,
  choice,
  code,
  note,
});

const insertSteps = async (
  tables: Tables,
  seals: Seals,
  steps: readonly { readonly caseId: string; readonly step: CaseStep }[],
): Promise<void> => {
  if (steps.length === 0) return;
  await tables('case_steps').insert(
    steps.map(({ caseId, step }) => sealRow(seals, 'case_steps', stepRow(caseId, step))),
  );
};

/** Opens cases with their first steps. */
export const insertCases = async (tables: Tables, seals: Seals, cases: readonly StoredCase[]): Promise<void> => {
  if (cases.length === 0) return;
  await tables('cases').insert(cases.map((one) => sealRow(seals, 'cases', caseRow(one))));
  await insertSteps(
    tables,
    seals,
    cases.flatMap(({ file }) => file.steps.map((step) => ({ caseId: file.caseId, step }))),
  );
};

/** Adds steps, in order, to cases that the caller has locked. */
export const advanceCases = async (tables: Tables, seals: Seals, progress: readonly CaseProgress[]): Promise<void> => {
  await insertSteps(tables, seals, progress);
  for (const { caseId, after } of progress) await tables('cases').where({ case_id: caseId }).update(standingRow(after));
};

type CaseRow = {
  case_id: string;
  scope: string | null;
  desk: string;
  dseq: number;
  type: string;
  account: string | null;
  agent: string;
  kind: CaseKind;
  state: CaseState;
  passed_on: boolean;
  sides: string;
  opened_at: string;
  claimed_by: string | null;
  resolved_at: string | null;
  resolved_by: string | null;
  resolution: CaseChoice | null;
};

const storedCase = (row: CaseRow, steps: readonly CaseStep[]): StoredCase => ({
  scope: row.scope,
  file: {
    ...caseSidesSchema.parse(JSON.parse(row.sides)),
    caseId: row.case_id,
    kind: row.kind,
    state: row.state,
    passedOn: row.passed_on,
    desk: row.desk,
    dseq: row.dseq,
    type: row.type,
    account: row.account,
    agent: row.agent,
    openedAt: row.opened_at,
    claimedBy: row.claimed_by,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
    resolution: row.resolution,
    steps: [...steps],
  },
});

type StepRow = CaseStep & { case_id: string };

const stepsOf = async (
  tables: Tables,
  seals: Seals,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseStep[]>> => {
  const query = tables('case_steps').whereIn('case_id', caseIds).orderBy(['case_id', 'n']);
  const steps = new Map<string, CaseStep[]>();
  for (const { case_id, ...step } of await openRows<StepRow>(seals, 'case_steps', query))
    steps.set(case_id, [...(steps.get(case_id) ?? []), step]);
  return steps;
};

/** Locks cases in the order of their ids, and reads them with the commands they are about. Ids without a case are left out. */
export const lockCases = async (
  tables: Tables,
  seals: Seals,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, LockedCase>> => {
  if (caseIds.length === 0) return new Map();
  const rows = await openRows<CaseRow>(
    seals,
    'cases',
    tables('cases').whereIn('case_id', caseIds).orderBy('case_id').forUpdate(),
  );
  const bodies: object[] = await tables('commands').whereIn('command_id', caseIds).select('command_id', 'body');
  const texts = new Map(
    bodies
      .map((row) => openRow<{ command_id: string; body: string }>(seals, 'commands', row))
      .map(({ command_id, body }) => [command_id, body]),
  );
  const steps = await stepsOf(tables, seals, caseIds);
  return new Map(
    rows.map((row) => [
      row.case_id,
      { ...storedCase(row, steps.get(row.case_id) ?? []), text: texts.get(row.case_id) ?? '' },
    ]),
  );
};

/** Whose cases are asked for; always within what the desk may see. */
export type CaseQuery =
  /** Unresolved cases of the desk itself, those named, and with `all` every unresolved case it may see. */
  | { readonly about: 'work'; readonly known: readonly string[]; readonly all: boolean }
  | { readonly about: 'account'; readonly account: string };

const withinReach = (query: Knex.QueryBuilder, deskId: string, scopes: readonly string[]): Knex.QueryBuilder =>
  query.where((seen) => {
    seen.where('desk', deskId).orWhereIn('scope', scopes);
    if (scopes.length > 1) seen.orWhereNull('scope');
  });

const asked = (query: Knex.QueryBuilder, deskId: string, what: CaseQuery): Knex.QueryBuilder => {
  if (what.about === 'account') return query.where('account', what.account).orderBy('opened_at', 'desc');
  const wanted = query.where((one) => {
    one.where((open) => {
      open.whereNot('state', 'resolved');
      if (!what.all) open.andWhere('desk', deskId);
    });
    if (what.known.length > 0) one.orWhereIn('case_id', what.known);
  });
  return wanted.orderBy(['opened_at', 'case_id']);
};

/** At most `limit` cases that a desk of these scopes may see. */
export const findCases = async (
  db: Knex,
  seals: Seals,
  desk: { readonly deskId: string; readonly scopes: readonly string[] },
  what: CaseQuery,
  limit: number,
): Promise<readonly CaseFile[]> => {
  const query = asked(withinReach(db('cases'), desk.deskId, desk.scopes), desk.deskId, what).limit(limit);
  const rows = await openRows<CaseRow>(seals, 'cases', query);
  const steps = await stepsOf(
    db,
    seals,
    rows.map(({ case_id }) => case_id),
  );
  return rows.map((row) => storedCase(row, steps.get(row.case_id) ?? []).file);
};
