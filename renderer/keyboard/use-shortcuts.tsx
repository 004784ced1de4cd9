import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { type Shortcut, ShortcutRegistry } from './shortcut-registry.ts';

const RegistryContext = createContext<ShortcutRegistry | null>(null);
const LayerContext = createContext(0);

const isMac = (): boolean => navigator.platform.startsWith('Mac');

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target instanceof HTMLTextAreaElement ||
    target.isContentEditable ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** Listens to the keyboard for everything inside; put once around the application. */
export const KeyboardRoot = ({ children }: { children: ReactNode }) => {
  const [registry] = useState(() => new ShortcutRegistry(isMac()));
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (registry.press(event, isTextField(event.target))) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [registry]);
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>;
};

/** The registry, for help and the palette. Throws outside `KeyboardRoot`. */
export const useShortcutRegistry = (): ShortcutRegistry => {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('KeyboardRoot is missing around the application');
  return registry;
};

/** A layer for the children (a dialog): keys outside it sleep while it is open. */
export const KeyboardLayer = ({ children }: { children: ReactNode }) => {
  const registry = useShortcutRegistry();
  const [layer, setLayer] = useState<number | null>(null);
  useEffect(() => {
    const opened = registry.openLayer();
    setLayer(opened.layer);
    return opened.close;
  }, [registry]);
  return layer === null ? null : <LayerContext.Provider value={layer}>{children}</LayerContext.Provider>;
};

/**
 * The keys of this screen while it is mounted. The list may be made anew on every render; actions always run in their
 * newest form. `Escape` closes layers by itself, so register it only for “one step back”.
 */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const registry = useShortcutRegistry();
  const layer = useContext(LayerContext);
  const newest = useRef(shortcuts);
  newest.current = shortcuts;
  const shape = shortcuts.map((s) => `${s.chord}|${s.label}|${s.off ?? false}|${s.listed ?? true}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the whole list; actions are read through the ref.
  useEffect(() => {
    const removers = newest.current.map((shortcut, index) =>
      registry.add({ ...shortcut, run: () => newest.current[index]?.run() }, layer),
    );
    return () => {
      for (const remove of removers) remove();
    };
  }, [registry, layer, shape]);
};
