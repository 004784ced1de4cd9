import './call.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CallView, ConsoleView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { AnswerStep } from './answer/answer-step.tsx';
import { CallActionsBar } from './call-actions-bar.tsx';
import { CallBar } from './call-bar.tsx';
import { CallProvider, useCall } from './call-context.tsx';
import { keepDraftsOf } from './draft.ts';
import { FindStep } from './find-step.tsx';
import { MemberPanel } from './member/member-panel.tsx';
import { OfflineParts } from './offline/offline-parts.tsx';
import { OfflineVerdict } from './offline/offline-verdict.tsx';
import { RingingStep } from './ringing-step.tsx';
import { ClaimStep, ServiceStep } from './service-step.tsx';
import { StepSlotsContext } from './step-actions.tsx';
import { useStepFocus } from './step-focus.ts';
import { EndNote, RefusalNote } from './step-notes.tsx';
import { VerifyStep } from './verify/verify-step.tsx';
import { WorkHead } from './work-head.tsx';
import { WrapUpStep } from './wrap-up-step.tsx';

const Step = ({ state }: { state: CallView['state'] }) => {
  switch (state) {
    case 'ringing':
      return <RingingStep />;
    case 'identifying':
      return <FindStep />;
    case 'verifying':
      return <VerifyStep />;
    case 'serving':
      return <ServiceStep />;
    case 'claiming':
      return <ClaimStep />;
    case 'answering':
      return <AnswerStep />;
    case 'wrapUp':
      return <WrapUpStep />;
  }
};

/** The step the agent is on, as one word that changes when the screen does. */
const stepOf = (call: CallView): string =>
  [
    call.state,
    call.service?.stage,
    call.state === 'claiming' ? call.claim?.stage : '',
    call.answer?.service,
    call.answer?.stage,
    call.state === 'verifying' ? call.verification.state : '',
  ].join(' ');

/** The step's name, said once when it changes. */
const StepAnnouncement = ({ call }: { call: CallView }) => {
  const text = useText();
  const at = call.steps.findIndex((step) => step.state === 'current' || step.state === 'problem');
  const step = call.steps[at];
  return (
    <p className="vh" aria-live="polite">
      {step && text('call.work.stepNow', { n: at + 1, of: call.steps.length, step: text(`call.step.${step.id}`) })}
    </p>
  );
};

/** A request begun and not confirmed is lost when the call ends; the agent hears that first. */
const hasUnconfirmed = ({ service, answer, claim }: CallView): boolean =>
  (claim?.stage === 'flights' && claim.legs.length > 0) ||
  (service?.stage === 'outcome' && service.cause !== null) ||
  (answer?.stage === 'open' && answer.fields.some(({ text }) => text !== ''));

/** Limits are shown from the choice of the member until the call is wrapped up. */
const hasLimits = ({ state }: CallView): boolean =>
  state === 'verifying' || state === 'serving' || state === 'claiming' || state === 'answering';

/** Then the limit and the call-back come first: they are what the caller hears of. */
const isRefusedOffline = ({ offline }: CallView): boolean => offline?.request?.authority.verdict === 'refused';

const Workspace = () => {
  const text = useText();
  const { call, send } = useCall();
  const root = useRef<HTMLElement>(null);
  const [actions, setActions] = useState<HTMLElement | null>(null);
  const [note, setNote] = useState<HTMLElement | null>(null);
  const [isEnding, setEnding] = useState(false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const slots = useMemo(() => ({ actions, note }), [actions, note]);
  useStepFocus(root, call.callId, actions ? stepOf(call) : '');
  const limits = hasLimits(call) && call.offline && <OfflineParts offline={call.offline} />;
  const goToWrapUp = () => {
    setEnding(false);
    void send({ type: 'WRAP_UP' });
  };
  return (
    <main className="main" aria-label={text('call.workspace')} ref={root}>
      <CallBar
        onEnd={() => (hasUnconfirmed(call) ? setEnding(true) : goToWrapUp())}
        isMemberShown={isDrawerOpen}
        onShowMember={() => setDrawerOpen(!isDrawerOpen)}
      />
      <section className="workarea" id="work" role="tabpanel" aria-label={text('call.work.name')} data-pane="work">
        <WorkHead call={call} />
        <div className="workbody">
          <StepSlotsContext.Provider value={slots}>
            <OfflineVerdict />
            {isRefusedOffline(call) && limits}
            <Step state={call.state} />
            {!isRefusedOffline(call) && limits}
          </StepSlotsContext.Provider>
        </div>
        <div className="step-notes" ref={setNote}>
          <RefusalNote />
          {isEnding && <EndNote onGo={goToWrapUp} onStay={() => setEnding(false)} />}
        </div>
        <StepAnnouncement call={call} />
      </section>
      <MemberPanel call={call} isDrawerOpen={isDrawerOpen} onClose={() => setDrawerOpen(false)} />
      <CallActionsBar canVerify={call.state === 'verifying'} onSlot={setActions} />
    </main>
  );
};

type CallWorkspaceProps = { call: CallView; view: ConsoleView };

/** One call on screen: its line, its workflow, its member and its actions. Half-typed input survives switching lines. */
export const CallWorkspace = ({ call, view }: CallWorkspaceProps) => {
  const open = view.lines.flatMap((line) => (line ? [line.callId] : [])).join(' ');
  useEffect(() => keepDraftsOf(open.split(' ')), [open]);
  return (
    <CallProvider key={call.callId} call={call} view={view}>
      <Workspace />
    </CallProvider>
  );
};
