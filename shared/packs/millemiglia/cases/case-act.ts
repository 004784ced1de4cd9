import type { CaseChoice } from '../../../account/case-choice.ts';
import type { Command } from '../../../account/command.ts';

/**
 * The command that a choice carries out in place of the one a case is about; null where a choice carries out nothing. It keeps the call and
 * the desk of the caller's request, whose PIN attempt proves who called; it is decided under the name given here.
 */
export const actOf = (
  choice: CaseChoice,
  original: Command,
  by: { readonly agent: string; readonly at: string },
): Command | null => {
  switch (choice) {
    case 'settle-again':
      return atInstant(original, by);
    case 'reissue-instead':
      return original.type === 'card.report'
        ? atInstant({ ...original, payload: { ...original.payload, wants: 'reissue' } }, by)
        : null;
    case 'accept-centre':
    case 'close-without-effect':
    case 'pass-on':
    case 'take':
      return null;
    default:
      throw new Error(`Unknown choice ${JSON.stringify(choice satisfies never)}`);
  }
};

/** The caller asked when they asked, and the rules of that day apply; only a request of a day that has not come is one of today. */
const earlier = (asked: string, now: string): string => (Date.parse(asked) <= Date.parse(now) ? asked : now);

const atInstant = (command: Command, { agent, at }: { readonly agent: string; readonly at: string }): Command => {
  switch (command.type) {
    case 'card.block':
    case 'card.report':
    case 'answer.record':
    case 'miles.claim':
    case 'papers.arrived':
    case 'callback.request': {
      // It is settled with headquarters looking on: what a desk may do alone is no question any more.
      const request = { at: earlier(command.payload.request.at, at), offline: false };
      return { ...command, agent, payload: { ...command.payload, request } } as Command;
    }
    case 'pin.attempt':
    case 'call.wrap-up':
    case 'case.resolve':
      // Records of what happened at a desk: they stay the records of whoever made them.
      return command;
    default:
      throw new Error(`Unknown command ${JSON.stringify(command satisfies never)}`);
  }
};
