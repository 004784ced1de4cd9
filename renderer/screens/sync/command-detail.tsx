import type { CommandView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { classNames, toneClass } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { CaseHistory } from './case/case-history.tsx';
import { CaseOutcome } from './case/case-outcome.tsx';
import { CaseWhy } from './case/case-why.tsx';
import { detailHead } from './case/detail-head.ts';
import { ResolveCase } from './case/resolve-case.tsx';
import type { Resolving } from './case/use-resolving.ts';
import { CommandFacts } from './command-facts.tsx';
import { answerWords } from './command-words.ts';

const Head = ({ command }: { command: CommandView }) => {
  const text = useText();
  const format = useFormat();
  const { tone, icon, words } = detailHead(command, text, (instant) => format.time(instant));
  return (
    <div className={classNames('vstate', toneClass(tone))}>
      <Icon name={icon} />
      <b>{words}</b>
    </div>
  );
};

/** A command without a case: what the centre answered, and what happens next. */
const Plain = ({ command }: { command: CommandView }) => {
  const text = useText();
  const format = useFormat();
  const answer = answerWords(command, text, format.miles);
  return (
    <>
      {answer && (
        <section aria-label={text('syncScreen.answer')}>
          <h3>{text('syncScreen.answer')}</h3>
          <p>{answer}</p>
        </section>
      )}
      <section aria-label={text('syncScreen.whatNext')}>
        <h3>{text('syncScreen.whatNext')}</h3>
        <p>{text(`command.next.${command.status}`)}</p>
      </section>
    </>
  );
};

/** The chosen command: what it is, why the centre answered so, both sides, and what can be done about it. */
export const CommandDetail = ({ command, resolving }: { command: CommandView | null; resolving: Resolving }) => {
  const text = useText();
  return (
    <aside className="side" aria-label={text('syncScreen.detail')} data-pane="member">
      {!command && <EmptyState sentence={text('syncScreen.pick')} />}
      {command && <Head command={command} />}
      {command && <CommandFacts command={command} />}
      {command?.case && (
        <>
          <CaseWhy command={command} of={command.case} />
          {command.case.choices.length > 0 ? (
            <ResolveCase key={command.commandId} of={command.case} resolving={resolving} />
          ) : (
            <CaseOutcome of={command.case} />
          )}
          <CaseHistory of={command.case} />
        </>
      )}
      {command && !command.case && <Plain command={command} />}
    </aside>
  );
};
