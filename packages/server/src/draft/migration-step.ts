import { labelWords, type Retype, type TableModel, type WireMigration } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';

/** One thing that publishing means for records; the numbers are still to be counted. */
export interface MigrationStep {
  readonly kind: WireMigration['kind'];
  readonly severity: WireMigration['severity'];
  readonly path: string;
  /** The table of the published version whose records are counted. */
  readonly table: string;
  /** Which of its records: all, those with a value in the field or without one, those in the stage. */
  readonly count:
    | 'all'
    | { readonly filled: string }
    | { readonly blank: string }
    | { readonly stage: string; readonly process: string }
    | { readonly process: string }
    | { readonly option: string; readonly field: string };
  readonly say: (count: number) => Words;
  readonly stage?: WireMigration['stage'];
  readonly option?: WireMigration['option'];
  /** Of a field of another type: how its values are tried. */
  readonly retype?: Retype;
}

/** What people call a table, a field, a stage. */
export const nameOf = ({ label, key }: { label?: unknown; key: string }): Words => labelWords(label as never, key);

/** Where in the files a table or a field of it stands. */
export const pathOf = (table: TableModel, field?: string) =>
  `tables/${table.key}.json${field === undefined ? '' : `#/fields/@${field}`}`;
