import type { Agent } from '../../../shared/contract/hq-api.ts';
import type { CallDesk } from '../calls/call-desk.ts';
import type { CtiAnswer, CtiEvent } from './cti-event.ts';

/** What an event of the telephone exchange does to the calls of an open desk; `agent` is who answers, null when nobody is signed in. */
export const hearExchange = async (calls: CallDesk, event: CtiEvent, agent: Agent | null): Promise<CtiAnswer> => {
  if (event.event === 'newCall') {
    const { callId, from, to, language } = event;
    return calls.arrive({ callId, from: from ?? null, to: to ?? null, language: language ?? 'en' });
  }
  const isTaken =
    event.event === 'answer'
      ? await calls.send(event.callId, { type: 'ANSWER' }, agent)
      : await calls.heard(event.callId, event.event);
  return { outcome: isTaken ? 'taken' : 'ignored', callId: event.callId };
};
