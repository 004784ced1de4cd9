import { createContext, useContext } from 'react';

/** How a clause is opened; the shell provides the side sheet. */
export const ClauseOpenerContext = createContext<(label: string) => void>(() => undefined);

/** Opens a clause by its label. */
export const useOpenClause = (): ((label: string) => void) => useContext(ClauseOpenerContext);
