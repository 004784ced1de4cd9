import { useText } from '../i18n/translate.ts';
import { Icon } from './icon.tsx';

export type Step = { id: string; label: string; state: 'done' | 'current' | 'next' | 'problem'; offline?: boolean };

/** The steps of a workflow: done with a tick, the current one filled, the next outlined, a problem with its word. */
export const Steps = ({ label, steps }: { label: string; steps: readonly Step[] }) => {
  const text = useText();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.id} className={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="b" aria-hidden="true">
            {step.state === 'done' && <Icon name="tick" size="s" />}
            {step.state === 'problem' && <Icon name="cross" size="s" />}
            {(step.state === 'current' || step.state === 'next') &&
              (step.offline ? <Icon name="cloudOff" size="s" /> : index + 1)}
          </span>
          {step.label}
          {step.state === 'done' && <span className="vh">{text('steps.done')}</span>}
          {step.state === 'problem' && <span className="cri">{text('steps.problem')}</span>}
        </li>
      ))}
    </ol>
  );
};
