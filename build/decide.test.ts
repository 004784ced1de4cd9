import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { decideStream } from './decide.ts';

it('goes on after a line that meets a fault, says so on that line without its content, and exits with 1', async () => {
  const output = new PassThrough();
  const complaints: string[] = [];
  const decideOne = (line: Uint8Array) => {
    const said = Buffer.from(line).toString();
    if (said === 'secret') throw new Error('The rule a.b waits for its own verdict.');
    return { text: `"${said}"`, isDecision: said !== 'refused' };
  };
  const ending = decideStream(
    Readable.from([Buffer.from('one\nsecret\nrefused\nlast')]),
    output,
    (complaint) => complaints.push(complaint),
    decideOne,
  );
  const exitCode = await ending;
  output.end();
  const lines = (await text(output)).trimEnd().split('\n');
  expect(exitCode).toBe(1);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    'one',
    { line: 2, error: { code: 'internal', path: '' } },
    'refused',
    'last',
  ]);
  expect(lines[1]).not.toContain('secret');
  expect(complaints).toEqual(['line 2: The rule a.b waits for its own verdict.\n']);
});
