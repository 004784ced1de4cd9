import type { MemberAccount } from '../../../../account/account.ts';
import { balanceOf, lastEarningOn } from '../../../../account/balance.ts';
import type { CommandBody, DecisionRecord } from '../../../../account/command.ts';
import type { Decision } from '../../../../rulebook/decision.ts';
import { decideService } from '../../decide-service.ts';

type CardCommand = Extract<CommandBody, { type: 'card.report' | 'card.block' }>;

/** What the deciding side knows: headquarters decides with live facts and says when it settles a call taken offline. */
export type Knowledge = { syncedAt: string | null };

/** What the account itself tells the rules. */
export const accountFacts = (account: MemberAccount) => ({
  kind: 'member' as const,
  status: account.status,
  openedOn: account.openedOn,
  anyActivity: account.ledger.length > 0,
  lastEarningOn: account.ledger.length > 0 ? lastEarningOn(account) : null,
  balance: Math.max(0, balanceOf(account.ledger)),
  email: account.email ?? '',
  postalAddress: account.addressLine ?? '',
  cardIssued: account.cards.length > 0,
});

const cardFacts = (command: CardCommand) =>
  command.type === 'card.block'
    ? {}
    : {
        state: command.payload.cause,
        fraudSuspected: command.payload.fraudSuspected,
        pinCompromised: command.payload.pinCompromised,
        ...(command.payload.wants === null ? {} : { wants: command.payload.wants }),
      };

/**
 * Decides a card command by the service `card.report` (mm-2016 2.6, mm-2017 3.7), for the instant of the caller's request.
 * `language` is the language of the sentence to read aloud; it changes nothing else.
 */
export const decideCardCommand = (
  account: MemberAccount,
  command: CardCommand,
  knowledge: Knowledge,
  language: 'en' | 'it' | 'nl' | 'ru' | 'el' = 'en',
): Decision =>
  decideService({
    case: command.type,
    service: 'card.report',
    request: {
      at: command.payload.request.at,
      offline: command.payload.request.offline,
      ...(knowledge.syncedAt === null ? {} : { syncedAt: knowledge.syncedAt }),
    },
    language,
    facts: {
      caller: { role: 'member', ident: command.payload.verification.level },
      account: accountFacts(account),
      card: cardFacts(command),
    },
  });

/** The part of a decision that travels with a command. */
export const recordOf = (decision: Decision): DecisionRecord => ({
  service: decision.service,
  edition: decision.edition,
  outcome: decision.outcome,
  provisional: decision.provisional,
  rules: decision.decisive.map((entry) => entry.rule),
  clauses: [...new Set(decision.checklist.flatMap((entry) => entry.clauses))],
});
