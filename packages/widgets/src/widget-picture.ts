import type { Query } from '@stepwell/definition';
import type { ComponentType, ReactNode } from 'react';

/** A row of an answer: values by column key; ungrouped rows also have `id`. */
export type AnswerRow = Readonly<Record<string, unknown>>;

export interface ChoiceFace {
  readonly key: string;
  readonly label: string;
  readonly color?: string;
}

/** What a picture may ask of the page around it. */
export interface PictureServices {
  readonly locale: 'zh-CN' | 'en';
  readonly isPhone: boolean;
  readonly isDark: boolean;
  /** Words of a label in the reader's language. */
  readonly words: (label: unknown) => string;
  readonly titleOf: (table: string) => string;
  readonly stageOf: (table: string) => string | undefined;
  readonly fieldLabel: (table: string, field: string) => string;
  /** A field's value as people read it, to be drawn, and as text. */
  readonly value: (table: string, field: string, value: unknown, row?: AnswerRow) => ReactNode;
  readonly text: (table: string, field: string, value: unknown) => string;
  readonly isRight: (table: string, field: string) => boolean;
  /** The values a field can have, in their order; none for a field without options. */
  readonly choices: (table: string, field: string) => readonly ChoiceFace[];
  /** The value of the query's group at a place as people read it, and what that group is called. */
  readonly groupText: (query: Query, at: number, value: unknown) => string;
  readonly groupLabel: (query: Query, at: number) => string;
  /** The values the group can have, in their order; none where there is no list of them. */
  readonly groupChoices: (query: Query, at: number) => readonly ChoiceFace[];
  /** The number of a measure as people read it, exact, and in short where there is little room: 1234.6万. */
  readonly measure: (query: Query, key: string, value: unknown) => string;
  readonly short: (query: Query, key: string, value: unknown) => string;
  /** A period in words. */
  readonly period: (period: string) => string;
  /** Opens exactly the rows of a query (of these values of its groups; of those that a measure counts). */
  readonly drill: (query: Query, what: Drill) => void;
  /** Whether rows of a table can be opened as a list. */
  readonly canDrill: (table: string) => boolean;
  /** A link to the record that a row of a table opens. */
  readonly link: (table: string, row: AnswerRow, children: ReactNode) => ReactNode;
  /** A countdown that ticks by itself. */
  readonly countdown: (dueAt: string) => ReactNode;
  readonly canMove: (table: string) => boolean;
  /** Moves a record to a stage, asking for what is missing; resolves to whether it moved. */
  readonly move: (table: string, row: AnswerRow, to: string) => Promise<boolean>;
}

/** What of a query's rows is opened, and what that is called. */
export interface Drill {
  readonly group?: Readonly<Record<string, unknown>>;
  readonly measure?: string;
  /** Its rows in the earlier period with which the query compares. */
  readonly isEarlier?: boolean;
  readonly sentence: string;
}

/** What the rows of an answer were in an earlier period, in the same order. */
export interface EarlierRows {
  readonly period: string;
  readonly rows: readonly AnswerRow[];
}

export interface PictureProps {
  readonly options: Record<string, unknown>;
  /** The rows of each of the widget's queries; the page draws waiting, refusals and emptiness itself. */
  readonly answers: Readonly<Record<string, readonly AnswerRow[]>>;
  /** Of queries that compare: by the queries' names. */
  readonly earlier?: Readonly<Record<string, EarlierRows | undefined>>;
  readonly services: PictureServices;
}

export interface WidgetPicture {
  readonly name: string;
  readonly Picture: ComponentType<PictureProps>;
  /** Whether there is nothing to show; left out: it always has something. */
  readonly isEmpty?: (answers: PictureProps['answers']) => boolean;
  /** Fills the page when it stands alone on it. */
  readonly isTall?: boolean;
}
