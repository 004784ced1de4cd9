import { useState } from 'react';
import type { MemberView } from '../../../../shared/contract/console-view.ts';
import { useDesk } from '../../../app/desk-connection.tsx';
import { useText } from '../../../i18n/translate.ts';
import { ClubChip } from '../../../ui/chip.tsx';
import { formatCode } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';

/** The code in groups 4-3-3, with a button that copies the bare ten digits. */
const MemberCode = ({ code }: { code: string }) => {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <span className="mono">{formatCode(code)}</span>
      <button className="btn gho ico copy" type="button" aria-label={text('call.member.copy')} onClick={copy}>
        <Icon name={isCopied ? 'tick' : 'copy'} size="s" />
      </button>
      <span className="vh" aria-live="polite">
        {isCopied ? text('call.member.copied') : ''}
      </span>
    </>
  );
};

const Status = ({ member }: { member: MemberView }) => {
  const text = useText();
  if (member.status === 'active') return null;
  const isUnsure = member.status === 'underInvestigation' || member.status === 'suspended';
  return (
    <span className={isUnsure ? 'chip cau' : 'chip cri'}>
      <Icon name="warning" size="s" />
      {text(`status.${member.status}`)}
    </span>
  );
};

const Chips = ({ member }: { member: MemberView }) => {
  const text = useText();
  return (
    <div className="row g1 member-chips">
      <DataAge />
      <Status member={member} />
      {member.successor && (
        <span className="chip inf">{text('call.member.successor', { code: formatCode(member.successor) })}</span>
      )}
      {member.flags.map((flag) => (
        <span key={flag} className={flag === 'pending' ? 'chip inf' : 'chip cau'}>
          <Icon name={flag === 'pending' ? 'clock' : 'flag'} size="s" />
          {text(`call.flag.${flag}`)}
        </span>
      ))}
      {member.latin && <span className="chip line">{text('call.member.latin', { name: member.latin })}</span>}
      {member.formerCodes.map((code) => (
        <span key={code} className="chip line">
          {text('call.member.formerCode', { code: formatCode(code) })}
        </span>
      ))}
    </div>
  );
};

/** Out of touch with headquarters, every figure says how old it is. */
const DataAge = () => {
  const text = useText();
  const format = useFormat();
  const { state, lastSyncedAt } = useDesk().view.sync;
  if (state !== 'offline' || lastSyncedAt === null) return null;
  return (
    <span className="chip off">
      <Icon name="clock" size="s" />
      {text('call.member.asOf', { time: format.time(lastSyncedAt) })}
    </span>
  );
};

const hasChips = (member: MemberView, isOffline: boolean): boolean =>
  isOffline ||
  member.status !== 'active' ||
  member.successor !== null ||
  member.latin !== null ||
  member.flags.length + member.formerCodes.length > 0;

/** Who the member is: name in its own script, language, code, club and what stands out. */
export const MemberIdentity = ({ member }: { member: MemberView }) => {
  const isOffline = useDesk().view.sync.state === 'offline';
  return (
    <section>
      <div className="row g3 top">
        <span className="ava l" aria-hidden="true">
          {member.initials}
        </span>
        <div className="col grow">
          <div className="row">
            <h2 className="ell" lang={member.language ?? undefined} title={member.name}>
              {member.name}
            </h2>
            {member.language && <span className="lang">{member.language.toUpperCase()}</span>}
          </div>
          <div className="row g1 sm t2 member-code">
            <MemberCode code={member.code} />
            <span className="end">
              <ClubChip level={member.club.level} />
            </span>
          </div>
        </div>
      </div>
      {hasChips(member, isOffline) && <Chips member={member} />}
    </section>
  );
};
