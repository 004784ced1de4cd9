import type { Pipeline, Statement } from './pipeline.ts';

const TAKEN: Statement = {
  name: 'taken codes',
  text: `select code from accounts where code = any($1::text[])
          union select code from members where code = any($1::text[])
          union select child_code from links where child_code = any($1::text[])`,
};

/** Which of these codes were given to anybody: a member, a company, or a child whose code becomes its own at 14. */
export const readTakenCodes = async (pipeline: Pipeline, codes: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await pipeline.ask<{ code: string }>(TAKEN, [codes])).map(({ code }) => code));
