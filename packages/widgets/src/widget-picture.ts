import type { ComponentType, ReactNode } from 'react';

/** The answer to one query of a widget. */
export type Answer =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly message: string; readonly retry: () => void }
  | { readonly state: 'ready'; readonly rows: readonly Record<string, unknown>[]; readonly total?: number };

/** What a picture may ask of the page around it. */
export interface PictureServices {
  readonly locale: 'zh-CN' | 'en';
  /** Words of a label in the reader's language. */
  readonly words: (label: unknown) => string;
  /** A field's value as people read it. */
  readonly value: (table: string, field: string, value: unknown) => ReactNode;
  readonly text: (table: string, field: string, value: unknown) => string;
  readonly fieldLabel: (table: string, field: string) => string;
  /** Opens exactly the rows of `where` (a formula) and of these group values. */
  readonly drill: (from: string, where: string | undefined, group: Record<string, unknown>, sentence: string) => void;
  readonly openRecord: (table: string, id: string) => void;
  /** A countdown that ticks by itself. */
  readonly countdown: (dueAt: string | null) => ReactNode;
  readonly isPhone: boolean;
}

export interface PictureProps {
  readonly options: Record<string, unknown>;
  readonly answers: { readonly [query: string]: Answer };
  readonly services: PictureServices;
}

export interface WidgetPicture {
  readonly name: string;
  readonly Picture: ComponentType<PictureProps>;
}
