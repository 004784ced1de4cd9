import { z } from 'zod';
import { date, iata, int } from '../../common/fact-types.ts';
import { factsSchema } from '../facts/dictionary.ts';

/** How a fact is typed. Every kind follows from the schema of the fact. */
export type FactKind = 'choice' | 'yesNo' | 'date' | 'number' | 'airline' | 'airlines' | 'text';
export type FactType = { readonly kind: FactKind; readonly choices: readonly string[] };
export type FactValue = string | number | boolean | readonly string[];
export type ReadFact = { readonly value: FactValue } | { readonly fault: FactKind };

const unwrapped = (type: unknown): unknown =>
  type instanceof z.ZodOptional || type instanceof z.ZodNullable ? unwrapped(type.unwrap()) : type;

const memberOf = (type: unknown, name: string): unknown => {
  const inner = unwrapped(type);
  return inner instanceof z.ZodObject ? unwrapped(inner.shape[name]) : undefined;
};

/** The schema of a fact named by its path, such as `child.birthDate`. Throws when the dictionary has none. */
const schemaOf = (path: string): z.ZodType => {
  const [group = '', name = ''] = path.split('.');
  const schema = memberOf(memberOf(factsSchema, group), name);
  if (!(schema instanceof z.ZodType)) throw new Error(`There is no fact ${path}.`);
  return schema;
};

const kindOf = (schema: z.ZodType): FactKind => {
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'yesNo';
  if (schema instanceof z.ZodArray) return 'airlines';
  if (schema === int) return 'number';
  if (schema === date) return 'date';
  return schema === iata ? 'airline' : 'text';
};

/** How the fact of a path is typed. */
export const factType = (path: string): FactType => {
  const schema = schemaOf(path);
  const choices = schema instanceof z.ZodEnum ? schema.options.map(String) : [];
  return { kind: kindOf(schema), choices };
};

/** Digits may be grouped by spaces, points or commas, as they are written in the languages of the desk. */
const GROUPED = /^\d{1,3}([\s.,\u00a0]\d{3})+$/;

const typedValue = (kind: FactKind, typed: string): unknown => {
  const text = typed.trim();
  switch (kind) {
    case 'yesNo':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'number': {
      const digits = GROUPED.test(text) ? text.replace(/\D/gu, '') : text;
      return /^\d+$/.test(digits) ? Number(digits) : undefined;
    }
    case 'airline':
      return text.toUpperCase();
    case 'airlines':
      return text.toUpperCase().split(/[\s,;]+/u);
    case 'choice':
    case 'date':
    case 'text':
      return text;
    default:
      throw new Error(`Unknown kind ${kind satisfies never}`);
  }
};

/** Reads a fact as it was typed; a text that is no such fact is a fault and reaches no rule. */
export const readFact = (path: string, typed: string): ReadFact => {
  const schema = schemaOf(path);
  const kind = kindOf(schema);
  const read = schema.safeParse(typedValue(kind, typed));
  return read.success ? { value: read.data as FactValue } : { fault: kind };
};

/** Facts by group, as requests carry them; what cannot be read is left out. */
export const readFacts = (given: Readonly<Record<string, string>>): Record<string, Record<string, FactValue>> => {
  const facts: Record<string, Record<string, FactValue>> = {};
  for (const [path, typed] of Object.entries(given)) {
    const read = readFact(path, typed);
    const [group = '', name = ''] = path.split('.');
    if ('value' in read) facts[group] = { ...facts[group], [name]: read.value };
  }
  return facts;
};
