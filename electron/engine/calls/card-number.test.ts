import { describe, expect, it } from 'vitest';
import { holdsCardNumber } from './card-number.ts';

describe('a payment card number', () => {
  it.each(['4111111111111111', 'card 4111 1111 1111 1111 please', '5500-0000-0000-0004', '340000000000009'])(
    'is seen in "%s"',
    (text) => expect(holdsCardNumber(text)).toBe(true),
  );

  it.each(['', 'code 0056994590', 'ticket 0552107458831', '4111111111111112', '+39 320 000 0001', '12345'])(
    'is not seen in "%s"',
    (text) => expect(holdsCardNumber(text)).toBe(false),
  );
});
