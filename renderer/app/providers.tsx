import { type ReactNode, StrictMode } from 'react';
import { KeyboardRoot } from '../keyboard/use-shortcuts.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import type { DeskClient } from './desk-client.ts';
import { DeskProvider } from './desk-connection.tsx';
import type { DeskStore } from './desk-store.ts';
import type { Preferences } from './preferences.ts';
import { PreferencesProvider } from './preferences-context.tsx';

type ProvidersProps = {
  store: DeskStore;
  client: () => DeskClient | null;
  preferences: Preferences;
  children: ReactNode;
};

/** All that screens need around them, in the product and in the looks harness alike. */
export const Providers = ({ store, client, preferences, children }: ProvidersProps) => (
  <StrictMode>
    <PreferencesProvider initial={preferences}>
      <DeskProvider store={store} client={client}>
        <KeyboardRoot>
          <ToastRegion>{children}</ToastRegion>
        </KeyboardRoot>
      </DeskProvider>
    </PreferencesProvider>
  </StrictMode>
);
