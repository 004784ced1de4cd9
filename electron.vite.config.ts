import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { nativeAddons } from './build/electron/native-addons.ts';

// Everything is bundled into three folders below out/ (a packaged console carries no node_modules); the compiled addons are
// copied beside the bundle. Targets are Electron 33's: the oldest runtime the console runs on.
export default defineConfig({
  main: {
    plugins: [nativeAddons()],
    build: {
      externalizeDeps: false,
      target: 'node20.18',
      minify: false, // readable stacks from the field matter more here than size
      rolldownOptions: {
        // The engine is an entry of its own: a utility process loads it.
        input: { index: 'electron/main/main.ts', engine: 'electron/engine/engine.ts' },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        // A sandboxed preload is loaded as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0, // the content security policy admits no data: addresses
      modulePreload: { polyfill: false },
      cssCodeSplit: false, // one file in one order, whatever part of the interface is read first
      chunkSizeWarningLimit: 2000, // kB; read from disk, not over a network
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
