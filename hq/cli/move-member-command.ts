import type { Knex } from 'knex';
import type { Seals } from '../../db/hq/seals.ts';
import { type MemberMoved, moveMember } from '../members/move-member.ts';
import { CommandFailure, EXIT } from './command-failure.ts';

const REASONS: Readonly<Record<Extract<MemberMoved, { outcome: 'refused' }>['reason'], string>> = {
  'unknown-member': 'There is no member with this code.',
  'unknown-branch': 'There is no such branch.',
  'is-there-already': 'The member belongs to this branch already.',
};

/** `hq move-member`: what was done, without a word of who it was. Throws a refusal. */
export const moveMemberCommand = async (
  db: Knex,
  seals: Seals,
  code: string,
  branch: string,
): Promise<Omit<Extract<MemberMoved, { outcome: 'moved' }>, 'outcome'>> => {
  const answer = await moveMember(db, seals, { code, branch });
  if (answer.outcome === 'refused')
    throw new CommandFailure(EXIT.refused, `${REASONS[answer.reason]} Nothing was changed.`);
  const { from, to, positions } = answer;
  return { from, to, positions };
};
