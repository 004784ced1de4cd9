import { app } from 'electron';
import { version } from '../../package.json';
import { refuseDebuggingPort } from './debugging-port.ts';
import { createDeskWindow, focusWindow, registerConsoleScheme } from './desk-window.ts';
import { createEngineHost } from './engine-host.ts';
import { moveStateTo, stateFolder } from './state-folder.ts';

/** Entry of the Electron main process: owns the window, the security policy and the engine process; holds no domain code. */
const startConsole = (): void => {
  if (refuseDebuggingPort()) return;
  const dataDir = stateFolder();
  moveStateTo(dataDir);
  registerConsoleScheme();

  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(
      'Milepost is already open on this desk. Its window has been brought to the front; nothing was started twice.\n',
    );
    app.exit(0);
    return;
  }

  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    // The engine starts while the window paints: neither waits for the other.
    const engine = createEngineHost({ dataDir, hqUrl: process.env.MILEPOST_HQ_URL ?? null, version });
    createDeskWindow({ dataDir, engine });
    app.on('will-quit', () => engine.stop());
  });
};

startConsole();
