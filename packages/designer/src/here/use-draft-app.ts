import { type AppFiles, appOf } from '@stepwell/definition';
import { type AppHere, hereOf, useVocabulary } from '@stepwell/ui/design';
import type { DraftModel } from '../model/draft-model.ts';
import { useDesignWords } from '../words/words.ts';
import { useDesign } from './design-context.ts';
import { keepSame } from './keep-same.ts';

/** What tables are made of: as long as it is the same, they are the same, and what is drawn with them stays as it is. */
const GROUND = ['app.json', 'parameters.json', 'tables/', 'processes/', 'timeouts/', 'roles/', 'calendars/'];
const groundOf = (files: AppFiles): AppFiles =>
  new Map([...files].filter(([path]) => GROUND.some((start) => path.startsWith(start))));

/** Without rows and history: reading them takes time, and nothing is drawn of them. */
const drawnOf = (files: AppFiles): AppFiles => new Map([...files].filter(([path]) => !/^(data|demo)\//.test(path)));

const isSame = (a: AppFiles, b: AppFiles): boolean =>
  a.size === b.size && [...a].every(([path, content]) => b.has(path) && b.get(path) === content);

interface Held {
  readonly files: AppFiles;
  readonly ground: AppFiles;
  readonly locale: string;
  readonly here: AppHere | undefined;
}

/** By draft what was made of it last: many parts of a page ask, and it is made once. */
const held = new WeakMap<DraftModel, Held>();

/** The app that is being designed, as pages know an app: what draws fields can draw those of the draft. Undefined while the draft makes none. */
export function useDraftApp(): AppHere | undefined {
  const { app, model, files } = useDesign();
  const vocabulary = useVocabulary();
  const { locale } = useDesignWords();
  const last = held.get(model);
  const isKnown = last?.locale === locale;
  if (isKnown && last.files === files) return last.here;
  const ground = groundOf(files);
  const hereIn = (): AppHere | undefined => {
    if (isKnown && isSame(last.ground, ground)) return last.here;
    try {
      const published = { version: 0, definition: appOf(drawnOf(files)) };
      const made = hereOf({ key: app, apps: [], me: { id: '', name: '' }, published, vocabulary, locale });
      return isKnown && last.here ? keepSame(last.here, made) : made;
    } catch {
      // Half-written JSON is no app yet; its problems are told below the canvas.
      return last?.here;
    }
  };
  const here = hereIn();
  held.set(model, { files, ground, locale, here });
  return here;
}
