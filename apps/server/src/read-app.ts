import { type App, type AppFiles, checkApp, type Problem } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import { vocabulary } from './vocabulary.ts';

/** The same app under another key. */
function renamed(files: AppFiles, key: string): AppFiles {
  const info = files.get('app.json');
  return typeof info === 'object' && info !== null ? new Map([...files, ['app.json', { ...info, key }]]) : files;
}

/** Reads and checks an app in a folder or a bundle, under another key when one is given. `app` is there when nothing is an error. */
export function readApp(path: string, key?: string): { readonly app?: App; readonly problems: readonly Problem[] } {
  const { files, problems } = readAppFolder(path);
  const checked = checkApp(key === undefined ? files : renamed(files, key), vocabulary, Date.now());
  const all = [...problems, ...checked.problems];
  const hasError = problems.some(({ severity }) => severity === 'error');
  return checked.app && !hasError ? { app: checked.app, problems: all } : { problems: all };
}
