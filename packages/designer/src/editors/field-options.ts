import type { AppFiles } from '@stepwell/definition';
import { type Locale, wordsOf } from '@stepwell/ui/design';
import { tableIn } from '../here/read-parts.ts';

/** The fields of a table of the draft, to be picked by what they are called. */
export const fieldOptions = (
  files: AppFiles,
  table: string,
  locale: Locale,
): { readonly value: string; readonly label: string }[] =>
  (tableIn(files, table)?.fields ?? []).map(({ key, label }) => ({
    value: key,
    label: wordsOf(label, locale, key),
  }));
