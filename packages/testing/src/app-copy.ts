import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** By path within the app: what its JSON becomes, or null to leave the file out. */
export type Edits = { readonly [path: string]: ((json: never) => unknown) | null };

/** A copy of an app on disk with some of its files changed. */
export function copyApp(folder: string, edits: Edits): { readonly folder: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'stepwell-app-'));
  const copy = join(parent, 'app');
  cpSync(folder, copy, { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(copy, path);
    if (edit === null) rmSync(file, { force: true });
    else writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')) as never)));
  }
  return { folder: copy, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
