import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useDesk } from '../../app/desk-connection.tsx';
import { useText } from '../../i18n/translate.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.tsx';
import { Button } from '../../ui/button.tsx';
import { BrandMark, Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { Note } from '../../ui/note.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSignIn } from './use-sign-in.ts';

const WorkAs = () => {
  const text = useText();
  const notYet = text('signIn.roleNotYet');
  return (
    <div className="fld">
      <span aria-hidden="true">{text('signIn.workAs')}</span>
      <SegmentedControl
        size="l"
        label={text('signIn.workAs')}
        value="agent"
        onChange={() => undefined}
        segments={[
          { id: 'agent', label: text('role.agent') },
          { id: 'supervisor', label: text('role.supervisor'), unavailable: notYet },
          { id: 'branch', label: text('signIn.branchDesk'), unavailable: notYet },
        ]}
      />
    </div>
  );
};

const TelephoneLine = () => {
  const text = useText();
  const { problems } = useDesk().view;
  const isByHand = problems.some(({ code }) => code === 'cti-unavailable');
  return (
    <Select
      size="l"
      label={text('signIn.line')}
      shownLabel={text('signIn.line')}
      value="desk"
      onChange={() => undefined}
      options={[{ id: 'desk', label: text(isByHand ? 'signIn.lineByHand' : 'signIn.lineTelephony') }]}
    />
  );
};

/** The passphrase with its eye and the Caps Lock hint. */
const Passphrase = ({
  value,
  onChange,
  error,
  field,
}: {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  field: React.Ref<HTMLInputElement>;
}) => {
  const text = useText();
  const [isShown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  return (
    <TextField
      ref={field}
      size="l"
      label={text('signIn.passphrase')}
      type={isShown ? 'text' : 'password'}
      autoComplete="current-password"
      maxLength={200}
      value={value}
      onChange={onChange}
      onBlur={() => setCapsLock(false)}
      onKeyDown={(event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))}
      error={error}
      aside={
        capsLock && (
          <span className="cau row g1" role="status">
            <Icon name="warning" size="s" />
            {text('signIn.capsLock')}
          </span>
        )
      }
      end={
        <Button
          kind="quiet"
          iconOnly
          icon={isShown ? 'eye' : 'eyeOff'}
          label={text('signIn.showPassphrase')}
          pressed={isShown}
          onPress={() => setShown(!isShown)}
        />
      }
    />
  );
};

/** Agent ID, passphrase, and the two ways in. Refusals stay beside the form until the next attempt. */
export const SignInForm = () => {
  const text = useText();
  const { desk } = useDesk().view;
  const { fields, change, missing, busy, refused, submit } = useSignIn();
  const agentField = useRef<HTMLInputElement>(null);
  const passphraseField = useRef<HTMLInputElement>(null);
  const attempt = async (offline: boolean) => {
    await submit(offline);
    if (fields.agentId.trim() === '') agentField.current?.focus();
    else passphraseField.current?.focus();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void attempt(false);
  };
  useShortcuts([{ chord: 'Control+Enter', label: text('signIn.submit'), run: () => void attempt(false) }]);
  return (
    <section className="form" aria-label={text('signIn.form')}>
      <BrandMark size={44} />
      <h1>{text('signIn.title')}</h1>
      <form className="col" onSubmit={onSubmit} noValidate>
        {refused && (
          <Note tone="critical" alert>
            {text(refused)}
          </Note>
        )}
        <TextField
          ref={agentField}
          size="l"
          label={text('signIn.agentId')}
          autoComplete="username"
          maxLength={10}
          autoFocus
          value={fields.agentId}
          onChange={(agentId) => change({ agentId })}
          error={missing.agentId ? text('signIn.needAgentId') : null}
        />
        <Passphrase
          field={passphraseField}
          value={fields.passphrase}
          onChange={(passphrase) => change({ passphrase })}
          error={missing.passphrase ? text('signIn.needPassphrase') : null}
        />
        <WorkAs />
        <TelephoneLine />
        <Button
          kind="primary"
          size="l"
          submit
          label={text('signIn.submit')}
          busy={busy === 'online'}
          onPress={() => undefined}
          after={<Keycap chord="Enter" />}
        />
        <Button
          size="l"
          icon="cloudOff"
          label={text('signIn.offline')}
          busy={busy === 'offline'}
          unavailable={desk.offlineSignIn ? null : text('signIn.offlineNotPossible')}
          onPress={() => void attempt(true)}
        />
        <p className="sm t2">{text(desk.offlineSignIn ? 'signIn.offlineHint' : 'signIn.offlineNotPossible')}</p>
      </form>
    </section>
  );
};
