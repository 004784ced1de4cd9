import type { Knex } from 'knex';

// A desk proves itself by signing with a key of its own; headquarters keeps the public half. A desk that enrolled with a bearer token
// keeps it until its next contact, when the key takes its place.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`alter table desk_credentials
     add column public_key bytea,
     add column key_id text,
     alter column token_hash drop not null,
     add constraint desk_credentials_one_proof check ((token_hash is null) <> (public_key is null)),
     add constraint desk_credentials_key_named check ((key_id is null) = (public_key is null))`);
};

/** Desks that have a key already must enrol anew: there is no way back to a token nobody has. */
export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('delete from desk_credentials where token_hash is null');
  await knex.raw(`alter table desk_credentials
     drop constraint desk_credentials_one_proof,
     drop constraint desk_credentials_key_named,
     drop column public_key,
     drop column key_id,
     alter column token_hash set not null`);
};
