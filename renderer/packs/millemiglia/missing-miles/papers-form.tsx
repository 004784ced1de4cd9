import { useState } from 'react';
import type { ClaimCaseView } from '../../../../shared/contract/claim-view.ts';
import { readTicket } from '../../../../shared/programme/ticket-number.ts';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { useDraft } from '../../../screens/call/draft.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { centsIn } from './cents.ts';

type Leg = ClaimCaseView['legs'][number];
type Shown = {
  leg: number;
  ticket: string | null;
  coupon: number | null;
  fare: { applicableCents: number; paidCents: number } | null;
};

const FIELDS = ['ticket', 'applicableFare', 'paidFare'] as const;
const LONGEST = 24;

const draftOf = (requestId: string, { number }: Leg, field: (typeof FIELDS)[number]): string =>
  `papers ${requestId} ${number} ${field}`;

/** What the papers show of a leg; null while a field cannot be read. */
const useShown = (requestId: string, leg: Leg) => {
  const { call } = useCall();
  const [ticket, setTicket] = useDraft(call.callId, draftOf(requestId, leg, 'ticket'), '');
  const [applicable, setApplicable] = useDraft(call.callId, draftOf(requestId, leg, 'applicableFare'), '');
  const [paid, setPaid] = useDraft(call.callId, draftOf(requestId, leg, 'paidFare'), '');
  const read = readTicket(ticket);
  const [applicableCents, paidCents] = [centsIn(applicable), centsIn(paid)];
  const fare = applicableCents === null || paidCents === null ? null : { applicableCents, paidCents };
  const typedTicket = 'ticket' in read ? read.ticket : null;
  const isWhole = (leg.ticket !== null || typedTicket !== null) && (!leg.needsFare || fare !== null);
  const shown: Shown = { leg: leg.number, ticket: typedTicket, coupon: null, fare };
  return {
    shown: isWhole ? shown : null,
    fields: [
      { field: 'ticket', isAsked: leg.ticket === null, value: ticket, set: setTicket },
      { field: 'applicableFare', isAsked: leg.needsFare, value: applicable, set: setApplicable },
      { field: 'paidFare', isAsked: leg.needsFare, value: paid, set: setPaid },
    ] as const,
  };
};

type LegPapersProps = { requestId: string; leg: Leg; isChecked: boolean; onShown: (shown: Shown | null) => void };

const LegPapers = ({ requestId, leg, isChecked, onShown }: LegPapersProps) => {
  const text = useText();
  const { shown, fields } = useShown(requestId, leg);
  onShown(shown);
  return (
    <>
      {fields
        .filter(({ isAsked }) => isAsked)
        .map(({ field, value, set }) => (
          <TextField
            key={field}
            label={text('claim.papersField', { n: leg.number, field: text(`claim.field.${field}`) })}
            maxLength={LONGEST}
            value={value}
            error={isChecked && shown === null ? text('claim.papersLacking') : null}
            onChange={set}
          />
        ))}
    </>
  );
};

/** Papers of a claim have come: what they show is noted, and headquarters decides the waiting legs again. */
export const PapersForm = ({ claim }: { claim: ClaimCaseView }) => {
  const text = useText();
  const { send } = useCall();
  const [isChecked, setChecked] = useState(false);
  const waiting = claim.legs.filter(({ outcome }) => outcome === 'document');
  const shown = new Map<number, Shown | null>();
  const record = () => {
    const legs = waiting.flatMap(({ number }) => shown.get(number) ?? []);
    setChecked(legs.length < waiting.length);
    if (legs.length === waiting.length) {
      void send({ type: 'PAPERS_ARRIVED', requestId: claim.requestId, legs });
    }
  };
  return (
    <div className="papers-form">
      {waiting.map((leg) => (
        <LegPapers
          key={leg.number}
          requestId={claim.requestId}
          leg={leg}
          isChecked={isChecked}
          onShown={(one) => shown.set(leg.number, one)}
        />
      ))}
      <Button size="s" icon="document" label={text('claim.papersArrived')} onPress={record} />
    </div>
  );
};
