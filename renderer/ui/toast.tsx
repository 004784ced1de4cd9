import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useText } from '../i18n/translate.ts';
import { Icon } from './icon.tsx';

const shownForMs = 6000;

const ToastContext = createContext<(message: string) => void>(() => undefined);

/** Says that something finished elsewhere. Never for an error, a rejection or money. */
export const useToast = (): ((message: string) => void) => useContext(ToastContext);

/** Shows one toast at a time, bottom right, for six seconds; it waits while the pointer or the focus is on it. */
export const ToastRegion = ({ children }: { children: ReactNode }) => {
  const text = useText();
  const [queue, setQueue] = useState<readonly { id: number; message: string }[]>([]);
  const [held, setHeld] = useState(false);
  const add = useCallback((message: string) => {
    setQueue((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, message }]);
  }, []);
  const current = useMemo(() => queue[0], [queue]);
  useEffect(() => {
    if (!current || held) return;
    const timer = setTimeout(() => setQueue((before) => before.slice(1)), shownForMs);
    return () => clearTimeout(timer);
  }, [current, held]);
  return (
    <ToastContext.Provider value={add}>
      {children}
      <div className="toast-region" role="status" aria-label={text('toast.region')}>
        {current && (
          // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps the message longer.
          <div className="toast" onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)}>
            <Icon name="tick" />
            {current.message}
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
};
