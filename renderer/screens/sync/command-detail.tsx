import type { CommandView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { classNames, toneClass } from '../../ui/class-names.ts';
import { ClauseChip } from '../../ui/clause-chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatCode } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { answerWords, commandNumber, statusLook } from './command-words.ts';

const Facts = ({ command }: { command: CommandView }) => {
  const text = useText();
  const format = useFormat();
  return (
    <section>
      <div className="row">
        <h2 className="grow">{text(`command.type.${command.type}`)}</h2>
        <span className="mono sm t2">{commandNumber(command.dseq)}</span>
      </div>
      <dl className="kv">
        {command.account && (
          <div className="kv-row">
            <dt>{text('syncScreen.member')}</dt>
            <dd className="mono">{formatCode(command.account)}</dd>
          </div>
        )}
        <div className="kv-row">
          <dt>{text('syncScreen.made')}</dt>
          <dd>{format.time(command.recordedAt, true)}</dd>
        </div>
      </dl>
    </section>
  );
};

/** The chosen command: what it is, why the centre answered so, what happens next. */
export const CommandDetail = ({ command }: { command: CommandView | null }) => {
  const text = useText();
  const format = useFormat();
  const look = command && statusLook[command.status];
  const answer = command ? answerWords(command, text, format.miles) : '';
  return (
    <aside className="side" aria-label={text('syncScreen.detail')} data-pane="member">
      {!command && <EmptyState sentence={text('syncScreen.pick')} />}
      {command && look && (
        <>
          <div className={classNames('vstate', toneClass(look.tone))}>
            <Icon name={look.icon} />
            <b>{text(`command.${command.status}`)}</b>
          </div>
          <Facts command={command} />
          {answer && (
            <section aria-label={text('syncScreen.answer')}>
              <h3>{text(command.reason ? 'syncScreen.why' : 'syncScreen.answer')}</h3>
              <p>{answer}</p>
              {command.reason?.clause && (
                <div className="row clause-row">
                  <ClauseChip label={command.reason.clause} />
                </div>
              )}
            </section>
          )}
          <section aria-label={text('syncScreen.whatNext')}>
            <h3>{text('syncScreen.whatNext')}</h3>
            <p>{text(`command.next.${command.status}`)}</p>
          </section>
        </>
      )}
    </aside>
  );
};
