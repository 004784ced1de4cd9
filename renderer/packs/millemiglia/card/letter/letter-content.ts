import type { Language } from '../../../../../shared/account/account.ts';
import type { CardCause, CardVariant } from '../../../../../shared/account/command.ts';
import type { CallView, CardServiceView, MemberView } from '../../../../../shared/contract/console-view.ts';

/** What a letter about a card says. Null stands for what stays hidden until the caller is verified; the PIN has no place here. */
export type CardLetter = {
  language: Language;
  name: string;
  /** Lines under the name; empty: none on file. */
  address: readonly string[] | null;
  /** `2017-11-20`, the day of the call and of the letter. */
  date: string;
  caseNumber: string;
  cause: CardCause;
  lastSeenOn: string | null;
  policeReport: string;
  isBlocked: boolean;
  variant: CardVariant;
  isSettled: boolean;
  code: string;
  newCode: string | null;
  miles: number | null;
  /** Null once the club has moved to the new code: the old account has none to name. */
  club: MemberView['club'] | null;
  /** How the new PIN comes, if there is one. */
  pin: 'email' | 'request' | 'same';
  /** As the decision cites them: `mm-2017 3.7`. */
  clauses: readonly string[];
};

/** `Via Mazzini, 58, 00138 Roma` in the lines of a window envelope: street, then town. */
const addressLines = (address: string): string[] => {
  const town = address.lastIndexOf(', ');
  return town < 0 ? [address] : [address.slice(0, town), address.slice(town + 2)];
};

const clausesOf = (call: CallView, service: CardServiceView): string[] => {
  const cited = service.decision?.checklist
    .filter(({ rule }) => rule.startsWith('card.'))
    .flatMap((entry) => entry.clauses);
  return [...new Set(cited?.length ? cited : (call.script?.clauses ?? []))];
};

/**
 * The letter that follows from a card report; null while there is nothing to write: no member, no outcome chosen, or refused by
 * headquarters. Before headquarters has settled it the letter is provisional and has no new code.
 */
export const cardLetter = (call: CallView, service: CardServiceView, today: string): CardLetter | null => {
  const { member } = call;
  const { command } = service;
  const variant = command?.result?.variant ?? service.choices.find(({ chosen }) => chosen)?.variant ?? null;
  if (member === null || variant === null || service.cause === null || command?.status === 'rejected') return null;
  const { address, email } = member.contact;
  return {
    language: member.language ?? call.language,
    name: member.name,
    address: address.masked ? null : addressLines(address.value ?? ''),
    date: today,
    caseNumber: call.caseNumber,
    cause: service.cause,
    lastSeenOn: service.lastSeenOn,
    policeReport: service.policeReport,
    isBlocked: service.blockedAt !== null,
    variant,
    isSettled: command?.status === 'accepted',
    code: member.code,
    newCode: service.newCode,
    miles: member.balance === null ? null : (command?.result?.milesMoved ?? member.balance.posted),
    club: variant === 'transfer' && command?.status === 'accepted' ? null : member.club,
    pin: variant === 'reissue' ? 'same' : email.value === null ? 'request' : 'email',
    clauses: clausesOf(call, service),
  };
};
