import type { FactFieldView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useCall } from '../call-context.tsx';
import { useDraft } from '../draft.ts';

const LONGEST = 500;
/** More choices than these stand in a list. */
const IN_A_BAR = 4;

type FactFieldProps = { service: string; field: FactFieldView };

const Typed = ({ service, field }: FactFieldProps) => {
  const text = useText();
  const { call, send } = useCall();
  const [typed, setTyped] = useDraft(call.callId, `fact ${service} ${field.path}`, field.text);
  return (
    <TextField
      label={text(`answer.fact.${field.path}`)}
      maxLength={LONGEST}
      autoComplete="off"
      value={typed}
      // Drawn at once; the engine saves it, decides again and answers when it is ready.
      onChange={(next) => {
        setTyped(next);
        void send({ type: 'ANSWER_FACT', path: field.path, text: next });
      }}
      error={field.faulty ? text(`answer.fault.${field.kind}`) : null}
      {...(field.asked ? { hint: text('answer.asked') } : {})}
    />
  );
};

const Chosen = ({ field }: { field: FactFieldView }) => {
  const text = useText();
  const { send } = useCall();
  const label = text(`answer.fact.${field.path}`);
  const options =
    field.kind === 'yesNo'
      ? (['yes', 'no'] as const).map((id) => ({ id: String(id), label: text(`answer.${id}`) }))
      : field.choices.map((id) => ({ id, label: text(`answer.choice.${field.path}.${id}`) }));
  const choose = (id: string) => void send({ type: 'ANSWER_FACT', path: field.path, text: id });
  const value = field.text === '' ? null : field.text;
  return (
    <div className="fld">
      <span aria-hidden="true">{label}</span>
      {options.length <= IN_A_BAR ? (
        <SegmentedControl label={label} segments={options} value={value} onChange={choose} />
      ) : (
        <Select label={label} placeholder={text('answer.choose')} value={value} options={options} onChange={choose} />
      )}
      {field.asked && <p className="help">{text('answer.asked')}</p>}
    </div>
  );
};

/** One fact, typed or chosen as its type in the dictionary says. */
export const FactField = ({ service, field }: FactFieldProps) => (
  <div className="fact" data-fact={field.path}>
    {field.kind === 'choice' || field.kind === 'yesNo' ? (
      <Chosen field={field} />
    ) : (
      <Typed service={service} field={field} />
    )}
  </div>
);
