import type { Language } from '../../../shared/account/account.ts';
import type { CallView } from '../../../shared/contract/console-view.ts';
import { languageNames, languages, useText } from '../../i18n/translate.ts';
import { classNames } from '../../ui/class-names.ts';
import { formatPhone } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { LanguageTag } from '../../ui/language-tag.tsx';
import { Select } from '../../ui/select.tsx';
import { useCall } from './call-context.tsx';
import { CallTime } from './call-time.tsx';
import { LineControls } from './line-controls.tsx';
import { VerificationChip } from './verification-chip.tsx';

/** What the number tells, as a hint: on how many profiles it is, and whether the chosen member is one of them. */
const useNumberHint = (call: CallView): string => {
  const text = useText();
  if (call.callerGone) return text('call.bar.callerGone');
  if (call.held) return text('call.bar.onHold');
  const city = call.candidates[0]?.city;
  const isSure = call.candidates.length === 1 && city;
  if (call.member === null) return text('call.bar.onProfiles', { n: call.candidates.length });
  const isOnProfile = call.candidates.some((hit) => hit.code === call.member?.code);
  const hint = text(isOnProfile ? 'call.bar.onThisProfile' : 'call.bar.notOnThisProfile');
  return isOnProfile && isSure ? `${city} · ${hint}` : hint;
};

const CallerNumber = ({ call }: { call: CallView }) => {
  const text = useText();
  const hint = useNumberHint(call);
  return (
    <div className="row g3 who">
      <span className={classNames('ph', call.held && 'held', call.callerGone && 'gone')}>
        <Icon name={call.callerGone ? 'endCall' : call.held ? 'pause' : 'phone'} />
      </span>
      <div className="col">
        <b className="nw">{call.from === null ? text('call.bar.unknownNumber') : formatPhone(call.from)}</b>
        <span className="lab ell" title={hint}>
          {hint}
        </span>
      </div>
    </div>
  );
};

const CallerLanguage = ({ language }: { language: Language }) => {
  const text = useText();
  const { send } = useCall();
  return (
    <div className="col">
      <span className="lab" aria-hidden="true">
        {text('call.bar.speaks')}
      </span>
      <Select
        plain
        label={text('call.bar.language')}
        before={<LanguageTag language={language} />}
        value={language}
        options={languages.map((id) => ({ id, label: languageNames[id], lang: id }))}
        onChange={(next) => void send({ type: 'SET_LANGUAGE', language: next })}
      />
    </div>
  );
};

type CallBarProps = { onEnd: () => void; isMemberShown: boolean; onShowMember: () => void };

/** The line itself: who rings, for how long, in which language, verified or not, and the controls of the line. */
export const CallBar = ({ onEnd, isMemberShown, onShowMember }: CallBarProps) => {
  const text = useText();
  const { call } = useCall();
  return (
    <section className="callbar" aria-label={text('call.bar.name')} data-pane="call">
      <CallerNumber call={call} />
      <span className="vsep" />
      <CallTime call={call} />
      <span className="vsep" />
      <CallerLanguage language={call.language} />
      <span className="vsep" />
      <VerificationChip verification={call.verification} />
      <LineControls onEnd={onEnd} isMemberShown={isMemberShown} onShowMember={onShowMember} />
    </section>
  );
};
