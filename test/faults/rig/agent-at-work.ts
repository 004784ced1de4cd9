import type { Desk } from '../../../electron/engine/desk.ts';
import type { CallView } from '../../../shared/contract/console-view.ts';
import type { CallEvent } from '../../../shared/contract/desk-api.ts';
import { PIN } from './headquarters.ts';

/** What a call is about. `block` and `reissue` can be done again and again; after `transfer` the account is closed. */
export type Errand = 'block' | 'reissue' | 'transfer';

/** Told of every act that the desk has taken: from here on it must never be lost. */
export type Told = (act: 'BLOCK_CARD' | 'CONFIRM' | 'FINISH', callId: string) => void;

const callAt = (desk: Desk, callId: string): CallView | undefined =>
  desk.view().lines.find((line) => line?.callId === callId) ?? undefined;

const report = async (desk: Desk, callId: string, errand: 'reissue' | 'transfer'): Promise<boolean> => {
  const send = (event: CallEvent): Promise<boolean> => desk.send(callId, event);
  if (errand === 'reissue') await send({ type: 'CONTINUE_WITHOUT_PIN' });
  else await desk.verifyPin(callId, PIN);
  await send({ type: 'START_SERVICE', service: 'card.report' });
  const cause = errand === 'reissue' ? 'damaged' : 'stolen';
  await send({ type: 'REPORT_CARD', cause, lastSeenOn: '2017-11-19', policeReport: '' });
  for (const item of ['codeCloses', 'emailRight'] as const)
    if (callAt(desk, callId)?.service?.missing.includes(item)) await send({ type: 'READ_BACK', item, agreed: true });
  return send({ type: 'CONFIRM' });
};

const finish = async (desk: Desk, callId: string, told: Told): Promise<void> => {
  await desk.send(callId, { type: 'WRAP_UP' });
  if (await desk.send(callId, { type: 'FINISH', disposition: 'resolved' })) told('FINISH', callId);
};

/** Takes one call from beginning to end; an act the rules refuse is left out, and the call is wrapped up all the same. */
export const takeCall = async (desk: Desk, member: string, errand: Errand, told: Told): Promise<boolean> => {
  const callId = await desk.openCall(null, 'it');
  if (callId === null) return false;
  await desk.send(callId, { type: 'CHOOSE_MEMBER', code: member });
  if (errand === 'block') {
    if (await desk.send(callId, { type: 'BLOCK_CARD' })) told('BLOCK_CARD', callId);
  } else if (await report(desk, callId, errand)) told('CONFIRM', callId);
  await finish(desk, callId, told);
  return true;
};

/** Brings calls to their end that were open when the desk was killed. */
export const finishOpenCalls = async (desk: Desk, told: Told): Promise<void> => {
  for (const line of desk.view().lines) {
    if (line === null) continue;
    if (line.state === 'ringing') await desk.send(line.callId, { type: 'ANSWER' });
    await finish(desk, line.callId, told);
  }
};
