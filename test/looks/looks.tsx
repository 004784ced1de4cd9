import '../../renderer/app/app.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../renderer/app/app.tsx';
import { DeskStore } from '../../renderer/app/desk-store.ts';
import { parsePreferences } from '../../renderer/app/preferences.ts';
import { Providers } from '../../renderer/app/providers.tsx';
import { startTranslations } from '../../renderer/i18n/translate.ts';
import type { ConsoleView } from '../../shared/contract/console-view.ts';
import { deskStandIn } from './desk-stand-in.ts';
import { callLooks, consoleWith } from './fixtures/call-views.ts';
import { conflictsView, supervisorView } from './fixtures/case-views.ts';
import * as views from './views.ts';

const screens: Readonly<Record<string, ConsoleView>> = {
  ready: views.readyView,
  calls: views.callsView,
  sync: conflictsView,
  supervisor: supervisorView,
  bootstrap: views.bootstrapView,
  offline: views.offlineView,
  problem: views.problemView,
  signIn: views.signInView,
  newDesk: views.newDeskView,
  signInOffline: views.signInOfflineView,
  ...Object.fromEntries(Object.entries(callLooks).map(([name, call]) => [`call.${name}`, consoleWith(call)])),
};

declare global {
  interface Window {
    /** Lets the photographer put any view on the screen. */
    looks?: { show: (view: ConsoleView) => void; lose: () => void };
  }
}

const asked = new URLSearchParams(location.search);
const preferences = parsePreferences(
  JSON.stringify({ theme: asked.get('theme') ?? 'light', language: asked.get('language') ?? 'en' }),
);
await startTranslations(preferences.language);
const store = new DeskStore();
const show = (view: ConsoleView) => store.tell({ type: 'viewArrived', view, monotonicMs: performance.now() });
window.looks = { show, lose: () => store.tell({ type: 'connectionLost' }) };
const view = screens[asked.get('screen') ?? 'ready'];
if (view) show(view);

const place = document.getElementById('milepost');
if (!place) throw new Error('The page has no place for the console');
createRoot(place).render(
  <Providers store={store} client={() => deskStandIn} preferences={preferences}>
    <App />
  </Providers>,
);
