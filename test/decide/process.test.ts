import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const runDecide = (input: Buffer, ...args: string[]): Promise<{ code: number | null; out: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'build/decide.ts', ...args]);
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.once('error', reject).once('close', (code) => resolve({ code, out }));
    child.stdin.end(input);
  });

const request = (id: string) =>
  JSON.stringify({
    case: id,
    service: 'card.report',
    request: { at: '2017-11-20T10:00Z' },
    facts: { card: { state: 'lost' } },
  });

describe('the decide command', () => {
  it('answers every line in order and exits with 0', async () => {
    const { code, out } = await runDecide(Buffer.from(`${request('one')}\r\n${request('two')}`));
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { case: string });
    expect(code).toBe(0);
    expect(lines.map((line) => line.case)).toEqual(['one', 'two']);
  });

  it('goes on after bad lines and exits with 2', async () => {
    const tooLong = Buffer.from(`"${'x'.repeat(1024 * 1024)}"\n`);
    const notUtf8 = Buffer.from([0x22, 0xff, 0x22, 0x0a]);
    const { code, out } = await runDecide(
      Buffer.concat([Buffer.from('\n'), tooLong, notUtf8, Buffer.from(`${request('last')}\n`)]),
    );
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(code).toBe(2);
    const refused = (line: number) => ({ line, error: { code: 'bad-json', path: '' } });
    expect(lines).toMatchObject([refused(1), refused(2), refused(3), { case: 'last' }]);
  });

  it('explains a rule and refuses an unknown one', async () => {
    expect(await runDecide(Buffer.alloc(0), '--explain', 'pin.recover')).toMatchObject({
      code: 0,
      out: expect.stringContaining('mm-2017 3.7'),
    });
    expect(await runDecide(Buffer.alloc(0), '--explain', 'no.rule')).toEqual({ code: 2, out: '' });
  });
});
