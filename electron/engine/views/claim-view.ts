import type { MemberAccount } from '../../../shared/account/account.ts';
import { balanceOf } from '../../../shared/account/balance.ts';
import type { LegVerdict } from '../../../shared/account/miles-claim.ts';
import type {
  ClaimCheckView,
  ClaimFieldView,
  ClaimLegView,
  ClaimServiceView,
} from '../../../shared/contract/claim-view.ts';
import type { CommandView } from '../../../shared/contract/console-view.ts';
import { catalogue } from '../../../shared/packs/millemiglia/catalogue.ts';
import { papersDueOn } from '../../../shared/packs/millemiglia/services/missing-miles/claim-events.ts';
import { commercialPartners, type ProgrammeData } from '../../../shared/programme/programme-data.ts';
import { legFieldSchema } from '../../../shared/workflows/claim-context.ts';
import { isVerifiedByPin, type OpenCall } from '../calls/open-call.ts';
import { type DecidedOpenLeg, decideOpenClaim } from '../commands/miles-claim.ts';
import { entryText } from './decision-view.ts';
import { maskedUnless } from './masking.ts';
import type { ViewMoment } from './view-moment.ts';

const LEG_FIELDS = legFieldSchema.options;

const fieldsOf = ({ open, faults }: DecidedOpenLeg): ClaimFieldView[] =>
  LEG_FIELDS.map((field) => {
    const fault = faults === null || faults === 'partner' || field === 'partner' ? undefined : faults[field];
    const partnerFault = faults === 'partner' && field === 'partner' ? 'missing' : undefined;
    return { field, text: open.given[field] ?? '', fault: fault ?? partnerFault ?? null };
  });

const childName = (account: MemberAccount, linkId: string | null): string | null =>
  account.links.find((link) => link.linkId === linkId)?.childGiven ?? null;

const flightOf = ({ leg, decided }: DecidedOpenLeg, account: MemberAccount): ClaimLegView['flight'] => {
  if (leg === null || leg.kind === 'partner') return null;
  const { marketing, operating, flightNo, date, origin, destination, bookingClass, ticket, coupon, passenger } = leg;
  const child = childName(account, decided?.childLink ?? leg.childLink);
  return { marketing, operating, flightNo, date, origin, destination, bookingClass, ticket, coupon, passenger, child };
};

const partnerOf = ({ leg }: DecidedOpenLeg, { partners }: ProgrammeData): ClaimLegView['partner'] => {
  if (leg === null || leg.kind === 'flight') return null;
  const partner = partners.find(({ code }) => code === leg.partner);
  if (partner === undefined) return { name: leg.partner, phone: null, email: null, url: null };
  const { name, phone, email, url } = partner;
  return { name, phone, email, url };
};

const figuresOf = ({ decided }: DecidedOpenLeg, verdict: LegVerdict | null): ClaimLegView['figures'] => {
  const figures = decided?.figures;
  if (figures == null || verdict === null) return null;
  const { distance, rate } = figures;
  return { distance, rate, base: verdict.miles, bonus: verdict.bonus, total: verdict.miles + verdict.bonus };
};

const reasonOf = ({ decided }: DecidedOpenLeg, verdict: LegVerdict | null): ClaimLegView['reason'] => {
  if (decided === null || verdict === null || verdict.outcome === 'credit') return null;
  const entry = decided.decision.checklist.find(({ rule }) => rule === verdict.rule);
  return entry === undefined ? null : { text: entryText(entry), clause: verdict.clause };
};

type Shown = {
  decided: readonly DecidedOpenLeg[];
  verdicts: readonly (LegVerdict | null)[];
  told: readonly LegVerdict[];
};

const isBroken = (told: LegVerdict | undefined, verdict: LegVerdict | null): boolean =>
  told?.outcome === 'credit' && verdict !== null && verdict.outcome !== 'credit' && verdict.outcome !== 'document';

const legView =
  (account: MemberAccount, programme: ProgrammeData, { verdicts, told }: Shown, at: string) =>
  (one: DecidedOpenLeg, index: number): ClaimLegView => {
    const verdict = verdicts[index] ?? null;
    const due =
      one.leg !== null && one.decided !== null && verdict?.outcome === 'document'
        ? papersDueOn([one.leg], [one.decided], at)
        : null;
    return {
      id: one.open.id,
      number: index + 1,
      kind: one.open.kind,
      booked: one.open.coupon !== null,
      fields: one.open.coupon === null ? fieldsOf(one) : [],
      flight: flightOf(one, account),
      partner: partnerOf(one, programme),
      figures: figuresOf(one, verdict),
      outcome: verdict?.outcome ?? null,
      reason: reasonOf(one, verdict),
      dueOn: due,
      broken: isBroken(told[index], verdict),
    };
  };

const FRAME: ReadonlySet<string> = new Set(catalogue.filter(({ frame }) => frame === true).map(({ id }) => id));
/** What an agent must see first. */
const WEIGHT: Readonly<Record<string, number>> = {
  deny: 0,
  refer: 1,
  'needs-document': 2,
  'needs-approval': 3,
  pending: 4,
  inform: 6,
};
const weightOf = ({ verdict }: ClaimCheckView): number => WEIGHT[verdict] ?? 5;

