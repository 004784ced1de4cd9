import { packs } from '../../shared/packs/registry.ts';
import { figuresIn, fileOfRule } from './rule-source.ts';

/** The dated figures of every rule that reads some, as the console keeps them: the sources themselves are not in it. */
export const ruleFigures = async (): Promise<string> => {
  const figures: Record<string, unknown> = {};
  for (const { id } of packs.flatMap(({ rules }) => rules)) {
    const file = fileOfRule(id);
    const found = file === undefined ? [] : await figuresIn(file);
    if (found.length > 0) figures[id] = found;
  }
  return `${JSON.stringify(figures, null, 2)}\n`;
};
