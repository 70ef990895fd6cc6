import type { AppFiles } from '../app.ts';

/** An app as one JSON value: path → content. It is how apps are exchanged (`*.stepwell.json`). */
export type Bundle = { readonly [path: string]: unknown };

/** The bundle of an app's files, in the order of their paths. */
export const toBundle = (files: AppFiles): Bundle =>
  Object.fromEntries([...files].filter(([, content]) => content !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The files of a bundle. Contents are checked by `checkApp` as those of a folder are. */
export const fromBundle = (bundle: Bundle): AppFiles => new Map(Object.entries(bundle));
