import { type ReactNode, useEffect, useState } from 'react';
import { editionName } from '../../i18n/edition-name.ts';
import { languageNames, useText } from '../../i18n/translate.ts';
import { classNames, toneClass } from '../../ui/class-names.ts';
import { BrandMark, Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useBusinessNow, useDesk } from '../desk-connection.tsx';
import { usePreferences } from '../preferences-context.tsx';
import { milepostBridge } from '../preload-api.ts';
import { useWorkspace } from '../workspace-state.tsx';
import { useLanguageItems, useThemeItems } from './preference-items.ts';
import { syncWords } from './sync-words.ts';

const WindowButtons = () => {
  const text = useText();
  const act = milepostBridge()?.windowAction;
  if (!act) return null;
  return (
    <div className="winctl">
      <button type="button" tabIndex={-1} aria-label={text('titleBar.minimise')} onClick={() => act('minimise')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="M0 5.5h10" />
        </svg>
      </button>
      <button type="button" tabIndex={-1} aria-label={text('titleBar.maximise')} onClick={() => act('maximise')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <rect x=".5" y=".5" width="9" height="9" />
        </svg>
      </button>
      <button type="button" tabIndex={-1} aria-label={text('titleBar.close')} onClick={() => act('close')}>
        <svg viewBox="0 0 10 10" aria-hidden="true">
          <path d="m.5.5 9 9m0-9-9 9" />
        </svg>
      </button>
    </div>
  );
};

/** The desk as people name it: branch and desk, or that it is new. */
export const useDeskName = (): string => {
  const text = useText();
  const { desk } = useDesk().view;
  if (desk.name && desk.branch) return text('desk.name', { branch: desk.branch, name: desk.name });
  return desk.name ?? desk.id ?? text('titleBar.newDesk');
};

const Bar = ({ launcher = null, children }: { launcher?: ReactNode; children: ReactNode }) => {
  const text = useText();
  const name = useDeskName();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a header of the page is a banner, which takes a label.
    <header className="titlebar" aria-label={text('titleBar.label')}>
      <div className="place">
        <div className="brand">
          <BrandMark size={20} />
          {text('app.name')}
        </div>
        <span className="sep" />
        <span className="row g1 desk-name" title={name}>
          <Icon name="desk" size="s" />
          <span className="ell">{name}</span>
        </span>
      </div>
      {launcher}
      <div className="end-of-bar">
        <div className="facts">{children}</div>
        <WindowButtons />
      </div>
    </header>
  );
};

/** Announces the kind of state, not every second of its age. */
const SyncState = () => {
  const text = useText();
  const format = useFormat();
  const now = useBusinessNow(5000);
  const { view, connection } = useDesk();
  const { tone, words } = syncWords(view.sync, connection === 'lost', now, text, format);
  return (
    <span role="status" aria-label={text('sync.label')} className="sync-state">
      <span className={classNames('dot', toneClass(tone))} />
      {words}
    </span>
  );
};

const DemoMark = () => {
  const text = useText();
  return <span className="chip cau">{text('titleBar.demo')}</span>;
};

const PaletteLauncher = () => {
  const text = useText();
  const { setLayer } = useWorkspace();
  return (
    <button
      className="launch"
      type="button"
      aria-label={text('titleBar.palette')}
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
      onClick={() => setLayer({ kind: 'palette' })}
    >
      <Icon name="search" size="s" />
      <span className="grow ell" title={text('titleBar.paletteShown')}>
        {text('titleBar.paletteShown')}
      </span>
      <Keycap chord="Control+KeyK" />
    </button>
  );
};

/** The title bar of the shell: desk, palette, sync state, edition, business date. */
export const ShellTitleBar = () => {
  const text = useText();
  const format = useFormat();
  const { business, edition } = useDesk().view;
  return (
    <Bar launcher={<PaletteLauncher />}>
      <SyncState />
      {business.known && (
        <span>
          <Icon name="book" size="s" />
          {editionName(edition, text)}
        </span>
      )}
      <span>
        <Icon name="calendar" size="s" />
        {business.known ? format.weekdayDate(business.date) : text('titleBar.noDate')}
        {business.demo && <DemoMark />}
      </span>
    </Bar>
  );
};

/** The title bar before sign-in: desk, language, theme, version. */
export const SignInTitleBar = () => {
  const text = useText();
  const { view } = useDesk();
  const { language, theme } = usePreferences();
  const languageItems = useLanguageItems();
  const themeItems = useThemeItems();
  return (
    <Bar>
      <Menu label={text('language.menu')} items={languageItems} alignEnd description={languageNames[language]}>
        <Icon name="globe" size="s" />
        <span lang={language}>{languageNames[language]}</span>
        <Icon name="chevronDown" size="s" />
      </Menu>
      <Menu label={text('theme.menu')} items={themeItems} alignEnd description={text(`theme.${theme}`)}>
        <Icon name={theme === 'dark' ? 'moon' : theme === 'light' ? 'sun' : 'desk'} size="s" />
        {text(`theme.${theme}`)}
        <Icon name="chevronDown" size="s" />
      </Menu>
      <span className="version">{text('titleBar.version', { version: view.version })}</span>
    </Bar>
  );
};

/** True for `forMs` after `value` turned from true to false. */
export const useJustEnded = (value: boolean, forMs: number): boolean => {
  const [before, setBefore] = useState(value);
  const [ended, setEnded] = useState(false);
  if (before !== value) {
    setBefore(value);
    setEnded(before && !value);
  }
  useEffect(() => {
    if (!ended) return;
    const timer = setTimeout(() => setEnded(false), forMs);
    return () => clearTimeout(timer);
  }, [ended, forMs]);
  return ended;
};
