import { AppContext } from '@stepwell/ui/design';
import type { ReactNode } from 'react';
import { useDesignWords } from '../words/words.ts';
import { useDraftApp } from './use-draft-app.ts';

/** The app as the draft has it, around what draws and asks as its pages do. */
export function DraftApp({ children }: { readonly children: ReactNode }) {
  const here = useDraftApp();
  const { say } = useDesignWords();
  if (!here) return <p role="alert">{say('design.cannotDraw')}</p>;
  return <AppContext value={here}>{children}</AppContext>;
}
