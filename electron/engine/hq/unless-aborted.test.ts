import { expect, it } from 'vitest';
import { unlessAborted } from './unless-aborted.ts';

const never = new Promise<string>(() => undefined);

it('ends with the reason of the signal while the work is still going on', async () => {
  const over = new AbortController();
  const outcome = unlessAborted(over.signal, never);
  over.abort(new Error('too late'));
  await expect(outcome).rejects.toThrow('too late');
});

it('ends at once where the signal was aborted before', async () => {
  await expect(unlessAborted(AbortSignal.abort(new Error('too late')), never)).rejects.toThrow('too late');
});

it('is the work’s own outcome otherwise', async () => {
  const { signal } = new AbortController();
  await expect(unlessAborted(signal, Promise.resolve('answered'))).resolves.toBe('answered');
  await expect(unlessAborted(signal, Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  await expect(unlessAborted(undefined, Promise.resolve('answered'))).resolves.toBe('answered');
});
