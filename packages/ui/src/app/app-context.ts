import type { App, FullField, FullTable, Role } from '@stepwell/definition';
import type { Me } from '@stepwell/engine';
import type { FieldContext } from '@stepwell/fields';
import { createContext, useContext } from 'react';
import type { FaceVocabulary } from './face-vocabulary.ts';
import type { RecordBook } from './record-book.ts';

/** The app a page belongs to, and its reader in it. */
export interface AppHere {
  readonly key: string;
  readonly app: App;
  /** Counts the published versions. */
  readonly version: number;
  /** The reader works with a version that only some people have. */
  readonly isPilot?: boolean;
  readonly tables: ReadonlyMap<string, FullTable>;
  readonly context: FieldContext;
  readonly vocabulary: FaceVocabulary;
  readonly me: Pick<Me['user'], 'id' | 'name'>;
  readonly roles: readonly Role[];
  /** The page this reader begins with. */
  readonly home?: string;
  /** Where records are looked up that no server has. */
  readonly book?: RecordBook;
}

export const AppContext = createContext<AppHere | null>(null);

/** The app around this part of the page. */
export function useApp(): AppHere {
  const here = useContext(AppContext);
  if (!here) throw new Error('useApp stands outside an app');
  return here;
}

/** The key of the field that names a record of this table to people. */
export const titleKey = (table: FullTable): string => table.definition.title ?? table.definition.fields[0]?.key ?? 'id';

/** The key of the field that holds the stage, when a process stands on the table. */
export const stageKeyOf = (app: App, table: string): string | undefined => {
  const process = app.processes.find((one) => one.table === table);
  return process && (process.field ?? 'stage');
};

/** The table whose records have a list and pages of their own; what stands beside records or within them is seen with them. */
export function tableWithPages({ tables }: Pick<AppHere, 'tables'>, key: string): FullTable | undefined {
  const table = tables.get(key);
  return table?.kind === 'table' ? table : undefined;
}

/** Whether nobody writes the field: the platform or a formula does. */
export const isComputed = (field: FullField): boolean =>
  field.system || field.type.computed === true || field.type.storage(field.options) === 'none';
