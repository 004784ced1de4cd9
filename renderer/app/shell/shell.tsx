import { Activity, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../i18n/translate.ts';
import { PaneFocus } from '../../keyboard/panes.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.tsx';
import { CallsScreen } from '../../screens/calls-screen.tsx';
import { RulebookScreen } from '../../screens/rulebook/rulebook-screen.tsx';
import { SyncScreen } from '../../screens/sync/sync-screen.tsx';
import { ClauseOpenerContext } from '../../ui/clause-opener.ts';
import { useDesk } from '../desk-connection.tsx';
import { useWorkspace } from '../workspace-state.tsx';
import { ClauseSheet } from './clause-sheet.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { ShellBanner } from './shell-banner.tsx';
import { ShellTitleBar } from './title-bar.tsx';

const lineNumbers = [1, 2, 3, 4] as const;

const OpenLayer = () => {
  const { layer, setLayer } = useWorkspace();
  const close = () => setLayer(null);
  switch (layer?.kind) {
    case 'help':
      return <HelpDialog onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    case 'clause':
      return <ClauseSheet key={layer.label} label={layer.label} onClose={close} />;
    default:
      return null;
  }
};

/** The keys every screen of the shell has (UI.md §3). */
const useShellKeys = (panes: PaneFocus) => {
  const text = useText();
  const { syncNow, view } = useDesk();
  const { needsAttention } = view.sync;
  const { section, setSection, setLine, setLayer, openRulebook } = useWorkspace();
  const showLine = (n: number) => {
    setLine(n);
    setSection('calls');
  };
  useShortcuts([
    { chord: 'F1', label: text('shortcut.help'), run: () => setLayer({ kind: 'help' }) },
    { chord: '?', label: text('shortcut.help'), run: () => setLayer({ kind: 'help' }), listed: false },
    { chord: 'F6', label: text('shortcut.nextPane'), run: () => panes.cycle(document, 1) },
    { chord: 'Shift+F6', label: text('shortcut.previousPane'), run: () => panes.cycle(document, -1) },
    // On its own screen the key goes on from one to the next.
    {
      chord: 'F7',
      label: text('syncScreen.nextRejected'),
      run: () => setSection('sync'),
      off: section === 'sync' || needsAttention === 0,
    },
    { chord: 'F8', label: text('shortcut.calls'), run: () => setSection('calls') },
    { chord: 'F9', label: text('shortcut.rulebook'), run: () => openRulebook(null) },
    ...lineNumbers.map((n) => ({
      chord: `Control+Digit${n}`,
      label: text('shortcut.line', { n }),
      run: () => showLine(n),
    })),
    { chord: 'Control+KeyK', label: text('shortcut.palette'), run: () => setLayer({ kind: 'palette' }) },
    { chord: 'Control+F5', label: text('shortcut.syncNow'), run: () => void syncNow() },
    {
      chord: 'Alt+ArrowLeft',
      label: text('shortcut.backToCall'),
      run: () => setSection('calls'),
      off: section === 'calls',
    },
  ]);
};

/** A ringing call comes to the front when no other call is on the screen. */
const useScreenPop = () => {
  const { view } = useDesk();
  const { line, setLine, setSection, setMember } = useWorkspace();
  const ringing = view.lines.find((call) => call?.state === 'ringing');
  const isBusy = Boolean(view.lines[line - 1]);
  const popped = useRef<string | null>(null);
  useEffect(() => {
    if (!ringing || popped.current === ringing.callId) return;
    popped.current = ringing.callId;
    if (isBusy && line !== ringing.line) return;
    setLine(ringing.line);
    setSection('calls');
    setMember(null);
  }, [ringing, isBusy, line, setLine, setSection, setMember]);
};

/** Everything after sign-in: title bar, rail, the section's screen and the open layer. */
export const Shell = () => {
  const { view } = useDesk();
  const { section, line, setLayer } = useWorkspace();
  const [panes] = useState(() => new PaneFocus());
  panes.scope = section === 'calls' ? (view.lines[line - 1]?.callId ?? `line ${line}`) : section;
  useShellKeys(panes);
  useScreenPop();
  useEffect(() => {
    const remember = (event: FocusEvent) => panes.remember(event.target);
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [panes]);
  const openClause = useMemo(() => (label: string) => setLayer({ kind: 'clause', label }), [setLayer]);
  return (
    <ClauseOpenerContext.Provider value={openClause}>
      <div className="app">
        <ShellTitleBar />
        <Rail />
        <ShellBanner />
        {/* A call left for another section is out of sight and otherwise as it was: half-typed input, open parts, scrolling. */}
        <Activity mode={section === 'calls' ? 'visible' : 'hidden'}>
          <CallsScreen />
        </Activity>
        {section === 'rulebook' && <RulebookScreen />}
        {section === 'sync' && <SyncScreen />}
        <OpenLayer />
      </div>
    </ClauseOpenerContext.Provider>
  );
};
