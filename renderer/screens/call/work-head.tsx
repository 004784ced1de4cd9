import type { CallView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Steps } from '../../ui/steps.tsx';
import { useFormat } from '../../ui/use-format.ts';

const titleKey = (call: CallView): string => {
  if (call.state === 'wrapUp') return 'wrapUp';
  if (call.topic === 'card.report') return call.service?.cause === 'damaged' ? 'cardDamaged' : 'card';
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
  const canChange = call.state === 'verifying' || call.state === 'serving';
  return (
    <div className="workhead">
      <div className="row g3">
        <h1>{text(isChoosing(call) ? 'call.step.outcome' : `call.title.${titleKey(call)}`)}</h1>
        <span className="t3 sm nw">
          {text('call.work.case', { number: call.caseNumber })} · {moment}
        </span>
        <span className="grow" />
        {canChange && (
          <Button
            kind="quiet"
            size="s"
            icon="change"
            label={text('call.work.change')}
            unavailable={text('call.work.changeReason')}
            onPress={() => undefined}
          />
        )}
      </div>
      <Steps
        label={text('call.work.steps')}
        steps={call.steps.map((step) => ({ ...step, label: text(`call.step.${step.id}`) }))}
      />
    </div>
  );
};
