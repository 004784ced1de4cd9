import type { CallView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Steps } from '../../ui/steps.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { OtherRequest } from './answer/other-request.tsx';

const titleKey = (call: CallView): string => {
  if (call.state === 'wrapUp') return 'wrapUp';
  if (call.topic === 'card.report') return call.service?.cause === 'damaged' ? 'cardDamaged' : 'card';
  if (call.topic === 'missing-miles.claim') return 'claim';
  return call.state;
};

/** Once the caller is verified the work is to choose, though the screen is still that of verification. */
const isChoosing = (call: CallView): boolean =>
  call.state === 'verifying' && call.topic === null && call.verification.level !== 'none';

/** Title, case number and steps of the work. */
export const WorkHead = ({ call }: { call: CallView }) => {
  const text = useText();
  const format = useFormat();
  const blockedAt = call.service?.blockedAt ?? null;
  const moment = blockedAt
    ? text('call.work.blocked', { time: format.time(blockedAt) })
    : text('call.work.opened', { time: format.time(call.answeredAt ?? call.startedAt) });
  const title =
    call.state === 'answering' && call.answer
      ? text(`answer.service.${call.answer.service}`)
      : text(isChoosing(call) ? 'call.step.outcome' : `call.title.${titleKey(call)}`);
  const canAsk =
    call.state === 'verifying' || call.state === 'serving' || call.state === 'claiming' || call.state === 'answering';
  return (
    <div className="workhead">
      <div className="row g3">
        <h1>{title}</h1>
        <span className="t3 sm nw">
          {text('call.work.case', { number: call.caseNumber })} · {moment}
        </span>
        <span className="grow" />
        {canAsk && <OtherRequest />}
      </div>
      <Steps
        label={text('call.work.steps')}
        steps={call.steps.map((step) => ({ ...step, label: text(`call.step.${step.id}`) }))}
      />
    </div>
  );
};
