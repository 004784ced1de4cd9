/** Names of the facts nobody has given. */
export const unknownOf = (facts: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(facts).filter((name) => facts[name] === undefined);

/** Names of the facts that are unknown, empty or answered with no. */
export const lackingOf = (facts: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(facts).filter((name) => facts[name] === undefined || facts[name] === '' || facts[name] === false);
