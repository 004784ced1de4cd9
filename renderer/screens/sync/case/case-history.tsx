import type { CaseView } from '../../../../shared/contract/case-view.ts';
import { type Text, useText } from '../../../i18n/translate.ts';
import { useFormat } from '../../../ui/use-format.ts';

type Step = CaseView['steps'][number];

const stepWords = ({ kind, choice, code }: Step, text: Text): string =>
  text(`case.step.${kind}`, {
    choice: choice === null ? '' : text(`case.choice.${choice}`),
    code: code ?? '',
  });

const StepLine = ({ step }: { step: Step }) => {
  const text = useText();
  const format = useFormat();
  return (
    <li>
      <div className="row">
        <span className="grow">{stepWords(step, text)}</span>
        <span className="t3 nw">
          {text('case.by', { time: format.time(step.at), name: step.by ?? text('case.centreItself') })}
        </span>
      </div>
      {step.note !== '' && <p className="t2 case-note">{step.note}</p>}
    </li>
  );
};

/** Who did what about the case, oldest first, with their notes. */
export const CaseHistory = ({ of }: { of: CaseView }) => {
  const text = useText();
  if (of.steps.length < 2) return null;
  return (
    <section aria-label={text('case.history')}>
      <h3>{text('case.history')}</h3>
      <ol className="case-steps sm">
        {of.steps.map((step) => (
          <StepLine key={step.n} step={step} />
        ))}
      </ol>
    </section>
  );
};
