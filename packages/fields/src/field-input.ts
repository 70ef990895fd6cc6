import type { ComponentType, ReactNode } from 'react';
import type { FieldContext, Options } from './field-type.ts';

/** A record as pickers and cells show it. */
export interface RecordName {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** There is such a record, or was; the reader may not see which. */
  readonly isHidden?: boolean;
}

/** A column of lines, with everything the app knows of it (a formula's result among its options). */
export interface LineColumn {
  readonly key: string;
  readonly type: string;
  readonly label: string;
  readonly options: Options;
  readonly required?: boolean;
  /** Nobody writes it: its cell is shown. */
  readonly computed?: boolean;
}

/** What an input may ask of the page around it; the page answers under the reader's rights. */
/** Values of a row of lines, by column. */
export type LineValues = { readonly [column: string]: unknown };

export interface InputServices {
  /** Records of a table whose title or search text contains `text`, at most 50. */
  readonly findRecords: (table: string, text: string) => Promise<readonly RecordName[]>;
  readonly nameRecords: (table: string, ids: readonly string[]) => Promise<readonly RecordName[]>;
  readonly uploadFile: (
    file: File,
    progress: (share: number) => void,
  ) => Promise<{ id: string; name: string; size: number; type: string }>;
  readonly fileUrl: (id: string) => string;
  /** A link to a record's page; left out where there is none. */
  readonly RecordLink?: ComponentType<{ readonly table: string; readonly id: string; readonly children: ReactNode }>;
  /** The faces of all types, for inputs made of inputs (lines) and for results of formulas. */
  readonly inputs: readonly FieldInput[];
  /** The values that formulas give for rows of lines as they stand now; a row without them where they cannot be known. */
  readonly computeLines?: (table: string, rows: readonly LineValues[]) => Promise<readonly LineValues[]>;
  /** The columns of the table that lines make (option `table`); without it they are read from the option `fields`. */
  readonly columnsOf?: (table: string) => readonly LineColumn[];
}

export interface InputProps {
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur?: () => void;
  readonly options: Options;
  readonly context: FieldContext;
  readonly services: InputServices;
  /** What the field is called; also inputs made of buttons say it. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly invalid?: boolean;
  /** What is wrong within the value, by the JSON pointer below it (`/0/price` in lines). */
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
  /** Ids of elements that describe it (help, errors). */
  readonly describedBy?: string;
  readonly autoFocus?: boolean;
}

export interface CellProps {
  readonly value: unknown;
  readonly options: Options;
  readonly context: FieldContext;
  readonly services: InputServices;
  /** `line`: one line of a list; `full`: the record page. */
  readonly density: 'line' | 'full';
}

/** The face of a field type; one per type, listed in ui.ts. All values are wire values. */
export interface FieldInput {
  readonly name: string;
  /**
   * Made by React's `lazy` (`lazy(async () => ({ default: (await import('./money-input.ui.tsx')).MoneyInput }))`), so that lists and
   * phone homes do not load pickers; forms put a Suspense around it.
   */
  readonly Input: ComponentType<InputProps>;
  /** At once, and light: of antd at most Tag and Tooltip. */
  readonly Cell: ComponentType<CellProps>;
  /** How wide the input wants to be in a form of two columns. */
  readonly width: 'short' | 'half' | 'full';
  /** Numbers stand right in lists. */
  readonly align?: 'right';
}
