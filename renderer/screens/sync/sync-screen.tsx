import { useState } from 'react';
import { useDesk } from '../../app/desk-connection.tsx';
import { useProblemText } from '../../app/shell/shell-banner.tsx';
import { useDeskName } from '../../app/shell/title-bar.tsx';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { Note } from '../../ui/note.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useResolving } from './case/use-resolving.ts';
import { CommandDetail } from './command-detail.tsx';
import { commandsOf, nextRejected, type OutboxFilter, searchedFor } from './command-words.ts';
import { DeskTiles } from './desk-tiles.tsx';
import { OutboxFilters } from './outbox-filters.tsx';
import { OutboxTable } from './outbox-table.tsx';
import { SyncActions } from './sync-actions.tsx';

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

/** Sync and desk: facts of the desk, problems, the outbox with the state of every command, and the cases that came of them. */
export const SyncScreen = () => {
  const text = useText();
  const { view, syncNow } = useDesk();
  const [filter, setFilter] = useState<OutboxFilter>(view.sync.needsAttention > 0 ? 'attention' : 'all');
  const [selected, setSelected] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const all = [...view.outbox, ...view.otherCases];
  const commands = searchedFor(commandsOf(all, filter), typed);
  // What somebody has just seen to leaves its view and stays in the detail, with what came of it.
  const command = all.find(({ commandId }) => commandId === selected) ?? commands[0] ?? null;
  const rejected = nextRejected(all, command?.commandId ?? null);
  const resolving = useResolving(command);
  const goToRejected = () => {
    if (!rejected) return;
    setFilter('attention');
    setTyped('');
    setSelected(rejected.commandId);
  };
  const resolve = () => {
    setSelected(command?.commandId ?? null);
    void resolving.record();
  };
  const showView = (next: OutboxFilter) => {
    setFilter(next);
    setSelected(null);
  };
  const deskName = useDeskName();
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
        <OutboxFilters commands={all} filter={filter} onFilter={showView} typed={typed} onType={setTyped} />
        <OutboxTable
          commands={commands}
          filter={filter}
          onFilter={showView}
          selected={command?.commandId ?? null}
          onSelect={({ commandId }) => setSelected(commandId)}
        />
      </section>
      <CommandDetail command={command} resolving={resolving} />
      <SyncActions
        command={command}
        resolving={resolving}
        rejected={rejected}
        onRejected={goToRejected}
        onResolve={resolve}
      />
    </main>
  );
};
