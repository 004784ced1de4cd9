import { implement } from '@orpc/server';
import type { ConsoleView } from '../../shared/contract/console-view.ts';
import { deskContract } from '../../shared/contract/desk-api.ts';
import { clauseIn, rulebookIn } from '../../shared/packs/rulebook-view.ts';
import type { Desk } from './desk.ts';

/** Whole views as they come; a reader that is slow gets the newest one and never an old one. */
async function* viewsOf(desk: Desk, signal: AbortSignal | undefined): AsyncGenerator<ConsoleView, void> {
  let latest: ConsoleView | null = desk.view();
  let wake: () => void = () => undefined;
  const stop = desk.subscribe((view) => {
    latest = view;
    wake();
  });
  const onAbort = (): void => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    while (signal?.aborted !== true) {
      if (latest === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const view: ConsoleView = latest;
      latest = null;
      yield view;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    stop();
  }
}

/** The engine's side of the desk contract. Input is validated here again, whoever sends it. */
export const createDeskRouter = (desk: Desk) => {
  const offer = implement(deskContract);
  return offer.router({
    watch: offer.watch.handler(({ signal }) => viewsOf(desk, signal)),
    signIn: offer.signIn.handler(({ input }) => desk.signIn(input)),
    signOut: offer.signOut.handler(() => {
      desk.signOut();
      return { signedOut: true };
    }),
    findMembers: offer.findMembers.handler(({ input }) => desk.findMembers(input.text)),
    showMember: offer.showMember.handler(({ input }) => desk.showMember(input.code)),
    ledger: offer.ledger.handler(({ input }) => desk.ledger(input.callId)),
    memberCases: offer.memberCases.handler(({ input }) => desk.memberCases(input.callId)),
    resolveCase: offer.resolveCase.handler(async ({ input }) => ({ outcome: await desk.resolveCase(input) })),
    caseLetter: offer.caseLetter.handler(({ input }) => desk.caseLetter(input)),
    openCall: offer.openCall.handler(async ({ input }) => ({
      callId: await desk.openCall(input.from, input.language),
    })),
    send: offer.send.handler(async ({ input }) => ({ accepted: await desk.send(input.callId, input.event) })),
    verifyPin: offer.verifyPin.handler(async ({ input }) => ({
      checked: await desk.verifyPin(input.callId, input.pin),
    })),
    findTicket: offer.findTicket.handler(async ({ input }) => ({
      asked: await desk.findTicket(input.callId, input.text),
    })),
    syncNow: offer.syncNow.handler(() => ({ started: desk.syncNow() })),
    clause: offer.clause.handler(({ input }) => clauseIn(input.label)),
    rulebook: offer.rulebook.handler(({ input }) => rulebookIn(input.language)),
  });
};
