import { describe, expect, it } from 'vitest';
import { describedLike } from '../../common/example.ts';
import { decideService } from '../decide-service.ts';
import type { Example } from '../example.ts';

const files = import.meta.glob<Readonly<Record<string, readonly Example[]>>>('./*/examples.ts', { eager: true });
const areas = Object.fromEntries(
  Object.entries(files).map(([file, exported]) => [file.split('/')[1] ?? file, Object.values(exported).flat()]),
);

describe.each(Object.entries(areas))('worked examples of %s', (_area, examples) => {
  it.each(examples.map((example) => [example.title, example] as const))(
    '%s',
    (title, { title: _, input, ...described }) => {
      const decision = decideService({ case: title, ...input });
      expect(describedLike(described, decision)).toMatchObject(described);
    },
  );
});
