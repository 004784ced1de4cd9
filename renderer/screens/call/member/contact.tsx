import type { MaskedText, MemberView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { formatPhone } from '../../../ui/format.ts';
import { MaskedField } from '../../../ui/masked-field.tsx';
import { useFormat } from '../../../ui/use-format.ts';

/** An open value written in its format; a masked one stays as it came. */
const written = (field: MaskedText, format: (value: string) => string): MaskedText =>
  field.masked || field.value === null ? field : { ...field, value: format(field.value) };

/** Ways to reach the member, masked until verification. */
export const Contact = ({ member }: { member: MemberView }) => {
  const text = useText();
  const format = useFormat();
  const { contact } = member;
  const isHidden = Object.values(contact).some((field) => field.masked);
  const rows = [
    { label: text('call.member.email'), field: contact.email },
    { label: text('call.member.mobile'), field: written(contact.mobile, formatPhone) },
    { label: text('call.member.born'), field: written(contact.born, format.shortDate) },
    { label: text('call.member.address'), field: contact.address },
  ];
  return (
    <section aria-label={text('call.member.contact')}>
      <div className="hrow">
        <h3>{text('call.member.contact')}</h3>
        {isHidden && <span aria-hidden="true">{text('call.member.hidden')}</span>}
      </div>
      <dl className="kv">
        {rows.map(({ label, field }) => (
          <div className="kv-row" key={label}>
            <dt>{label}</dt>
            <dd title={field.masked ? undefined : (field.value ?? undefined)}>
              <MaskedField field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
