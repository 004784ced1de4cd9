import type { MemberAccount } from '../../../account/account.ts';
import { clubInForce } from '../../../account/balance.ts';
import type { CommandBody } from '../../../account/command.ts';
import type { Decision } from '../../../rulebook/decision.ts';
import { requestDate } from '../../common/request-date.ts';
import { decideService, groupsReadBy } from '../decide-service.ts';
import { type FactGroupName, factsSchema, type GivenFacts } from '../facts/dictionary.ts';
import { accountFacts, type Knowledge } from '../services/card/card-report-decision.ts';
import { answeringService } from './answering-services.ts';

export type AnswerBody = Extract<CommandBody, { type: 'answer.record' }>;

const clubFacts = (account: MemberAccount, on: string): NonNullable<GivenFacts['club']> => {
  const term = clubInForce(account.clubs, on);
  if (term === null) return { level: 'none' };
  const { qualifyingYear, recognisedOn, endsOn } = term;
  const level = term.basis === 'perSempre' ? 'perSempre' : term.level;
  return { level, qualifyingYear, recognisedOn, ...(endsOn === null ? {} : { endsOn }) };
};

/** What the account tells about itself on a day, for the groups the service reads. Nobody types it. */
export const knownFacts = (account: MemberAccount, service: string, on: string): GivenFacts => {
  const readable = groupsReadBy(service);
  const all: GivenFacts = {
    account: accountFacts(account),
    person: { birthDate: account.birthDate },
    member: { deceased: account.deceasedOn !== null },
    club: clubFacts(account, on),
  };
  return Object.fromEntries(Object.entries(all).filter(([group]) => readable.has(group as FactGroupName)));
};

/** The facts of a command in the form of the dictionary; null when the service is not answered in calls or a fact is none of ours. */
export const factsOfAnswer = ({ service, facts }: AnswerBody['payload']): GivenFacts | null => {
  const read = factsSchema.safeParse(facts);
  return answeringService(service) !== undefined && read.success ? read.data : null;
};

/**
 * Decides what a caller is told, for the instant of the request. What the caller says of a club goes before what the account says;
 * the account itself is never taken from the caller.
 * @throws Error when the facts of the command are not those of the dictionary
 */
export const decideAnswer = (
  account: MemberAccount,
  { payload }: AnswerBody,
  { syncedAt }: Knowledge,
  language: AnswerBody['payload']['language'] = 'en',
): Decision => {
  const given = factsOfAnswer(payload);
  if (given === null) throw new Error('Such an answer cannot be decided.');
  const known = knownFacts(account, payload.service, requestDate(payload.request.at));
  return decideService({
    case: 'answer.record',
    service: payload.service,
    request: { ...payload.request, ...(syncedAt === null ? {} : { syncedAt }) },
    language,
    facts: {
      ...given,
      ...known,
      ...(known.club === undefined ? {} : { club: { ...known.club, ...given.club } }),
      caller: { role: 'member', ...given.caller, ident: payload.verification.level },
    },
  });
};
