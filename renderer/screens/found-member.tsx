import type { MemberView } from '../../shared/contract/console-view.ts';
import { useWorkspace } from '../app/workspace-state.tsx';
import { useText } from '../i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { Chip, ClubChip } from '../ui/chip.tsx';
import { formatCode } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { MaskedField } from '../ui/masked-field.tsx';
import { useToast } from '../ui/toast.tsx';

const Identity = ({ member }: { member: MemberView }) => {
  const text = useText();
  const toast = useToast();
  const copy = () => {
    void navigator.clipboard.writeText(member.code).then(
      () => toast(text('ready.copied')),
      () => undefined,
    );
  };
  return (
    <section>
      <div className="row g3 top">
        <span className="ava l" aria-hidden="true">
          {member.initials}
        </span>
        <div className="col grow">
          <div className="row">
            <h2 className="ell" lang={member.language ?? undefined}>
              {member.name}
            </h2>
            {member.latin && <span className="chip line">{member.latin}</span>}
          </div>
          <div className="row g1 sm t2">
            <span className="mono">{formatCode(member.code)}</span>
            <Button kind="quiet" size="s" iconOnly icon="copy" label={text('ready.copyCode')} onPress={copy} />
            <span className="grow" />
            <ClubChip level={member.club.level} />
          </div>
        </div>
      </div>
      <div className="row g1 member-chips">
        <Chip tone={member.status === 'active' ? 'positive' : 'caution'}>{text(`status.${member.status}`)}</Chip>
        {member.formerCodes.map((code) => (
          <span className="chip line" key={code}>
            {text('ready.formerCodes')} {formatCode(code)}
          </span>
        ))}
        {member.successor && (
          <Chip tone="caution" icon="arrowRight">
            {text('ready.successor')} {formatCode(member.successor)}
          </Chip>
        )}
      </div>
    </section>
  );
};

/** A member looked up outside a call: masked, because nobody is verified. */
export const FoundMember = ({ member }: { member: MemberView }) => {
  const text = useText();
  const { setMember } = useWorkspace();
  const contact = [
    { id: 'email', label: text('ready.email'), field: member.contact.email },
    { id: 'mobile', label: text('ready.mobile'), field: member.contact.mobile },
    { id: 'born', label: text('ready.born'), field: member.contact.born },
    { id: 'address', label: text('ready.address'), field: member.contact.address },
  ];
  return (
    <aside className="side" aria-label={text('ready.member')} data-pane="member">
      <div className="vstate cau">
        <Icon name="eyeOff" />
        <span className="grow">{text('ready.memberMasked')}</span>
        <Button
          kind="quiet"
          size="s"
          iconOnly
          icon="cross"
          label={text('ready.closeMember')}
          onPress={() => setMember(null)}
        />
      </div>
      <Identity member={member} />
      <section aria-label={text('ready.contact')}>
        <div className="hrow">
          <h3>{text('ready.contact')}</h3>
          <span>{text('masked.hidden')}</span>
        </div>
        <dl className="kv">
          {contact.map(({ id, label, field }) => (
            <div className="kv-row" key={id}>
              <dt>{label}</dt>
              <dd>
                <MaskedField field={field} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  );
};
