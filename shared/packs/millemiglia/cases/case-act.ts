import type { CaseChoice } from '../../../account/case-choice.ts';
import type { Command } from '../../../account/command.ts';

/**
 * The command that a choice carries out in place of the one a case is about; null where a choice carries out nothing. It keeps the call and
 * the desk of the caller's request, whose PIN attempt proves who called; it is decided for the instant and under the name given here.
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

const atInstant = (command: Command, { agent, at }: { readonly agent: string; readonly at: string }): Command => {
  switch (command.type) {
    case 'card.block':
    case 'card.report':
    case 'answer.record':
    case 'callback.request':
      return { ...command, agent, payload: { ...command.payload, request: { at, offline: false } } } as Command;
    case 'pin.attempt':
    case 'call.wrap-up':
    case 'case.resolve':
      // Records of what happened at a desk: they stay the records of whoever made them.
      return command;
    default:
      throw new Error(`Unknown command ${JSON.stringify(command satisfies never)}`);
  }
};
