import type { RulebookFigure, RulebookRule } from '../../../shared/contract/rulebook-view.ts';
import { useText } from '../../i18n/translate.ts';
import { useFormat } from '../../ui/use-format.ts';
import { figureText } from './words.ts';

const Figure = ({ figure }: { figure: RulebookFigure }) => {
  const text = useText();
  const format = useFormat();
  return (
    <div className="figure">
      <span className="sm" lang="en">
        {figure.meaning}
      </span>
      {figure.values.map(({ from, value, source }) => (
        <div key={`${from ?? ''} ${source}`}>
          <b>{figureText(value, text, format)}</b>
          <div className="xs t3">
            {from && `${text('rulebook.figure.from', { date: format.shortDate(from) })} · `}
            {source}
          </div>
        </div>
      ))}
    </div>
  );
};

/** Which services ask a rule, and the figures it reads with their sources. */
export const RuleAside = ({ rule }: { rule: RulebookRule }) => {
  const text = useText();
  return (
    <aside className="side" aria-label={text('rulebook.uses')} data-pane="member">
      <div className="side-head">
        <h2>{text('rulebook.uses')}</h2>
      </div>
      <section aria-label={text('rulebook.services')}>
        <h3>{text('rulebook.services')}</h3>
        {rule.services.length === 0 && <p className="sm">{text('rulebook.commonToServices')}</p>}
        <ul className="service-ids">
          {rule.services.map((id) => (
            <li key={id} className="chip mono">
              {id}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={text('rulebook.figures')}>
        <h3>{text('rulebook.figures')}</h3>
        {rule.figures.length === 0 && <p className="sm t2">{text('rulebook.noFigures')}</p>}
        {rule.figures.map((figure) => (
          <Figure key={figure.meaning} figure={figure} />
        ))}
      </section>
    </aside>
  );
};
