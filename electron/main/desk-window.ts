import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeTheme, protocol, type WebFrameMain } from 'electron';
import { serveConsoleFiles } from './console-files.ts';
import type { EngineHost } from './engine-host.ts';
import { CONSOLE_ORIGIN, confine, consoleSession } from './security-policy.ts';
import { rememberBounds, rememberedBounds } from './window-bounds.ts';
import { handleZoomKeys } from './zoom.ts';

/** Must run before the app is ready: `app://` counts as a secure origin of its own. */
export const registerConsoleScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
};

/** Brings the one window to the front. */
export const focusWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

/** Only our own page in the main frame may talk to the engine. */
const isOurPage = (window: BrowserWindow, frame: WebFrameMain | null): boolean =>
  frame !== null && frame === window.webContents.mainFrame && frame.origin === CONSOLE_ORIGIN;

const brokerPorts = (window: BrowserWindow, engine: EngineHost): void => {
  const handOver = (): void => {
    if (!window.isDestroyed()) window.webContents.postMessage('milepost:port', null, [engine.openPort()]);
  };
  ipcMain.on('milepost:request-port', (event) => {
    if (isOurPage(window, event.senderFrame)) handOver();
  });
  engine.onRestart(() => {
    if (!window.isDestroyed() && isOurPage(window, window.webContents.mainFrame)) handOver();
  });
};

const answerWindowControls = (window: BrowserWindow): void => {
  ipcMain.on('milepost:window', (event, act: unknown) => {
    if (!isOurPage(window, event.senderFrame)) return;
    if (act === 'minimise') window.minimize();
    else if (act === 'maximise') window.isMaximized() ? window.unmaximize() : window.maximize();
    else if (act === 'close') window.close();
  });
};

/** Opens the console's one window on the built interface. */
export const createDeskWindow = ({ dataDir, engine }: { dataDir: string; engine: EngineHost }): BrowserWindow => {
  Menu.setApplicationMenu(null);
  const session = consoleSession();
  serveConsoleFiles(session, join(import.meta.dirname, '..', 'renderer'));
  const window = new BrowserWindow({
    ...rememberedBounds(dataDir),
    minWidth: 720,
    minHeight: 560,
    show: false,
    frame: process.platform === 'darwin',
    titleBarStyle: 'hidden',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0b0d11' : '#eef0f4',
    title: 'Milepost',
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  confine(window.webContents);
  handleZoomKeys(window.webContents);
  rememberBounds(window, dataDir);
  brokerPorts(window, engine);
  answerWindowControls(window);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${CONSOLE_ORIGIN}/`);
  return window;
};
