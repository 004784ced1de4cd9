import { hash } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { z } from 'zod';
import { insertAgent } from '../../db/hq/agent-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { CommandFailure, EXIT } from './command-failure.ts';

const LEAST_PASSPHRASE_LENGTH = 12;

const listOf = (words: readonly string[]) =>
  z
    .string()
    .transform((text) => text.split(/\s+/).filter((word) => word !== ''))
    .refine((given) => given.every((word) => words.includes(word)) && new Set(given).size === given.length);

const name = z.string().trim().min(1).max(60);

const agentSchema = z.object({
  agent: z.string().regex(/^A-\d{4}$/),
  surname: name,
  given: name,
  role: z.enum(['agent', 'supervisor', 'desk-admin', 'auditor']),
  branch: z.string().regex(/^[A-Z]{3}$/),
  queues: listOf(['mm', 'bc', 'bt']).default([]),
  languages: listOf(['en', 'it', 'nl', 'ru', 'el']).default(['en']),
});

/** `hq create-agent`: adds someone who signs in, with the passphrase they chose (kept as an Argon2id hash only). */
export const createAgentCommand = async (
  database: Knex,
  seals: Seals,
  options: Readonly<Record<string, string>>,
  passphrase: string,
  today: string,
): Promise<{ readonly agentId: string }> => {
  const given = agentSchema.safeParse(options);
  if (!given.success) {
    const wrong = [...new Set(given.error.issues.map((issue) => `--${String(issue.path[0])}`))].join(', ');
    throw new CommandFailure(EXIT.usage, `Not right or missing: ${wrong}. Nothing was changed.`);
  }
  if ([...passphrase].length < LEAST_PASSPHRASE_LENGTH)
    throw new CommandFailure(
      EXIT.usage,
      `Give a passphrase of at least ${LEAST_PASSPHRASE_LENGTH} characters as the first line of standard input. Nothing was changed.`,
    );
  const { agent: agentId, surname, role, branch, queues, languages } = given.data;
  const branchRow: unknown = await database('desks').where({ branch }).first('branch');
  if (branchRow === undefined)
    throw new CommandFailure(EXIT.refused, 'No desk belongs to that branch. Nothing was changed.');
  const person = { agentId, surname, given: given.data.given, role, branch };
  const lists = { queues: queues.length === 0 ? null : queues.join(' '), languages: languages.join(' ') };
  const passphraseHash = await hash(passphrase, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  if (!(await insertAgent(database, seals, { ...person, ...lists, passphraseHash }, today)))
    throw new CommandFailure(EXIT.refused, `${agentId} is there already. Nothing was changed.`);
  return { agentId };
};
