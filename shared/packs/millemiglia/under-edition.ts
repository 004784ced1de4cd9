import type { Config } from './parameters.ts';

/** Days before and after every request the contract accepts. */
const ALWAYS = '1900-01-01';
const NEVER = '2100-12-31';

const SWITCHES: Readonly<Record<string, Config>> = {
  'mm-2016': { 'edition.mm2017.memberFrom': NEVER },
  'mm-2017': { 'edition.mm2017.memberFrom': ALWAYS },
  'mm-access': { 'access.newModel.active': true },
};

/** The configuration that puts every member request under one edition, whatever its date; undefined for an unknown edition. */
export const underEdition = (edition: string): Config | undefined => SWITCHES[edition];
