import type { CommandView } from '../../../../shared/contract/console-view.ts';
import { useWorkspace } from '../../../app/workspace-state.tsx';
import { useText } from '../../../i18n/translate.ts';
import { Block } from '../../../ui/block.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip, CountPill } from '../../../ui/chip.tsx';
import { formatCode } from '../../../ui/format.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useCall } from '../call-context.tsx';

/** The newest of what waits; the rest is a key away. */
const SHOWN = 5;

const isWaiting = ({ status }: CommandView): boolean => status === 'recorded' || status === 'sent';

const useColumns = (): readonly Column<CommandView>[] => {
  const text = useText();
  const format = useFormat();
  return [
    {
      id: 'no',
      head: text('syncScreen.no'),
      cell: ({ dseq }) => <span className="mono t3">#{String(dseq).padStart(4, '0')}</span>,
    },
    { id: 'command', head: text('syncScreen.command'), cell: ({ type }) => text(`command.title.${type}`) },
    {
      id: 'member',
      head: text('syncScreen.member'),
      cell: ({ account }) => account && <span className="mono">{formatCode(account)}</span>,
    },
    {
      id: 'made',
      head: text('syncScreen.made'),
      numeric: true,
      cell: ({ recordedAt }) => <span className="t2">{format.time(recordedAt)}</span>,
    },
    {
      id: 'state',
      head: text('syncScreen.state'),
      cell: () => (
        <Chip tone="offline" icon="clock">
          {text('offline.waiting')}
        </Chip>
      ),
    },
  ];
};

/** What this desk has recorded and headquarters has not settled, newest first; it is sent oldest first. */
export const WaitingOutbox = () => {
  const text = useText();
  const format = useFormat();
  const { view } = useCall();
  const { setSection } = useWorkspace();
  const columns = useColumns();
  const waiting = view.outbox.filter(isWaiting).toSorted((a, b) => b.dseq - a.dseq);
  if (waiting.length === 0) return null;
  return (
    <Block
      label={text('syncScreen.outbox')}
      title={text('syncScreen.outbox')}
      icon="inbox"
      aside={
        <>
          <CountPill count={format.number(waiting.length)} tone="offline" />
          <span className="t3 sm">{text('offline.inOrder')}</span>
          <Button size="s" kind="quiet" label={text('syncScreen.showAll')} onPress={() => setSection('sync')} />
        </>
      }
    >
      <Table
        label={text('syncScreen.outboxTable')}
        columns={columns}
        rows={waiting.slice(0, SHOWN)}
        keyOf={({ commandId }) => commandId}
      />
    </Block>
  );
};
