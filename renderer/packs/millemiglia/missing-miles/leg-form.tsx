import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ClaimFieldView, ClaimLegView, ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { useDraft } from '../../../screens/call/draft.ts';
import { Block } from '../../../ui/block.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type Field = ClaimFieldView['field'];

const LONGEST = 60;
const ESSENTIAL = ['flight', 'date', 'origin', 'destination', 'bookingClass', 'ticket', 'coupon'] as const;
const FURTHER = ['operating', 'passenger', 'applicableFare', 'paidFare', 'elsewhere'] as const;
const EXAMPLES: Readonly<Partial<Record<Field, string>>> = {
  flight: 'AZ 721',
  date: '19/07/2017',
  origin: 'ATH',
  destination: 'FCO',
  bookingClass: 'Q',
  ticket: '055-2107330914',
  coupon: '1',
  operating: 'AZ',
  passenger: 'ROSSI/ADA',
  applicableFare: '200.00',
  paidFare: '120.00',
  elsewhere: 'KL',
};
const TICKET_KINDS = ['paid', 'award', 'cashMiles', 'free', 'charter', 'group'] as const;
const FARE_TYPES = ['standard', 'promo'] as const;

/** Gives the focus to the first field that stands in the way, as soon as the form is there. */
export const focusFault = (): void => {
  requestAnimationFrame(() => {
    const form = document.querySelector('.leg-form');
    const target = form?.querySelector<HTMLElement>('[data-fault] :is(input, button)') ?? form?.querySelector('input');
    if (target instanceof HTMLElement) target.focus();
  });
};

const fieldOf = (leg: ClaimLegView, field: Field): ClaimFieldView =>
  leg.fields.find((one) => one.field === field) ?? { field, text: '', fault: null };

type FieldProps = { leg: ClaimLegView; field: Field };

/** A field that is typed: drawn at once, saved by the engine with every key; what cannot be read says so and stays. */
const TypedField = ({ leg, field }: FieldProps) => {
  const text = useText();
  const { call, send } = useCall();
  const { text: saved, fault } = fieldOf(leg, field);
  const [typed, setTyped] = useDraft(call.callId, `leg ${leg.id} ${field}`, saved);
  // Nothing typed yet is no fault to look at; the primary asks for it.
  const error = fault === null || (fault === 'missing' && typed === '') ? null : text(`claim.fault.${fault}`);
  return (
    <div className={`leg-field ${field}`} data-fault={fault ?? undefined}>
      <TextField
        label={text(`claim.field.${field}`)}
        placeholder={EXAMPLES[field] ?? ''}
        maxLength={LONGEST}
        value={typed}
        error={error}
        onChange={(next) => {
          setTyped(next);
          void send({ type: 'LEG_FIELD', leg: leg.id, field, text: next });
        }}
      />
    </div>
  );
};

type ChosenFieldProps = FieldProps & { options: readonly { id: string; label: string }[]; placeholder?: string };

const ChosenField = ({ leg, field, options, placeholder }: ChosenFieldProps) => {
  const text = useText();
  const { send } = useCall();
  const { text: chosen, fault } = fieldOf(leg, field);
  const label = text(`claim.field.${field}`);
  return (
    <div className={`leg-field ${field}`} data-fault={fault ?? undefined}>
      <Select
        label={label}
        shownLabel={label}
        options={options}
        value={chosen === '' ? (placeholder === undefined ? (options[0]?.id ?? null) : null) : chosen}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(id) => void send({ type: 'LEG_FIELD', leg: leg.id, field, text: id })}
      />
    </div>
  );
};

const FlightFields = ({ claim, leg }: { claim: ClaimServiceView; leg: ClaimLegView }) => {
  const text = useText();
  const travellers = claim.travellers.map(({ linkId, name }) => ({ id: linkId ?? '', label: name }));
  return (
    <div className="leg-fields">
      {ESSENTIAL.map((field) => (
        <TypedField key={field} leg={leg} field={field} />
      ))}
      {travellers.length > 1 && <ChosenField leg={leg} field="traveller" options={travellers} />}
      <ChosenField
        leg={leg}
        field="ticketKind"
        options={TICKET_KINDS.map((id) => ({ id, label: text(`claim.ticketKind.${id}`) }))}
      />
      <ChosenField
        leg={leg}
        field="fareType"
        options={FARE_TYPES.map((id) => ({ id, label: text(`claim.fareType.${id}`) }))}
      />
      {FURTHER.map((field) => (
        <TypedField key={field} leg={leg} field={field} />
      ))}
    </div>
  );
};

/** A flight typed from the boarding pass, or the partner whose miles are missing. Enter keeps it when nothing stands in the way. */
export const LegForm = ({ claim, leg }: { claim: ClaimServiceView; leg: ClaimLegView }) => {
  const text = useText();
  const { send } = useCall();
  useEffect(() => {
    focusFault();
  }, []);
  const isFaulty = leg.fields.some(({ fault }) => fault !== null);
  // Enter may come before the engine has read the last key: the leg is kept when it has, unless more is typed.
  const isKept = useRef(false);
  const keep = () => {
    isKept.current = isFaulty;
    if (isFaulty) focusFault();
    else void send({ type: 'EDIT_LEG', leg: null });
  };
  useEffect(() => {
    if (!isKept.current || isFaulty) return;
    isKept.current = false;
    void send({ type: 'EDIT_LEG', leg: null });
  }, [isFaulty, send]);
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Enter') isKept.current = false;
    if (event.key !== 'Enter' || !isField || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keep();
  };
  const title = text(leg.kind === 'flight' ? 'claim.legTitle' : 'claim.partnerTitle', { n: leg.number });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any field of the form keeps the leg.
    <div onKeyDown={onKeyDown}>
      <Block
        label={title}
        title={title}
        role="group"
        className="leg-form"
        aside={
          <span className="row">
            <Button
              size="s"
              kind="quiet"
              label={text('claim.dropLeg')}
              onPress={() => void send({ type: 'REMOVE_LEG', leg: leg.id })}
            />
            <Button size="s" icon="tick" label={text('claim.keepLeg')} onPress={keep} />
          </span>
        }
      >
        <div className="pad">
          {leg.kind === 'flight' ? (
            <FlightFields claim={claim} leg={leg} />
          ) : (
            <ChosenField
              leg={leg}
              field="partner"
              placeholder={text('claim.choosePartner')}
              options={claim.partners.map(({ code, name }) => ({ id: code, label: name }))}
            />
          )}
        </div>
      </Block>
    </div>
  );
};
