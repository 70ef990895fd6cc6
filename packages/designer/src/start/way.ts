import type { AppFiles } from '@stepwell/definition';
import type { AppName } from './new-app.ts';

/** What a way has found: the files of the app for any name, and what is to be done once it is there. */
export interface Ready {
  readonly files: (name: AppName) => AppFiles;
  readonly then?: (key: string) => Promise<unknown>;
  /** Its name in addresses, where one suits; else one is made of the name. */
  readonly key?: string;
}

export interface AskProps {
  /** Called with what was found, with nothing while something is missing. */
  readonly ready: (found: Ready | undefined) => void;
  /** Proposes a name where none was written. */
  readonly suggest: (name: string) => void;
  readonly from?: string;
}
