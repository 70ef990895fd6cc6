import type { AppFiles, Table } from '@stepwell/definition';
import { type Locale, wordsOf } from '@stepwell/ui/design';

/** The fields of a table of the draft, to be picked by what they are called. */
export const fieldOptions = (
  files: AppFiles,
  table: string,
  locale: Locale,
): { readonly value: string; readonly label: string }[] =>
  ((files.get(`tables/${table}.json`) as Partial<Table> | undefined)?.fields ?? []).map(({ key, label }) => ({
    value: key,
    label: wordsOf(label, locale, key),
  }));
