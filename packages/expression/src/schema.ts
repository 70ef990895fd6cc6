import type { Calendar } from './calendar/index.ts';
import type { Type } from './type.ts';

/** Words for people in both languages. */
export interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** A field as formulas see it. */
export interface FieldSchema {
  readonly key: string;
  readonly type: Type;
  readonly label?: string | { readonly [locale: string]: string };
  /** The SQL column, when it is not called like the field. */
  readonly column?: string;
  /** For a to-one relation (`type` is a ref): nothing more. For a to-many (`type` is rows): how its rows are found. */
  readonly rows?: RowsBy;
  /** True when the value reads the clock, so that the field has no column and its formula is put in its place. */
  readonly reads?: 'now' | 'day';
  /** The canonical JSON-Logic of a formula that is computed at read; a stored formula is an ordinary column. */
  readonly formula?: unknown;
}

/**
 * How the rows of a to-many relation are found: by a column of theirs that holds this record's id (`key`, an SQL name), by a table of
 * pairs (`link`), or by a formula over them and this record (`match`).
 */
export type RowsBy =
  | { readonly key: string }
  | { readonly link: { readonly table: string; readonly from: string; readonly to: string } }
  | { readonly match: unknown };

export interface TableSchema {
  readonly key: string;
  readonly label?: string | { readonly [locale: string]: string };
  readonly fields: ReadonlyMap<string, FieldSchema>;
  /** The name of the SQL table. */
  readonly sqlName: string;
  /** A condition every row of it must meet, for tables that share an SQL table (companions, whose columns hold whole numbers and texts on every database): column → value. */
  readonly fixed?: { readonly [column: string]: string };
  /** The columns by which its rows stand when nothing else is said; left out: created_at, id. */
  readonly order?: readonly string[];
  /** A column that is null for records that are not in the recycle bin, if the table has one. */
  readonly deletedColumn?: string;
}

/** What formulas of one app may speak of. */
export interface Schema {
  readonly tables: ReadonlyMap<string, TableSchema>;
  readonly parameters: ReadonlyMap<string, Type>;
  readonly roles: readonly string[];
  /** By key, those that ship among them; left out: these alone. */
  readonly calendars?: ReadonlyMap<string, Calendar>;
  readonly timeZone: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekStart: number;
  /** Month (1–12) in which the fiscal year begins. */
  readonly fiscalYearStart: number;
}

/**
 * Where a formula stands: `table` is the table of a bare name; `scopes` the further names it may use
 * (`record row rows parent task filter input output old me trigger` and names of results), each with its type.
 */
export interface Scope {
  readonly table?: string;
  readonly scopes?: { readonly [name: string]: Type };
  /** Bare aggregates (`count()`, `sum(amount)`) run over the query's rows. */
  readonly measure?: boolean;
  /** What the place can bear. A stored formula may read neither clock nor user. */
  readonly allows?: { readonly clock?: boolean; readonly me?: boolean };
}
