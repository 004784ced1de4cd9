import type { CaseView } from '../../../../shared/contract/case-view.ts';
import { type Text, useText } from '../../../i18n/translate.ts';
import { useFormat } from '../../../ui/use-format.ts';

const outcomeWords = (of: CaseView, text: Text, timeOf: (instant: string) => string): string => {
  if (of.state === 'resolved' && of.resolution !== null)
    return text('case.done', {
      choice: text(`case.choice.${of.resolution}`),
      name: of.resolvedBy ?? text('case.centreItself'),
      time: of.resolvedAt === null ? '' : timeOf(of.resolvedAt),
    });
  if (of.pending !== null) return text('case.waiting', { choice: text(`case.choice.${of.pending}`) });
  return text(of.passedOn ? 'case.withSupervisor' : 'case.noChoice');
};

/** Where a case stands that whoever is signed in can do nothing more about. */
export const CaseOutcome = ({ of }: { of: CaseView }) => {
  const text = useText();
  const format = useFormat();
  return (
    <section aria-label={text('syncScreen.whatNext')} role="status">
      <h3>{text('syncScreen.whatNext')}</h3>
      <p>{outcomeWords(of, text, (instant) => format.time(instant))}</p>
    </section>
  );
};
