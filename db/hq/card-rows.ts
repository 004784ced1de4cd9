import type { Card } from '../../shared/account/account.ts';
import type { Pipeline, Statement } from './pipeline.ts';
import type { Seals } from './seals.ts';

const SET_STATES: Statement = {
  name: 'set card states',
  text: `update cards set state = changed.state, state_on = changed.state_on
           from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::date[])
             as changed (code, kind, issue_no, state, state_on)
          where cards.code = changed.code and cards.kind = changed.kind and cards.issue_no = changed.issue_no`,
};

const ISSUE: Statement = {
  name: 'issue cards',
  text: `insert into cards (code, kind, issue_no, state, state_on, partner, name_on_card, issued_on, valid_to)
         select * from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::date[], $6::text[], $7::bytea[],
                              $8::date[], $9::date[])`,
};

type CardKey = { readonly code: string; readonly kind: Card['kind']; readonly issueNo: number };
type ChangedState = CardKey & Pick<Card, 'state' | 'stateOn'>;
type IssuedCard = CardKey & Card;

const textOf = ({ code, kind, issueNo }: CardKey): string => `${code} ${kind} ${issueNo}`;

/** What becomes of cards, gathered so that many changes are two statements: of several changes to a card only the last is written. */
export interface CardRows {
  readonly issue: (code: string, card: Card) => void;
  readonly setState: (change: ChangedState) => void;
  /** Writes what was gathered and begins anew. */
  readonly write: (pipeline: Pipeline, seals: Seals) => void;
}

const keyColumns = (cards: readonly ChangedState[]) => [
  cards.map(({ code }) => code),
  cards.map(({ kind }) => kind),
  cards.map(({ issueNo }) => issueNo),
  cards.map(({ state }) => state),
  cards.map(({ stateOn }) => stateOn),
];

const issueColumns = (cards: readonly IssuedCard[], seals: Seals) => [
  ...keyColumns(cards),
  cards.map(({ partner }) => partner),
  cards.map(({ nameOnCard }) => seals.seal('cards.name_on_card', nameOnCard)),
  cards.map(({ issuedOn }) => issuedOn),
  cards.map(({ validTo }) => validTo),
];

export const cardRows = (): CardRows => {
  const issued = new Map<string, IssuedCard>();
  const changed = new Map<string, ChangedState>();
  return {
    issue: (code, card) => void issued.set(textOf({ code, ...card }), { code, ...card }),
    setState: (change) => {
      const key = textOf(change);
      const fresh = issued.get(key);
      if (fresh === undefined) changed.set(key, change);
      else issued.set(key, { ...fresh, state: change.state, stateOn: change.stateOn });
    },
    write: (pipeline, seals) => {
      if (changed.size > 0) pipeline.tell(SET_STATES, keyColumns([...changed.values()]));
      if (issued.size > 0) pipeline.tell(ISSUE, issueColumns([...issued.values()], seals));
      changed.clear();
      issued.clear();
    },
  };
};
