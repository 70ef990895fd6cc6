import { type App, checkApp, type Problem } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import { vocabulary } from './vocabulary.ts';

/** Reads and checks an app in a folder or a bundle. `app` is there when nothing is an error. */
export function readApp(path: string): { readonly app?: App; readonly problems: readonly Problem[] } {
  const { files, problems } = readAppFolder(path);
  const checked = checkApp(files, vocabulary, Date.now());
  const all = [...problems, ...checked.problems];
  const hasError = problems.some(({ severity }) => severity === 'error');
  return checked.app && !hasError ? { app: checked.app, problems: all } : { problems: all };
}
