import type { TicketAnswer } from '../../../shared/contract/programme-lookup.ts';
import { readTicket } from '../../../shared/programme/ticket-number.ts';
import type { CallMachineEvent } from '../../../shared/workflows/call-events.ts';
import { mayTakeCalls, type Worker } from './call-ports.ts';
import { holdsCardNumber } from './card-number.ts';
import type { CallHands } from './pin-at-call.ts';

export type TicketHands = Pick<CallHands, 'ports' | 'inTurn' | 'callOf' | 'refuse' | 'step'> & {
  /** Shows that a ticket is being asked for; null when it no longer is. */
  asking(callId: string, ticket: string | null): void;
};

/** Looks a ticket up at headquarters for the member of a call. False when nothing was asked. */
export type TicketAtCall = (callId: string, text: string, worker: Worker | null) => Promise<boolean>;

const eventFor = (ticket: string, answer: TicketAnswer | null): CallMachineEvent => ({
  type: 'TICKET_ANSWERED',
  ticket,
  answer: answer?.outcome ?? 'unavailable',
  coupons: answer?.outcome === 'found' ? answer.coupons : [],
});

/** Takes a ticket number to headquarters and the coupons into the call. Without an answer the flights are typed from the boarding pass. */
export const createTicketAtCall = ({ ports, inTurn, callOf, refuse, step, asking }: TicketHands): TicketAtCall => {
  const ticketIn = (callId: string, text: string, worker: Worker | null): string | null => {
    if (worker === null || !mayTakeCalls(worker)) {
      refuse(callId, { code: worker === null ? 'not-signed-in' : 'not-allowed', detail: {} });
      return null;
    }
    const read = readTicket(text);
    if ('ticket' in read) return read.ticket;
    const code = holdsCardNumber(text) ? 'card-number' : read.fault === 'form' ? 'ticket-form' : 'ticket-check-digit';
    refuse(callId, { code, detail: {} });
    return null;
  };

  return async (callId, text, worker) => {
    const ticket = ticketIn(callId, text, worker);
    const account = callOf(callId)?.snapshot.context.account ?? null;
    if (ticket === null || account === null) return false;
    if (callOf(callId)?.snapshot.can(eventFor(ticket, null)) !== true) {
      return refuse(callId, { code: 'not-now', detail: {} });
    }
    // Not in turn: headquarters may take seconds, and the other lines go on meanwhile.
    asking(callId, ticket);
    try {
      const answer = ports.isOffline() ? null : await ports.askForTicket({ account, ticket });
      return await inTurn(async () => {
        // Another member meanwhile: the answer is about nobody here.
        if (callOf(callId)?.snapshot.context.account !== account) return false;
        return step(callId, eventFor(ticket, answer), null);
      });
    } finally {
      asking(callId, null);
    }
  };
};
