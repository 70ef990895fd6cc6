import type { RowsBy } from '@stepwell/expression';
import type { FieldContext, FieldType, Options } from '@stepwell/fields';
import type { App } from '../app.ts';
import type { Field, Label, Table } from '../shapes/index.ts';
import { identityOf } from './identity.ts';

/** A field as it stands in a table, with what its type says of it. */
export interface FullField {
  readonly definition: Field;
  /** What the app's own file says of it, where the definition is made of that and of more: formulas stand there. */
  readonly written?: Field;
  readonly type: FieldType;
  /** The definition as its type reads it: the table of lines is filled in. */
  readonly options: Options;
  /** Made by the platform: nobody defines or writes it. */
  readonly system: boolean;
  /** The SQL column, when the value has one; of formulas, the one it has if it is stored. */
  readonly column?: string;
  /** Of a to-many relation: how its rows are found (of a matched one, its formula says). */
  readonly rows?: RowsBy;
}

/** A table with all its fields: those of its definition, the platform's, and what other tables' relations and companions add. */
export interface FullTable {
  readonly key: string;
  readonly kind: 'table' | 'companion' | 'lines';
  /** Of lines and companions: where their `parent` leads. */
  readonly parent?: string;
  readonly label: Label;
  readonly sqlName: string;
  readonly fixed?: { readonly [column: string]: string };
  readonly order?: readonly string[];
  readonly definition: Table;
  /** What the app's own file says, where it extends a table that every app has. */
  readonly written?: Table;
  readonly fields: Map<string, FullField>;
}

/** Whether rows of a table are lines, which stand in a record and are written with it. */
export const isOfLines = ({ kind }: Pick<FullTable, 'kind'>): boolean => kind === 'lines';

/** What the making of an app's tables passes along. */
export interface Building {
  readonly app: App;
  readonly context: FieldContext;
  readonly types: ReadonlyMap<string, FieldType>;
  readonly tables: Map<string, FullTable>;
}

/** Adds a field to a table; does nothing when its type is not in the vocabulary. */
export function put(table: FullTable, definition: Field, building: Building, more: Partial<FullField> = {}): void {
  const type = building.types.get(definition.type);
  if (!type) return;
  const options = more.options ?? definition;
  const storage = type.storage(options);
  const hasColumn = (storage === 'column' || storage === 'list') && !definition.private && !more.rows;
  const column = hasColumn ? { column: identityOf(definition) } : {};
  table.fields.set(definition.key, { definition, type, options, system: false, ...column, ...more });
}
