import type { DecisionView } from '../../../shared/contract/console-view.ts';
import { useAgentLanguage, useText } from '../../i18n/translate.ts';
import { Block } from '../../ui/block.tsx';
import { Mark } from '../../ui/chip.tsx';
import type { Tone } from '../../ui/class-names.ts';
import { ClauseChip } from '../../ui/clause-chip.tsx';
import type { IconName } from '../../ui/icon.tsx';

type Entry = Pick<DecisionView['checklist'][number], 'verdict' | 'text' | 'clauses'>;
type Look = {
  tone: Tone;
  icon: IconName;
  word:
    | 'verdict.pass'
    | 'verdict.fail'
    | 'verdict.refer'
    | 'verdict.document'
    | 'verdict.approval'
    | 'verdict.later'
    | 'verdict.inform';
};

const looks: Readonly<Record<string, Look>> = {
  allow: { tone: 'positive', icon: 'tick', word: 'verdict.pass' },
  deny: { tone: 'critical', icon: 'cross', word: 'verdict.fail' },
  refer: { tone: 'caution', icon: 'arrowRight', word: 'verdict.refer' },
  'needs-document': { tone: 'caution', icon: 'document', word: 'verdict.document' },
  'needs-approval': { tone: 'caution', icon: 'people', word: 'verdict.approval' },
  pending: { tone: 'offline', icon: 'cloud', word: 'verdict.later' },
};
const note: Look = { tone: 'info', icon: 'info', word: 'verdict.inform' };

/** One rule with its verdict, its sentence and its clauses; `about` names what it is true of, where that is not everything. */
export const CheckRow = ({ entry, about = null }: { entry: Entry; about?: string | null }) => {
  const text = useText();
  const language = useAgentLanguage();
  const { tone, icon, word } = looks[entry.verdict] ?? note;
  return (
    <li className="rule">
      <Mark tone={tone} icon={icon} />
      <span className={entry.verdict === 'deny' ? 'st' : undefined}>
        <span className="vh">{text(word)} </span>
        {about && <b>{about} </b>}
        {entry.text[language]}
        {entry.verdict === 'pending' && <span className="t3"> · {text('verdict.laterShort')}</span>}
      </span>
      <span className="row g1 clauses">
        {entry.clauses.map((clause) => (
          <ClauseChip key={clause} label={clause} />
        ))}
      </span>
    </li>
  );
};

/** Every rule of the decision with its clauses, decisive or not. */
export const Checklist = ({ decision }: { decision: DecisionView | null }) => {
  const text = useText();
  const checklist = decision?.checklist ?? [];
  if (checklist.length === 0) return null;
  return (
    <Block label={text('card.checks')} title={text('card.checks')} className="dense checks">
      <ul>
        {checklist.map((entry) => (
          <CheckRow key={entry.rule} entry={entry} />
        ))}
      </ul>
    </Block>
  );
};
