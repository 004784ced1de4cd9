import type { EffectKind } from '../../rulebook/effect.ts';

const recording = (type: string): EffectKind => ({ type, recording: true });
const executing = (type: string): EffectKind => ({ type, recording: false });

/** Every effect of the programme in the order decisions list them (DECIDE section 8). */
export const effectTable: readonly EffectKind[] = [
  recording('block-card'),
  recording('flag-for-supervisor'),
  executing('cancel-miles'),
  executing('credit-miles'),
  executing('recredit-miles'),
  executing('debit-miles'),
  executing('charge-fee'),
  executing('refund-contribution'),
  executing('issue-award'),
  executing('upgrade'),
  executing('extra-service'),
  executing('issue-card'),
  executing('close-and-transfer'),
  executing('open-account'),
  executing('merge-accounts'),
  executing('close-account'),
  executing('send-pin'),
  executing('update-profile'),
  executing('freeze-pin-dispatch'),
  executing('set-consent'),
  executing('notify'),
  recording('queue-for-sync'),
];
