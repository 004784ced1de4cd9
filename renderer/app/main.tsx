// First of all styles: it fixes the order of the layers.
import './app.css';
import { createRoot } from 'react-dom/client';
import { startTranslations } from '../i18n/translate.ts';
import { App } from './app.tsx';
import { DeskStore } from './desk-store.ts';
import { EngineLink } from './engine-link.ts';
import { readPreferences } from './preferences.ts';
import { milepostBridge } from './preload-api.ts';
import { Providers } from './providers.tsx';

const bridge = milepostBridge();
const place = document.getElementById('milepost');
if (!bridge || !place) throw new Error('The page was not opened by Milepost');

const preferences = readPreferences();
const translated = startTranslations(preferences.language);
const store = new DeskStore();
const link = new EngineLink(store, bridge);
link.start();
const client = () => link.client;

await translated;
createRoot(place).render(
  <Providers store={store} client={client} preferences={preferences}>
    <App />
  </Providers>,
);
