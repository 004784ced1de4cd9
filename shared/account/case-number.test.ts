import { describe, expect, it } from 'vitest';
import { caseNumberOf } from './case-number.ts';

describe('the number of a case', () => {
  it('is made from the end of its id, the same everywhere', () => {
    expect(caseNumberOf('01931f2e-7c00-7aaa-8bbb-000000000000')).toBe('K-0000-0000');
    expect(caseNumberOf('01931f2e-7c00-7aaa-8bbb-00ffffffffff')).toBe('K-ZZZZ-ZZZZ');
    expect(caseNumberOf('01931f2e-7c00-7aaa-8bbb-aa0000000021')).toBe('K-0000-0011');
  });

  it('differs where ids of the same moment differ', () => {
    expect(caseNumberOf('01931f2e-7c00-7aaa-8bbb-123456789abc')).not.toBe(
      caseNumberOf('01931f2e-7c00-7aaa-8bbb-123456789abd'),
    );
  });
});
