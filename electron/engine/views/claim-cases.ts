import type { MemberAccount } from '../../../shared/account/account.ts';
import { awaitsPapers, type ClaimRequest, type RequestedLeg } from '../../../shared/account/claim-request.ts';
import type { ClaimCaseView } from '../../../shared/contract/claim-view.ts';

const labelOf = (leg: RequestedLeg): string =>
  leg.kind === 'partner' ? leg.partner : `${leg.marketing} ${leg.flightNo} ${leg.origin}–${leg.destination}`;

const isOpen = ({ legs }: ClaimRequest): boolean =>
  legs.some(({ verdict: { outcome } }) => outcome === 'document' || outcome === 'approve');

/** The claims of a member, newest first. `arriving`: a claim whose papers were recorded and are not settled yet. */
export const claimCases = (account: MemberAccount, isVerified: boolean, arriving: string | null): ClaimCaseView[] =>
  (account.requests ?? []).toReversed().map((request) => ({
    requestId: request.requestId,
    openedAt: request.openedAt,
    state: isOpen(request) ? 'open' : 'closed',
    dueOn: request.dueOn,
    arrivedOn: request.arrivedOn,
    papers: !awaitsPapers(request) ? 'none' : request.requestId === arriving ? 'arriving' : 'awaited',
    legs: request.legs.map((leg, index) => ({
      number: index + 1,
      label: labelOf(leg),
      outcome: leg.verdict.outcome,
      miles: isVerified ? leg.verdict.miles + leg.verdict.bonus : null,
      ticket: leg.kind === 'partner' ? null : leg.ticket,
      needsFare: leg.kind === 'flight' && leg.verdict.outcome === 'document' && leg.fare === null,
    })),
  }));
