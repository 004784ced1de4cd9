import type { CommandView } from '../../../shared/contract/console-view.ts';
import { useDesk } from '../../app/desk-connection.tsx';
import { useText } from '../../i18n/translate.ts';
import { formatCode } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.ts';
import { commandNumber } from './command-words.ts';

/** What the command is, whose account, who made it and when; the number of its case. */
export const CommandFacts = ({ command }: { command: CommandView }) => {
  const text = useText();
  const format = useFormat();
  const own = useDesk().view.desk.id;
  const { by, desk, offline } = command.made;
  const made = text('case.made', {
    time: format.time(command.recordedAt),
    name: by,
    offline: offline ? 'yes' : 'no',
    desk: desk === own ? 'none' : desk,
  });
  return (
    <section>
      <div className="row">
        <h2 className="grow">{text(`command.title.${command.type}`)}</h2>
        <span className="mono sm t2">{commandNumber(command.dseq)}</span>
      </div>
      <dl className="kv">
        {command.account && (
          <>
            <dt>{text('syncScreen.member')}</dt>
            <dd>
              {command.member && `${command.member} · `}
              <span className="mono">{formatCode(command.account)}</span>
            </dd>
          </>
        )}
        <dt>{text('syncScreen.made')}</dt>
        <dd title={made}>{made}</dd>
        {command.case && (
          <>
            <dt>{text('case.number')}</dt>
            <dd className="mono">{command.case.number}</dd>
          </>
        )}
      </dl>
    </section>
  );
};
