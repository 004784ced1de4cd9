import type { OutgoingMail } from '../../db/hq/mail-repository.ts';
import type { Language, MemberAccount } from '../../shared/account/account.ts';
import type { ClaimRequest, RequestedLeg } from '../../shared/account/claim-request.ts';
import type { AppliedClaim } from '../../shared/packs/millemiglia/services/missing-miles/claim-command.ts';
import { type LegDecision, legSentence } from '../../shared/packs/millemiglia/services/missing-miles/claim-decision.ts';
import type { Partner, ProgrammeData } from '../../shared/programme/programme-data.ts';
import { claimLine } from '../mail/claim-lines.ts';
import { outgoing } from '../mail/message.ts';
import type { Authority } from './authority.ts';

/** Where members hand in papers; the number of the claim is its key there. */
const papersPage = (requestId: string): string => `https://millemiglia.example/papers/${requestId}`;

const contactOf = ({ phone, email, url }: Partner): string =>
  [phone, email, url].filter((one) => one !== null).join(' · ');

const partnerLine = (programme: ProgrammeData, code: string, language: Language): string => {
  const partner = programme.partners.find((one) => one.code === code);
  return claimLine(
    'partner',
    { partner: partner?.name ?? code, contact: partner === undefined ? '' : contactOf(partner) },
    language,
  );
};

const lineOf = (
  programme: ProgrammeData,
  leg: RequestedLeg,
  decided: LegDecision | undefined,
  language: Language,
): string => {
  if (leg.kind === 'partner') return partnerLine(programme, leg.partner, language);
  const { outcome, miles, bonus } = leg.verdict;
  const reason = decided === undefined ? null : legSentence(decided, language, 'caller');
  const flight = {
    flight: `${leg.marketing} ${leg.flightNo}`,
    route: `${leg.origin}–${leg.destination}`,
    date: leg.date,
    miles: miles + bonus,
    reason: reason ?? '',
  };
  return claimLine(outcome === 'wait' ? 'approve' : outcome, flight, language);
};

const papersOf = ({ dueOn, requestId }: ClaimRequest, language: Language, link: boolean): string => {
  if (dueOn === null) return '';
  const way = link ? claimLine('link', { link: papersPage(requestId) }, language) : claimLine('reply', {}, language);
  return `${claimLine('papers', { dueOn }, language)}\n${way}\n\n`;
};

/** The legs this settlement decided, in the order of the claim: all of a new one, those that waited for papers later. */
const decidedLegs = (request: ClaimRequest, { ending }: AppliedClaim): readonly number[] =>
  ending.status === 'accepted' ? ending.claim.legs.map(({ leg }) => leg - 1) : request.legs.map((_, index) => index);

/** The message to the member about a settled claim, leg by leg, to the address on the profile; none where there is no address. */
export const claimMails = (
  { masterKey, chance }: Pick<Authority, 'masterKey' | 'chance'>,
  programme: ProgrammeData,
  account: MemberAccount,
  applied: AppliedClaim,
  { language, link }: { readonly language: Language; readonly link: boolean },
): readonly OutgoingMail[] => {
  const request = applied.events.find((event) => event.type === 'claim-recorded')?.request;
  if (account.email === null || request === undefined) return [];
  const lines = decidedLegs(request, applied).flatMap((index, at) => {
    const leg = request.legs[index];
    return leg === undefined ? [] : [`- ${lineOf(programme, leg, applied.decided[at], language)}`];
  });
  const content = {
    kind: 'claim-settled',
    to: account.email,
    name: `${account.given} ${account.surname}`,
    code: account.code,
    lines: lines.join('\n'),
    papers: papersOf(request, language, link),
  } as const;
  return [outgoing({ masterKey, mailId: chance.newId() }, account.code, language, content)];
};
