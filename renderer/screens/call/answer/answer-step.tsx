import './answer.css';
import { useEffect, useRef } from 'react';
import type { AnswerView, CommandView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.tsx';
import { Note } from '../../../ui/note.tsx';
import { useCall } from '../call-context.tsx';
import { CallNotes } from '../call-notes.tsx';
import { Checklist } from '../checklist.tsx';
import { codedText } from '../coded-text.ts';
import { CommandStateChip } from '../command-state.tsx';
import { useOfflineObstacles } from '../offline/offline-verdict.tsx';
import { Script } from '../script.tsx';
import { type Obstacle, StepActions } from '../step-actions.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { focusFact } from './focus-fact.ts';
import { OutcomeBanner } from './outcome-banner.tsx';

const useObstacles = ({ open, fields }: AnswerView): readonly Obstacle[] => {
  const text = useText();
  const offline = useOfflineObstacles();
  const missing = open.map((path) => {
    const isFaulty = fields.find((field) => field.path === path)?.faulty === true;
    const fact = text(`answer.fact.${path}`);
    return {
      id: path,
      text: text(isFaulty ? 'answer.faulty' : 'answer.missing', { fact }),
      focus: () => focusFact(path),
    };
  });
  return [...offline, ...missing];
};

/** The first fact the rules wait for gets the focus when the request opens; after that the agent leads. */
const useFirstQuestion = (answer: AnswerView): void => {
  const first = useRef(answer.open[0]);
  useEffect(() => {
    if (first.current !== undefined) focusFact(first.current);
  }, []);
};

const Open = ({ answer }: { answer: AnswerView }) => {
  const text = useText();
  const { call, send } = useCall();
  const isSending = useRef(false);
  useFirstQuestion(answer);
  useShortcuts([
    {
      chord: 'F4',
      label: text('call.verify.byPin'),
      run: () => void send({ type: 'VERIFY_BY_PIN' }),
      off: call.verification.level === 'pin' || call.verification.lockedBy !== null,
    },
  ]);
  const record = async () => {
    if (isSending.current) return;
    isSending.current = true;
    await send({ type: 'RECORD_ANSWER' });
    isSending.current = false;
  };
  return (
    <>
      <Script call={call} compact />
      <OutcomeBanner answer={answer} />
      <AnswerFacts answer={answer} />
      <Checklist decision={answer.decision} />
      <CallNotes hint={text('call.verify.notesHint')} />
      <StepActions
        back={{ onBack: () => void send({ type: 'BACK' }) }}
        primary={{
          label: text(answer.queued ? 'answer.queue' : 'answer.record'),
          offline: answer.queued,
          onPress: () => void record(),
        }}
        obstacles={useObstacles(answer)}
      />
    </>
  );
};

const Result = ({ command }: { command: CommandView }) => {
  const text = useText();
  const number = `#${String(command.dseq).padStart(4, '0')}`;
  const { reason } = command;
  return (
    <div className="result-head" role="status" aria-label={text('answer.result')}>
      <div className="grow">
        <b>{text('answer.recorded')}</b>
        <p className="sm">
          {reason
            ? codedText(text, 'command', reason.code, () => text('command.other', { code: reason.code }))
            : text('answer.recordedText', { number })}
        </p>
      </div>
      <CommandStateChip status={command.status} />
    </div>
  );
};

const Recorded = ({ answer }: { answer: AnswerView }) => {
  const text = useText();
  const { call, send } = useCall();
  return (
    <>
      <Script call={call} />
      {answer.command && <Result command={answer.command} />}
      <OutcomeBanner answer={answer} />
      <Checklist decision={answer.decision} />
      <CallNotes hint={text('call.verify.notesHint')} />
      <StepActions
        back={{ onBack: () => void send({ type: 'BACK' }) }}
        primary={{ label: text('answer.toWrapUp'), onPress: () => void send({ type: 'WRAP_UP' }) }}
      />
    </>
  );
};

/** A request that executes nothing: what to say, what it rests on, what is still to be asked; then recorded. */
export const AnswerStep = () => {
  const text = useText();
  const { call } = useCall();
  const { answer } = call;
  if (!answer) return <Note tone="caution">{text('answer.notNow')}</Note>;
  return answer.stage === 'open' ? <Open key={answer.service} answer={answer} /> : <Recorded answer={answer} />;
};
