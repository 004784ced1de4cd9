import { useRef } from 'react';
import type { ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.tsx';
import { useCall } from '../../../screens/call/call-context.tsx';
import { CallNotes } from '../../../screens/call/call-notes.tsx';
import { useDraft } from '../../../screens/call/draft.ts';
import { useOfflineObstacles } from '../../../screens/call/offline/offline-verdict.tsx';
import { Script } from '../../../screens/call/script.tsx';
import { type Obstacle, StepActions } from '../../../screens/call/step-actions.tsx';
import type { ButtonProps } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { ClaimChecks } from './claim-checks.tsx';
import { ClaimOutcome } from './claim-outcome.tsx';
import { FlightLegs } from './flight-legs.tsx';
import { focusFault, LegForm } from './leg-form.tsx';

/** What keeps the claim from being recorded, and the way to it. */
const useObstacles = (claim: ClaimServiceView): readonly Obstacle[] => {
  const text = useText();
  const { send } = useCall();
  const offline = useOfflineObstacles();
  const toTicket = () => document.querySelector<HTMLElement>('.ticket-search input')?.focus();
  const toForm = () => {
    if (claim.editing === null && claim.unreadable !== null) void send({ type: 'EDIT_LEG', leg: claim.unreadable });
    focusFault();
  };
  const missing = claim.open.map((id) => ({
    id,
    text: text(`claim.open.${id}`),
    ...(id === 'tables' ? {} : { focus: id === 'leg' ? toTicket : toForm }),
  }));
  return [...offline, ...missing];
};

/** The verb repeats what happens: miles, or only a record; plum and Queue while headquarters is away. */
const usePrimary = ({ totals, queued }: ClaimServiceView, record: () => void): ButtonProps => {
  const text = useText();
  const format = useFormat();
  const miles = totals.credited + totals.waiting;
  if (queued) {
    const label = miles > 0 ? text('claim.queueMiles', { miles: format.miles(miles) }) : text('claim.queue');
    return { label, icon: 'inbox', offline: true, onPress: record };
  }
  const label = miles > 0 ? text('claim.credit', { miles: format.miles(miles) }) : text('claim.record');
  return { label, onPress: record };
};

/** Papers of an earlier claim are recorded where its case is: in the member's panel. */
const useAttach = (): ButtonProps => {
  const text = useText();
  const { call } = useCall();
  const [, setTab] = useDraft(call.callId, 'member-tab', 'profile');
  const isAwaited = call.member?.claims?.some(({ papers }) => papers === 'awaited') === true;
  return {
    label: text('claim.attach'),
    icon: 'document',
    unavailable: isAwaited ? null : text('claim.attachNone'),
    onPress: () => {
      setTab('cases');
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.claim-case button')?.focus());
    },
  };
};

/** Flights by ticket number or from the boarding pass, with what the rules say to each. */
export const EnterFlights = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  const { call, send } = useCall();
  const isSending = useRef(false);
  const attach = useAttach();
  const record = async () => {
    if (isSending.current) return;
    isSending.current = true;
    await send({ type: 'CONFIRM_CLAIM' });
    isSending.current = false;
  };
  useShortcuts([
    {
      chord: 'F4',
      label: text('call.verify.byPin'),
      run: () => void send({ type: 'VERIFY_BY_PIN' }),
      off: call.verification.level !== 'basic' || call.verification.lockedBy !== null,
    },
  ]);
  const edited = claim.legs.find(({ id }) => id === claim.editing);
  const back = () => {
    if (claim.editing === null) void send({ type: 'BACK' });
    else void send({ type: 'EDIT_LEG', leg: null });
  };
  return (
    <>
      <Script call={call} compact={claim.legs.length > 0} />
      {claim.tables === 'absent' && (
        <Note tone="caution" title={text('claim.tablesAbsent')}>
          {text('claim.tablesAbsentText')}
        </Note>
      )}
      <FlightLegs claim={claim} />
      {edited && <LegForm key={edited.id} claim={claim} leg={edited} />}
      {claim.legs.length > 0 && (
        <div className="cols claim-cols">
          <ClaimChecks claim={claim} />
          <ClaimOutcome claim={claim} />
        </div>
      )}
      <CallNotes hint={text('call.verify.notesHint')} />
      <StepActions
        back={{ onBack: back }}
        secondary={[attach]}
        primary={usePrimary(claim, () => void record())}
        obstacles={useObstacles(claim)}
      />
    </>
  );
};
