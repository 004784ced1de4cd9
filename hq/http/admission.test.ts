import { describe, expect, it } from 'vitest';
import { type Admission, createAdmission } from './admission.ts';

const LIMITS = { atOnce: 2, perDesk: 1, queued: 2, patienceMs: 60_000 };

const placeOf = async (admission: Admission, deskId: string): Promise<() => void> => {
  const answer = await admission.enter(deskId);
  if ('leave' in answer) return answer.leave;
  throw new Error('It was sent away.');
};

describe('a node with as much work as it can do', () => {
  it('lets others wait, in the order they came, and sends away whom it cannot keep', async () => {
    const admission = createAdmission(LIMITS, () => 0.99);
    const leaves = [await placeOf(admission, 'A'), await placeOf(admission, 'B')];
    const order: string[] = [];
    const waiting = ['C', 'D'].map((deskId) => placeOf(admission, deskId).then(() => order.push(deskId)));
    expect(await admission.enter('E')).toEqual({ againInSeconds: 4 });
    expect(admission.load()).toEqual({ working: 2, waiting: 2 });
    for (const leave of leaves) leave();
    await Promise.all(waiting);
    expect(order).toEqual(['C', 'D']);
  });

  it('keeps a desk that comes twice behind itself, not in front of others', async () => {
    const admission = createAdmission(LIMITS);
    const leave = await placeOf(admission, 'A');
    let isIn = false;
    const again = placeOf(admission, 'A').then(() => {
      isIn = true;
    });
    await placeOf(admission, 'B');
    expect([isIn, admission.load()]).toEqual([false, { working: 2, waiting: 1 }]);
    leave();
    await again;
    expect(isIn).toBe(true);
  });

  it('sends away who has waited too long', async () => {
    const admission = createAdmission({ ...LIMITS, patienceMs: 5 }, () => 0);
    const leaves = [await placeOf(admission, 'A'), await placeOf(admission, 'B')];
    expect(await admission.enter('C')).toEqual({ againInSeconds: 1 });
    for (const leave of leaves) leave();
    expect(admission.load()).toEqual({ working: 0, waiting: 0 });
  });
});
