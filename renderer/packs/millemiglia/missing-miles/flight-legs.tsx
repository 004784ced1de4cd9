import type { ClaimLegView, ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { Block } from '../../../ui/block.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { formatTicket } from '../../../ui/format.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { LegOutcome } from './leg-outcome.tsx';
import { TicketSearch } from './ticket-search.tsx';

type Leg = ClaimLegView;

const LegActions = ({ leg, isRecorded }: { leg: Leg; isRecorded: boolean }) => {
  const text = useText();
  const { send } = useCall();
  if (isRecorded) return null;
  return (
    <span className="row g1">
      {!leg.booked && (
        <Button
          kind="quiet"
          size="s"
          icon="keyboard"
          iconOnly
          label={text('claim.editLeg', { n: leg.number })}
          onPress={() => void send({ type: 'EDIT_LEG', leg: leg.id })}
        />
      )}
      <Button
        kind="quiet"
        size="s"
        icon="cross"
        iconOnly
        label={text('claim.removeLeg', { n: leg.number })}
        onPress={() => void send({ type: 'REMOVE_LEG', leg: leg.id })}
      />
    </span>
  );
};

const useColumns = (isRecorded: boolean): readonly Column<Leg>[] => {
  const text = useText();
  const format = useFormat();
  const figure = (value: number | null | undefined) => (value == null ? '–' : format.miles(value));
  const flight = (of: (flight: NonNullable<Leg['flight']>) => string) => (leg: Leg) =>
    leg.flight === null ? '' : of(leg.flight);
  return [
    { id: 'n', head: text('claim.column.number'), cell: ({ number }) => number },
    {
      id: 'flight',
      head: text('claim.column.flight'),
      className: 'st nw',
      cell: (leg) =>
        leg.partner?.name ??
        (leg.flight === null ? text('claim.unread') : `${leg.flight.marketing} ${leg.flight.flightNo}`),
    },
    {
      id: 'date',
      head: text('claim.column.date'),
      className: 'nw',
      cell: flight(({ date }) => format.shortDate(date)),
    },
    {
      id: 'route',
      head: text('claim.column.route'),
      className: 'nw',
      cell: flight(({ origin, destination }) => `${origin}–${destination}`),
    },
    { id: 'by', head: text('claim.column.flownBy'), className: 'nw t2', cell: flight(({ operating }) => operating) },
    { id: 'coupon', head: text('claim.column.coupon'), className: 'mono', cell: flight(({ coupon }) => `${coupon}`) },
    {
      id: 'class',
      head: text('claim.column.class'),
      className: 'st',
      cell: flight(({ bookingClass }) => bookingClass),
    },
    {
      id: 'distance',
      head: text('claim.column.distance'),
      numeric: true,
      className: 't2',
      cell: ({ figures }) => figure(figures?.distance),
    },
    {
      id: 'rate',
      head: text('claim.column.rate'),
      numeric: true,
      className: 't2',
      cell: ({ figures }) => (figures?.rate == null ? '–' : format.percent(figures.rate, 100)),
    },
    {
      id: 'base',
      head: text('claim.column.base'),
      numeric: true,
      className: 't2',
      cell: ({ figures }) => figure(figures?.base),
    },
    {
      id: 'club',
      head: text('claim.column.club'),
      numeric: true,
      className: 't2',
      cell: ({ figures }) => figure(figures?.bonus),
    },
    {
      id: 'total',
      head: text('claim.column.total'),
      numeric: true,
      className: 'st',
      cell: ({ figures }) => figure(figures?.total),
    },
    { id: 'result', head: text('claim.column.result'), cell: (leg) => <LegOutcome leg={leg} /> },
    {
      id: 'actions',
      head: <span className="vh">{text('claim.column.actions')}</span>,
      cell: (leg) => <LegActions leg={leg} isRecorded={isRecorded} />,
    },
  ];
};

/** Ticket and name of the first flight, as the ticket prints them. */
const TicketOf = ({ legs }: { legs: readonly Leg[] }) => {
  const flight = legs.find((leg) => leg.flight?.ticket != null)?.flight;
  if (flight?.ticket == null) return null;
  return (
    <>
      <Chip line>{formatTicket(flight.ticket)}</Chip>
      {flight.passenger && <span className="t3 sm ell">{flight.passenger}</span>}
    </>
  );
};

/** The flights of the claim with their miles; above them the ticket number that finds them. */
export const FlightLegs = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  const { send } = useCall();
  const isRecorded = claim.stage === 'recorded';
  const columns = useColumns(isRecorded);
  return (
    <Block
      label={text('claim.legs')}
      title={text('claim.legs')}
      className="flight-legs"
      aside={
        <span className="row">
          <TicketOf legs={claim.legs} />
          {claim.tables === 'demo' && <Chip tone="plain">{text('claim.demo')}</Chip>}
          {!isRecorded && (
            <>
              <Button
                size="s"
                label={text('claim.addPartner')}
                onPress={() => void send({ type: 'ADD_LEG', kind: 'partner' })}
              />
              <Button
                size="s"
                icon="plus"
                label={text('claim.addLeg')}
                shortcut="Control+KeyL"
                onPress={() => void send({ type: 'ADD_LEG', kind: 'flight' })}
              />
            </>
          )}
        </span>
      }
    >
      {!isRecorded && <TicketSearch claim={claim} />}
      {claim.legs.length > 0 && (
        <Table
          label={text('claim.legs')}
          className="legs"
          columns={columns}
          rows={claim.legs}
          keyOf={({ id }) => `${id}`}
        />
      )}
    </Block>
  );
};
