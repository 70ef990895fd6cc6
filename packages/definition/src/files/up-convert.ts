import type { AppFiles } from '../app.ts';

/** Takes the files of one format to the next. */
type Converter = (files: AppFiles) => AppFiles;

/** The first takes format 1 to 2, and so on. There is one format so far. */
const CONVERTERS: readonly Converter[] = [];

/** The format this version reads and writes. */
export const FORMAT = CONVERTERS.length + 1;

/** The format an app says it is written in, or undefined when it says none. */
export function formatOf(files: AppFiles): number | undefined {
  const info = files.get('app.json') as { readonly format?: unknown } | null | undefined;
  return typeof info?.format === 'number' ? info.format : undefined;
}

/** The files of an app of an older format as they are written now. */
export const upConvert = (files: AppFiles): AppFiles =>
  CONVERTERS.slice((formatOf(files) ?? FORMAT) - 1).reduce((converted, convert) => convert(converted), files);
