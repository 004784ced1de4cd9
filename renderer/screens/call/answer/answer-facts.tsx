import { useEffect, useState } from 'react';
import type { AnswerView, FactFieldView, KnownFactView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Block } from '../../../ui/block.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/select.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { FactField } from './fact-field.tsx';
import { focusFact } from './focus-fact.ts';

/** Facts on the form: asked for, given, or added by hand. What was there once stays while the request is open. */
const useForm = (answer: AnswerView) => {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted !== null) focusFact(wanted);
  }, [wanted]);
  const isShown = ({ path, text, asked }: FactFieldView) => asked || text !== '' || kept.has(path);
  const shown = answer.fields.filter(isShown);
  const news = shown.filter(({ path }) => !kept.has(path));
  if (news.length > 0) setKept(new Set([...kept, ...news.map(({ path }) => path)]));
  const add = (path: string) => {
    setKept(new Set([...kept, path]));
    setWanted(path);
  };
  return { shown, left: answer.fields.filter((field) => !isShown(field)), add };
};

const KnownValue = ({ fact }: { fact: KnownFactView }) => {
  const text = useText();
  const format = useFormat();
  const { path, value } = fact;
  if (value === null) return <span className="t3">{text('answer.hidden')}</span>;
  if (typeof value === 'boolean') return <>{text(value ? 'answer.yes' : 'answer.no')}</>;
  if (path === 'account.balance') return <>{format.miles(Number(value))}</>;
  if (path === 'account.status' || path === 'club.level') return <>{text(`answer.choice.${path}.${value}`)}</>;
  return <>{/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? format.shortDate(String(value)) : value}</>;
};

/** What the account tells: shown, never typed. */
const Known = ({ known }: { known: readonly KnownFactView[] }) => {
  const text = useText();
  if (known.length === 0) return null;
  return (
    <section className="known-facts" aria-label={text('answer.known')}>
      <h3 className="sm t2 row g1">
        <Icon name="lock" size="s" />
        {text('answer.known')}
      </h3>
      <dl>
        {known.map((fact) => (
          <div key={fact.path}>
            <dt className="t3 sm">{text(`answer.fact.${fact.path}`)}</dt>
            <dd>
              <KnownValue fact={fact} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** The facts form: what the decision asks for first, what the agent adds, and what the account tells. */
export const AnswerFacts = ({ answer }: { answer: AnswerView }) => {
  const text = useText();
  const { shown, left, add } = useForm(answer);
  return (
    <Block label={text('answer.facts')} title={text('answer.facts')} icon="document" className="answer-facts">
      <div className="pad">
        {shown.length === 0 && <p className="sm t2">{text('answer.noFacts')}</p>}
        <div className="fact-grid">
          {shown.map((field) => (
            <FactField key={field.path} service={answer.service} field={field} />
          ))}
          {left.length > 0 && (
            <Select
              key={left.length}
              label={text('answer.add')}
              shownLabel={text('answer.add')}
              placeholder={text('answer.addHint')}
              value={null}
              options={left.map(({ path }) => ({ id: path, label: text(`answer.fact.${path}`) }))}
              onChange={add}
            />
          )}
        </div>
        <Known known={answer.known} />
      </div>
    </Block>
  );
};
