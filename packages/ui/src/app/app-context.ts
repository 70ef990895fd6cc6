import type { App, Role } from '@stepwell/definition';
import type { Me } from '@stepwell/engine';
import { createContext, useContext } from 'react';

/** The app a page belongs to, and its reader in it. */
export interface AppHere {
  readonly key: string;
  readonly app: App;
  readonly me: Me['user'];
  readonly roles: readonly Role[];
  /** The page this reader begins with. */
  readonly home?: string;
}

export const AppContext = createContext<AppHere | null>(null);

/** The app around this part of the page. */
export function useApp(): AppHere {
  const here = useContext(AppContext);
  if (!here) throw new Error('useApp stands outside an app');
  return here;
}
