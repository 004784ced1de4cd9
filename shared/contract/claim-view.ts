import type { LegOutcome } from '../account/miles-claim.ts';
import type { LegFault } from '../programme/leg-reading.ts';
import type { LegField } from '../workflows/claim-context.ts';
import type { AgentText, CommandView, MaskedText } from './console-view.ts';

/** What a call shows of its missing-miles claim. Sentences of the rulebook come in every language of the interface. */
export type ClaimServiceView = {
  service: 'missing-miles.claim';
  stage: 'flights' | 'recorded';
  /** `asking`: headquarters is looking the ticket up. The other states are its last answer; i18n keys `claim.ticket.<state>`. */
  ticket: { text: string; state: 'idle' | 'asking' | 'found' | 'not-found' | 'other-traveller' | 'unavailable' };
  /** `absent`: this desk has no tables yet and nothing can be decided. */
  tables: 'demo' | 'in-force' | 'absent';
  /** Whose flights may be claimed: the member (`linkId` null) and the children ever linked. */
  travellers: readonly { linkId: string | null; name: string }[];
  partners: readonly { code: string; name: string }[];
  editing: number | null;
  legs: readonly ClaimLegView[];
  checks: readonly ClaimCheckView[];
  totals: {
    /** Told to be credited now, of which `qualifying` count for a club. */
    credited: number;
    qualifying: number;
    /** Recorded without a connection. */
    waiting: number;
    /** Null until the caller is verified by PIN. */
    before: number | null;
  };
  /** Offered where a leg waits for papers. */
  uploadLink: { offered: boolean; wanted: boolean; email: MaskedText };
  /** What keeps the claim from being recorded, in the order of the screen: i18n keys `claim.open.<id>`. */
  open: readonly ('tables' | 'leg' | 'unreadable' | 'form')[];
  /** The first leg that cannot be read. */
  unreadable: number | null;
  queued: boolean;
  command: CommandView | null;
};

/** i18n keys `claim.field.<field>`, `claim.fault.<fault>`. */
export type ClaimFieldView = { field: LegField; text: string; fault: LegFault | null };

export type ClaimLegView = {
  id: number;
  /** Place in the list, from 1. */
  number: number;
  kind: 'flight' | 'partner';
  /** Found by its ticket: as the booking system has it, and not to be typed. */
  booked: boolean;
  fields: readonly ClaimFieldView[];
  /** Null while it cannot be read. */
  flight: {
    marketing: string;
    operating: string;
    flightNo: string;
    date: string;
    origin: string;
    destination: string;
    bookingClass: string;
    ticket: string | null;
    coupon: number;
    passenger: string | null;
    /** Name of the child who flew. */
    child: string | null;
  } | null;
  partner: { name: string; phone: string | null; email: string | null; url: string | null } | null;
  figures: { distance: number | null; rate: number | null; base: number; bonus: number; total: number } | null;
  /** i18n key `claim.outcome.<outcome>`; null while it cannot be read. */
  outcome: LegOutcome | null;
  /** Why it is not credited, with the clause. */
  reason: { text: AgentText; clause: string | null } | null;
  /** Last day for its papers. */
  dueOn: string | null;
  /** Headquarters came to something else than the caller was told. */
  broken: boolean;
};

/** One line of the checklist. `legs` it is true of, by their numbers; empty: all. */
export type ClaimCheckView = {
  rule: string;
  verdict: string;
  legs: readonly number[];
  text: AgentText;
  clauses: readonly string[];
};

/** A claim as the member panel lists it. Figures are null until the caller is verified by PIN. */
export type ClaimCaseView = {
  requestId: string;
  openedAt: string;
  state: 'open' | 'closed';
  dueOn: string | null;
  arrivedOn: string | null;
  /** Papers are awaited and may be recorded as arrived; `arriving`: they were, and headquarters has not answered. */
  papers: 'none' | 'awaited' | 'arriving';
  legs: readonly {
    number: number;
    label: string;
    outcome: LegOutcome;
    miles: number | null;
    ticket: string | null;
    /** The claim did not know the fare: the papers must show it. */
    needsFare: boolean;
  }[];
};
