import type { CommandView } from '../../../shared/contract/console-view.ts';
import { useDesk } from '../../app/desk-connection.tsx';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatCode } from '../../ui/format.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { answerWords, commandNumber, type OutboxFilter, statusLook } from './command-words.ts';

type OutboxTableProps = {
  commands: readonly CommandView[];
  filter: OutboxFilter;
  onFilter: (filter: OutboxFilter) => void;
  selected: string | null;
  onSelect: (command: CommandView) => void;
};

/** As the mock of the screen has it: Riva. A number, of somebody this desk does not know, stays one. */
const surnameOf = (name: string): string => name.split(' ').at(-1) ?? name;

/** A refusal that somebody has seen to is no longer red. */
const StateChip = ({ command }: { command: CommandView }) => {
  const text = useText();
  const { status, needsAttention, case: file } = command;
  if (file?.state === 'resolved') return <Chip icon="tick">{text('case.resolvedChip')}</Chip>;
  const isSeenTo = (status === 'rejected' || status === 'parked') && !needsAttention;
  const { tone, icon } = statusLook[status];
  return (
    <Chip tone={isSeenTo ? 'plain' : tone} icon={icon}>
      {text(`command.${status}`)}
    </Chip>
  );
};

const useColumns = (): readonly Column<CommandView>[] => {
  const text = useText();
  const format = useFormat();
  const own = useDesk().view.desk.id;
  return [
    {
      id: 'no',
      head: text('syncScreen.no'),
      className: 'c-no',
      cell: ({ dseq }) => <span className="mono t2">{commandNumber(dseq)}</span>,
    },
    {
      id: 'command',
      head: text('syncScreen.command'),
      className: 'c-command',
      cell: ({ type }) => <span className="ell st">{text(`command.title.${type}`)}</span>,
    },
    {
      id: 'member',
      head: text('syncScreen.member'),
      className: 'c-member',
      cell: ({ account, member }) =>
        member ? (
          <span className="ell" title={member}>
            {member}
          </span>
        ) : (
          account && <span className="mono">{formatCode(account)}</span>
        ),
    },
    {
      id: 'by',
      head: text('syncScreen.by'),
      className: 'c-by',
      cell: ({ made }) => <span className="ell t2">{made.desk === own ? surnameOf(made.by) : made.desk}</span>,
    },
    {
      id: 'made',
      head: text('syncScreen.made'),
      numeric: true,
      className: 'c-made',
      cell: ({ recordedAt }) => <span className="t2">{format.time(recordedAt)}</span>,
    },
    {
      id: 'state',
      head: text('syncScreen.state'),
      className: 'c-state',
      cell: (command) => <StateChip command={command} />,
    },
    {
      id: 'answer',
      head: text('syncScreen.answer'),
      cell: (command) => <span className="ell t2">{answerWords(command, text, format.miles)}</span>,
    },
  ];
};

/** The desk's own commands with their states in words. */
export const OutboxTable = ({ commands, filter, onFilter, selected, onSelect }: OutboxTableProps) => {
  const text = useText();
  const isAll = filter === 'all';
  return (
    <Table
      label={text('syncScreen.outboxTable')}
      className="queue"
      columns={useColumns()}
      rows={commands}
      keyOf={({ commandId }) => commandId}
      selected={selected}
      onSelect={onSelect}
      empty={
        <EmptyState
          sentence={text(isAll ? 'syncScreen.empty' : 'syncScreen.emptyView')}
          action={!isAll && <Button label={text('syncScreen.showAll')} onPress={() => onFilter('all')} />}
        />
      }
    />
  );
};
