import { type AppFiles, appOf } from '@stepwell/definition';
import { type AppHere, hereOf, useVocabulary } from '@stepwell/ui/design';
import { useState } from 'react';
import { useDesignWords } from '../words/words.ts';
import { useDesign } from './design-context.ts';

/** What tables are made of: as long as it is the same, they are the same, and what is drawn with them stays as it is. */
const groundOf = (files: AppFiles): readonly unknown[] =>
  ['app.json', 'parameters.json', 'tables/', 'processes/', 'timeouts/', 'roles/', 'calendars/'].flatMap((start) =>
    [...files].flatMap(([path, content]) => (path.startsWith(start) ? [path, content] : [])),
  );

const isSame = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((one, at) => one === b[at]);

/** The app that is being designed, as pages know an app: what draws fields can draw those of the draft. Undefined while the draft makes none. */
export function useDraftApp(): AppHere | undefined {
  const { app, files } = useDesign();
  const vocabulary = useVocabulary();
  const { locale } = useDesignWords();
  const make = () => {
    try {
      const published = { version: 0, definition: appOf(files) };
      return hereOf({ key: app, apps: [], me: { id: '', name: '' }, published, vocabulary, locale });
    } catch {
      // Half-written JSON is no app yet; its problems are told below the canvas.
      return undefined;
    }
  };
  const ground = [...groundOf(files), locale];
  const [held, setHeld] = useState(() => ({ ground, here: make() }));
  if (isSame(held.ground, ground)) return held.here;
  const next = { ground, here: make() ?? held.here };
  setHeld(next);
  return next.here;
}
