import { pathToFileURL } from 'node:url';
import { app, safeStorage } from 'electron';
import { sayMarks } from './marks.ts';
import { type PageMarks, type PageTask, workAtPage } from './page-work.ts';

/** A keychain that takes no time and protects nothing, for the figure of a desk that has one. */
const pretendKeychain = (): void => {
  Object.assign(safeStorage, {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (plain: string) => Buffer.from(plain),
    decryptString: (sealed: Buffer) => sealed.toString(),
  });
};

const task: PageTask & { main: string; keychain: boolean } = JSON.parse(process.env.MILEPOST_BENCH_START ?? '');
if (task.keychain) pretendKeychain();

app.on('browser-window-created', (_event, window) => {
  const painted = new Promise<number>((resolve) => window.once('ready-to-show', () => resolve(Date.now())));
  window.webContents.once('dom-ready', () => {
    const script = `(${workAtPage.toString()})(${JSON.stringify(task)})`;
    const worked = window.webContents.mainFrame.executeJavaScript(script) as Promise<PageMarks>;
    void Promise.all([painted, worked]).then(([at, marks]) => {
      sayMarks({ painted: at, ...marks });
      app.quit();
    });
  });
});

// The product itself, unchanged. Electron waits for this entry before it is ready, as it does for the product's own.
await import(pathToFileURL(task.main).href);
