import { useRef } from 'react';
import type { ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import { useDesk } from '../../../app/desk-connection.tsx';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { codedText } from '../../../screens/call/coded-text.ts';
import { useSavedText } from '../../../screens/call/saved-text.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { TextField } from '../../../ui/text-field.tsx';

/** Thirteen digits and their check digit, with room for blanks and hyphens. */
const LONGEST = 24;

/** The ticket number, read out by the caller. Enter looks it up; what cannot be a ticket stays with its reason. */
export const TicketSearch = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  const desk = useDesk();
  const { call, send } = useCall();
  const field = useRef<HTMLInputElement>(null);
  const typed = useSavedText(call.callId, 'claim-ticket', claim.ticket.text, (ticket) =>
    send({ type: 'TICKET_TYPED', text: ticket }),
  );
  const { state } = claim.ticket;
  const isAsking = state === 'asking';
  const refusal = call.refusal?.code;
  const fault = refusal === 'ticket-form' || refusal === 'ticket-check-digit' ? refusal : null;
  const find = async () => {
    if (isAsking || typed.text.trim() === '') return;
    // What is shown is asked for, not what was saved a moment ago.
    await typed.flush();
    const isAsked = await desk.findTicket(call.callId, typed.text).catch(() => false);
    if (isAsked) typed.change('');
    else field.current?.focus();
  };
  return (
    <search
      className={classNames('row ticket-search', claim.legs.length === 0 && 'first-field')}
      aria-label={text('claim.ticket')}
    >
      <TextField
        ref={field}
        inline
        label={text('claim.ticketNumber')}
        placeholder="055-2107330914"
        maxLength={LONGEST}
        value={typed.text}
        onChange={typed.change}
        onBlur={() => void typed.flush()}
        busy={isAsking}
        error={fault === null ? null : codedText(text, 'refusal', fault, () => '')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          void find();
        }}
      />
      <Button size="s" icon="search" label={text('claim.findFlights')} busy={isAsking} onPress={() => void find()} />
      <span className="sm t2" aria-live="polite">
        {state === 'idle' || state === 'asking' ? '' : text(`claim.ticket.${state}`)}
      </span>
    </search>
  );
};
