import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { sayMarks } from './marks.ts';

// The least an Electron application can be: one window as large as the console's, one page with one line.
app.setPath('userData', process.env.MILEPOST_DATA_DIR ?? app.getPath('userData'));
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => {
    window.show();
    sayMarks({ painted: Date.now() });
    app.quit();
  });
  void window.loadFile(join(import.meta.dirname, 'bare.html'));
});
