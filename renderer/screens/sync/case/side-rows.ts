import type { CaseSides } from '../../../../shared/account/case.ts';
import type { SeenAccount } from '../../../../shared/account/command.ts';

/** One cell of the two sides, before it has words. */
export type SideValue =
  | { kind: 'outcome'; outcome: string; provisional: boolean }
  | { kind: 'remedy'; variant: string }
  | { kind: 'status'; status: string }
  | { kind: 'code'; code: string }
  | { kind: 'card'; state: string }
  | { kind: 'miles'; miles: number }
  | { kind: 'rules'; edition: string }
  | { kind: 'none' }
  | { kind: 'notNoted' };

export type SideRow = {
  item: 'decision' | 'remedy' | 'miles' | 'account' | 'code' | 'card' | 'balance' | 'rules' | 'earlier';
  /** Of a card. */
  issueNo: number | null;
  desk: SideValue;
  centre: SideValue;
};

const NOT_NOTED: SideValue = { kind: 'notNoted' };
const NONE: SideValue = { kind: 'none' };

const row = (item: SideRow['item'], desk: SideValue, centre: SideValue, issueNo: number | null = null): SideRow => ({
  item,
  issueNo,
  desk,
  centre,
});

const same = (a: SideValue, b: SideValue): boolean => JSON.stringify(a) === JSON.stringify(b);

const outcome = (name: string, provisional = false): SideValue => ({ kind: 'outcome', outcome: name, provisional });

const decisionRow = ({ told, ruled }: CaseSides): SideRow => {
  const desk = told.decision === null ? NOT_NOTED : outcome(told.decision.outcome, told.decision.provisional);
  const { result, decision } = ruled;
  return row('decision', desk, outcome(decision?.outcome ?? result.status));
};

const remedies: Readonly<Record<string, string>> = { 'card-transfer': 'transfer', 'card-reissue': 'reissue' };

const remedyRows = ({ told, ruled }: CaseSides): SideRow[] => {
  const wanted = remedies[told.said ?? ''];
  if (wanted === undefined) return [];
  const { result } = ruled;
  const done = result.status === 'accepted' ? result.variant : null;
  return [row('remedy', { kind: 'remedy', variant: wanted }, done === null ? NONE : { kind: 'remedy', variant: done })];
};

/** Miles of a claim: those its caller was promised, and those that were credited. */
const milesRows = ({ told, ruled }: CaseSides): SideRow[] => {
  if (told.params.miles === undefined) return [];
  const { result } = ruled;
  const credited = result.status === 'accepted' ? (result.claim?.miles ?? 0) : 0;
  return [row('miles', { kind: 'miles', miles: Number(told.params.miles) }, { kind: 'miles', miles: credited })];
};

const statusOf = (seen: SeenAccount | null): SideValue =>
  seen === null ? NOT_NOTED : { kind: 'status', status: seen.status };

const balanceOf = (seen: SeenAccount | null): SideValue =>
  seen?.balance == null ? NOT_NOTED : { kind: 'miles', miles: seen.balance };

const cardOf = (seen: SeenAccount | null, issueNo: number): SideValue => {
  const card = seen?.cards.find((one) => one.kind === 'standard' && one.issueNo === issueNo);
  if (seen === null) return NOT_NOTED;
  return card === undefined ? NONE : { kind: 'card', state: card.state };
};

/** Cards that the two sides see in different states, by issue. */
const cardRows = (desk: SeenAccount | null, centre: SeenAccount): SideRow[] => {
  const issues = [...new Set([...(desk?.cards ?? []), ...centre.cards].filter(({ kind }) => kind === 'standard'))].map(
    ({ issueNo }) => issueNo,
  );
  return [...new Set(issues)]
    .sort((a, b) => a - b)
    .map((issueNo) => row('card', cardOf(desk, issueNo), cardOf(centre, issueNo), issueNo))
    .filter((line) => desk !== null && !same(line.desk, line.centre));
};

const accountRows = ({ told, ruled }: CaseSides): SideRow[] => {
  const centre = ruled.account;
  if (centre === null) return [];
  const desk = told.decision?.seen ?? null;
  const balance = row('balance', balanceOf(desk), balanceOf(centre));
  return [
    row('account', statusOf(desk), statusOf(centre)),
    ...(centre.successor === null ? [] : [row('code', NONE, { kind: 'code', code: centre.successor })]),
    ...cardRows(desk, centre),
    ...(balance.desk.kind === 'miles' || balance.centre.kind === 'miles' ? [balance] : []),
  ];
};

const rulesRows = ({ told, ruled }: CaseSides): SideRow[] => {
  const [desk, centre] = [told.decision?.edition ?? null, ruled.decision?.edition ?? null];
  if (desk === null || centre === null || desk === centre) return [];
  return [row('rules', { kind: 'rules', edition: desk }, { kind: 'rules', edition: centre })];
};

const earlierRows = ({ told, ruled }: CaseSides): SideRow[] =>
  told.earlier === null ? [] : [row('earlier', outcome(told.earlier.status), outcome(ruled.result.status))];

/** What the two sides of a case say, item by item: first what was decided, then what each saw of the account. */
export const sideRows = (sides: CaseSides): SideRow[] => [
  decisionRow(sides),
  ...remedyRows(sides),
  ...milesRows(sides),
  ...accountRows(sides),
  ...rulesRows(sides),
  ...earlierRows(sides),
];

/** True where the desk's word has been overtaken by the centre's. */
export const isOvertaken = ({ desk, centre }: SideRow): boolean =>
  desk.kind !== 'notNoted' && desk.kind !== 'none' && !same(desk, centre);
