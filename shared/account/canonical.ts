/** Names of an object's members as they come, and sorted, each ready to be written. */
type Shape = { readonly names: readonly string[]; readonly sorted: readonly { name: string; label: string }[] };

// Objects of a kind have the same members in the same order, again and again; sorting them each time took most of the work.
const SHAPES_KEPT = 2000;
const shapes = new Map<string, Shape>();

const shapeOf = (names: readonly string[]): Shape => {
  const key = names.join('\u0000');
  const known = shapes.get(key);
  // Names may hold the separator too: the names themselves decide.
  if (known?.names.length === names.length && known.names.every((name, at) => name === names[at])) return known;
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
  const shape = { names, sorted: sorted.map((name) => ({ name, label: `${JSON.stringify(name)}:` })) };
  if (shapes.size >= SHAPES_KEPT) shapes.clear();
  shapes.set(key, shape);
  return shape;
};

const canonicalObject = (value: object): string => {
  let text = '';
  for (const { name, label } of shapeOf(Object.keys(value)).sorted) {
    const member: unknown = value[name as keyof typeof value];
    if (member !== undefined) text += `${text === '' ? '' : ','}${label}${canonicalise(member)}`;
  }
  return `{${text}}`;
};

/** JSON with sorted member names and no blanks: the same value gives the same text on every machine. Throws on what JSON cannot hold. */
export const canonicalise = (value: unknown): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('A number that is not finite has no canonical form.');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalise).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`A ${typeof value} has no canonical form.`);
};
