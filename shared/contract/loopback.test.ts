import { describe, expect, it } from 'vitest';
import { isOverheard } from './loopback.ts';

describe('an address that others could read along', () => {
  it.each([
    ['http://127.0.0.1:8443', false],
    ['http://localhost', false],
    ['http://[::1]:80/base', false],
    ['https://hq.example', false],
    ['http://hq.example', true],
    ['http://10.0.0.7:8080', true],
    ['http://127.0.0.1.example', true],
    ['http://localhost.example', true],
    ['http://0.0.0.0', true],
  ])('%s: %s', (url, isSo) => {
    expect(isOverheard(url)).toBe(isSo);
  });
});
