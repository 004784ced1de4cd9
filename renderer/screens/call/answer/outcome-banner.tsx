import type { AnswerView } from '../../../../shared/contract/console-view.ts';
import { useAgentLanguage, useText } from '../../../i18n/translate.ts';
import { Mark } from '../../../ui/chip.tsx';
import { classNames, type Tone, toneClass } from '../../../ui/class-names.ts';
import { ClauseChip } from '../../../ui/clause-chip.tsx';
import type { IconName } from '../../../ui/icon.tsx';

const looks: Readonly<Record<AnswerView['decision']['outcome'], { tone: Tone; icon: IconName }>> = {
  allow: { tone: 'positive', icon: 'tick' },
  inform: { tone: 'info', icon: 'info' },
  deny: { tone: 'critical', icon: 'cross' },
  refer: { tone: 'caution', icon: 'arrowRight' },
  'needs-document': { tone: 'caution', icon: 'document' },
  'needs-approval': { tone: 'caution', icon: 'people' },
};

/** What the rules come to, with the sentences and clauses that decide it; it follows every key. */
export const OutcomeBanner = ({ answer }: { answer: AnswerView }) => {
  const text = useText();
  const language = useAgentLanguage();
  const { outcome, provisional } = answer.decision;
  const { tone, icon } = looks[outcome];
  const clauses = [...new Set(answer.decisive.flatMap((entry) => entry.clauses))];
  return (
    <div
      className={classNames('result-head', 'outcome', toneClass(tone))}
      role="status"
      aria-label={text('answer.outcome')}
    >
      <Mark tone={tone} icon={icon} />
      <div className="grow">
        <b>{text(`answer.outcome.${outcome}`)}</b>
        {answer.decisive.map((entry) => (
          <p key={entry.text.en} className="sm">
            {entry.text[language]}
          </p>
        ))}
        {provisional && <p className="sm t2">{text('answer.provisional')}</p>}
        {answer.flagged && <p className="sm t2">{text('answer.flagged')}</p>}
        <p className="outcome-clauses">
          {clauses.map((clause) => (
            <ClauseChip key={clause} label={clause} />
          ))}
        </p>
      </div>
    </div>
  );
};
