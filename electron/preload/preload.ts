import { contextBridge, ipcRenderer } from 'electron';

/**
 * The bridge holds two things only: a request for the engine's port, and the window buttons. The port itself goes to the page by
 * `postMessage`, since ports cannot cross the bridge.
 */
const bridge = {
  requestPort: (): void => ipcRenderer.send('milepost:request-port'),
  windowAction: (act: 'minimise' | 'maximise' | 'close'): void => ipcRenderer.send('milepost:window', act),
  platform: process.platform,
};

export type MilepostBridge = typeof bridge;

ipcRenderer.on('milepost:port', (event) => {
  window.postMessage('milepost:port', window.location.origin, event.ports);
});

contextBridge.exposeInMainWorld('milepost', bridge);
