import { useState } from 'react';
import { useDesk } from '../../app/desk-connection.tsx';
import { ActionBar, useShellHints } from '../../app/shell/action-bar.tsx';
import { useProblemText } from '../../app/shell/shell-banner.tsx';
import { useDeskName } from '../../app/shell/title-bar.tsx';
import { useWorkspace } from '../../app/workspace-state.tsx';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { CountPill } from '../../ui/chip.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { Note } from '../../ui/note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { CommandDetail } from './command-detail.tsx';
import { commandsOf, nextRejected, type OutboxFilter } from './command-words.ts';
import { DeskTiles } from './desk-tiles.tsx';
import { OutboxTable } from './outbox-table.tsx';

const Bootstrap = () => {
  const text = useText();
  const format = useFormat();
  const { progress } = useDesk().view.sync;
  if (!progress) return null;
  const words = text('syncScreen.bootstrapText', {
    percent: format.percent(progress.done, progress.total),
    done: format.number(progress.done),
    total: format.number(progress.total),
  });
  return (
    <section className="bootstrap" aria-label={text('syncScreen.bootstrap')}>
      <div className="row">
        <b>{text('syncScreen.bootstrap')}</b>
        <span className="t2 sm">{words}</span>
        <span className="grow" />
        <span className="sm t3 hide-compact">{text('syncScreen.bootstrapNote')}</span>
      </div>
      <Progress label={text('syncScreen.bootstrap')} valueText={words} {...progress} />
    </section>
  );
};

const Problems = () => {
  const text = useText();
  const wordsOf = useProblemText();
  const { problems } = useDesk().view;
  if (problems.length === 0) return null;
  return (
    <section className="desk-problems" aria-label={text('syncScreen.problems')}>
      {problems.map((problem) => {
        const { title, kept, next } = wordsOf(problem);
        return (
          <Note key={problem.code} tone={problem.severity} title={title}>
            {kept} {next}
          </Note>
        );
      })}
    </section>
  );
};

const useViewTabs = () => {
  const text = useText();
  const { outbox } = useDesk().view;
  const counted = (filter: OutboxFilter, label: string, critical = false) => {
    const count = commandsOf(outbox, filter).length;
    return {
      id: filter,
      label,
      description: String(count),
      after: count > 0 && <CountPill count={count} tone={critical ? 'critical' : 'plain'} />,
    };
  };
  return [
    counted('all', text('syncScreen.viewAll')),
    counted('attention', text('syncScreen.viewAttention'), true),
    counted('toSend', text('syncScreen.viewToSend')),
    { id: 'accepted' as const, label: text('syncScreen.viewAccepted') },
  ];
};

/** Sync and desk: facts of the desk, problems, and the outbox with the state of every command. */
export const SyncScreen = () => {
  const text = useText();
  const { view, syncNow } = useDesk();
  const { setSection } = useWorkspace();
  const [filter, setFilter] = useState<OutboxFilter>(view.sync.needsAttention > 0 ? 'attention' : 'all');
  const [selected, setSelected] = useState<string | null>(null);
  const commands = commandsOf(view.outbox, filter);
  const command = commands.find(({ commandId }) => commandId === selected) ?? commands[0] ?? null;
  const rejected = nextRejected(view.outbox, command?.commandId ?? null);
  const goToRejected = () => {
    if (!rejected) return;
    setFilter('attention');
    setSelected(rejected.commandId);
  };
  const deskName = useDeskName();
  const hints = useShellHints();
  const tabs = useViewTabs();
  return (
    <main className="main flat sync" aria-label={text('syncScreen.page')}>
      <div className="pagehead">
        <h1>{text('syncScreen.page')}</h1>
        <span className="t3 sm ell">{deskName}</span>
        <span className="grow" />
        <Button
          icon="sync"
          label={text('syncScreen.syncNow')}
          busy={view.sync.state === 'syncing'}
          after={<Keycap chord="Control+F5" />}
          onPress={() => void syncNow()}
        />
      </div>
      <section className="workarea" aria-label={text('syncScreen.health')} data-pane="work">
        <DeskTiles />
        <Bootstrap />
        <Problems />
        <div className="filters">
          <b>{text('syncScreen.outbox')}</b>
          <Tabs look="views" label={text('syncScreen.views')} value={filter} onChange={setFilter} tabs={tabs} />
        </div>
        <OutboxTable
          commands={commands}
          filter={filter}
          onFilter={setFilter}
          selected={command?.commandId ?? null}
          onSelect={({ commandId }) => setSelected(commandId)}
        />
      </section>
      <CommandDetail command={command} />
      <ActionBar hints={hints}>
        <Button
          label={text('syncScreen.nextRejected')}
          shortcut="F7"
          unavailable={rejected ? null : text('syncScreen.noRejected')}
          onPress={goToRejected}
        />
        <Button
          kind="primary"
          label={text('syncScreen.backToCalls')}
          after={<Keycap chord="F8" />}
          onPress={() => setSection('calls')}
        />
      </ActionBar>
    </main>
  );
};
