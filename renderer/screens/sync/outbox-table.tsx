import type { CommandView } from '../../../shared/contract/console-view.ts';
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

const useColumns = (): readonly Column<CommandView>[] => {
  const text = useText();
  const format = useFormat();
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
      cell: ({ type }) => <span className="ell st">{text(`command.type.${type}`)}</span>,
    },
    {
      id: 'member',
      head: text('syncScreen.member'),
      className: 'c-member',
      cell: ({ account }) => account && <span className="mono">{formatCode(account)}</span>,
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
      cell: ({ status }) => <Chip {...statusLook[status]}>{text(`command.${status}`)}</Chip>,
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