/** Lines that say the same of several legs are one; of a rule every call passes nothing is said but that it was not passed. */
const checksOf = (decided: readonly DecidedOpenLeg[]): ClaimCheckView[] => {
  const rows = new Map<string, { -readonly [K in keyof ClaimCheckView]: ClaimCheckView[K] } & { legs: number[] }>();
  decided.forEach(({ decided: decision }, index) => {
    for (const entry of decision?.decision.checklist ?? []) {
      if (entry.verdict === 'allow' && FRAME.has(entry.rule)) continue;
      const text = entryText(entry);
      const key = `${entry.rule} ${entry.verdict} ${text.en}`;
      const known = rows.get(key);
      if (known === undefined)
        rows.set(key, { rule: entry.rule, verdict: entry.verdict, legs: [index + 1], text, clauses: entry.clauses });
      else known.legs.push(index + 1);
    }
  });
  const flights = decided.filter(({ decided: decision }) => decision !== null).length;
  return [...rows.values()]
    .map((row) => (row.legs.length === flights ? { ...row, legs: [] } : row))
    .sort((a, b) => weightOf(a) - weightOf(b));
};

const openOf = (call: OpenCall, decided: readonly DecidedOpenLeg[], hasTables: boolean): ClaimServiceView['open'] => [
  ...(hasTables ? [] : (['tables'] as const)),
  ...(decided.length === 0 ? (['leg'] as const) : []),
  ...(decided.some(({ leg }) => leg === null) ? (['unreadable'] as const) : []),
  ...(call.snapshot.context.claim?.editing == null ? [] : (['form'] as const)),
];

/** What became of the legs: as headquarters says, else as the caller was told, else as the rules say now. */
const shownOf = (call: OpenCall, decided: readonly DecidedOpenLeg[]): Shown => {
  const recorded = call.snapshot.context.claim?.recorded ?? null;
  const told = recorded?.told ?? [];
  const result = recorded?.result ?? null;
  const settled = result?.status === 'accepted' ? (result.claim?.legs ?? []) : [];
  const verdicts = decided.map((one, index) => {
    if (recorded === null) return one.decided?.verdict ?? null;
    return settled.find(({ leg }) => leg === index + 1) ?? told[index] ?? null;
  });
  return { decided, verdicts, told };
};

const sumOf = (verdicts: readonly (LegVerdict | null)[], outcome: LegVerdict['outcome']): number =>
  verdicts.reduce((sum, verdict) => (verdict?.outcome === outcome ? sum + verdict.miles + verdict.bonus : sum), 0);

const qualifyingOf = ({ decided, verdicts }: Shown): number =>
  decided.reduce(
    (sum, { decided: decision }, index) =>
      verdicts[index]?.outcome === 'credit' && decision?.figures?.qualifying
        ? sum + (verdicts[index]?.miles ?? 0)
        : sum,
    0,
  );

const NOTHING: Pick<ClaimServiceView, 'legs' | 'checks' | 'partners'> = { legs: [], checks: [], partners: [] };

/** The claim of a call as the screen shows it, decided for this moment by the same rules as at headquarters. */
export const claimView = (call: OpenCall, moment: ViewMoment, command: CommandView | null): ClaimServiceView | null => {
  const { context } = call.snapshot;
  const { claim } = context;
  if (claim === null || call.member === null) return null;
  const { projected } = call.member;
  const { account } = projected;
  const { programme } = moment;
  const isVerified = isVerifiedByPin(context);
  const request =
    claim.recorded === null ? moment.request : { at: claim.recorded.at, offline: claim.recorded.provisional };
  const decided = programme === null ? [] : decideOpenClaim(projected, context, programme, request, moment.today).legs;
  const shown = shownOf(call, decided);
  const list =
    programme === null
      ? NOTHING
      : {
          legs: decided.map(legView(account, programme, shown, request.at)),
          checks: claim.recorded === null ? checksOf(decided) : [],
          partners: commercialPartners(programme).map(({ code, name }) => ({ code, name })),
        };
  return {
    service: 'missing-miles.claim',
    stage: claim.recorded === null ? 'flights' : 'recorded',
    ticket: {
      text: claim.ticketText,
      state: call.askedTicket === null ? (claim.lookup?.answer ?? 'idle') : 'asking',
    },
    tables: programme === null ? 'absent' : programme.demo ? 'demo' : 'in-force',
    travellers: [
      { linkId: null, name: account.given },
      ...account.links.flatMap(({ kind, linkId, childGiven }) =>
        kind === 'child' && childGiven !== null ? [{ linkId, name: childGiven }] : [],
      ),
    ],
    editing: claim.editing,
    ...list,
    totals: {
      credited: sumOf(shown.verdicts, 'credit'),
      qualifying: qualifyingOf(shown),
      waiting: sumOf(shown.verdicts, 'wait'),
      before: isVerified ? balanceBefore(call, account) : null,
    },
    uploadLink: {
      offered: shown.verdicts.some((verdict) => verdict?.outcome === 'document'),
      wanted: claim.uploadLink,
      email: maskedUnless(isVerified, account.email),
    },
    open: claim.recorded === null ? openOf(call, decided, programme !== null) : [],
    unreadable: decided.find(({ leg }) => leg === null)?.open.id ?? null,
    queued: moment.request.offline,
    command,
  };
};

/** The balance before this claim, also once its own miles are on the ledger. */
const balanceBefore = (call: OpenCall, account: MemberAccount): number => {
  const commandId = call.snapshot.context.claim?.recorded?.commandId;
  return balanceOf(
    account.ledger.filter(({ entryId }) => commandId === undefined || !entryId.startsWith(`${commandId}/`)),
  );
};
