import type { RecordName } from '@stepwell/fields/ui';

/** The records of an app that is only tried: its forms and cells find here what they else ask the server for. */
export interface RecordBook {
  readonly names: (table: string) => readonly RecordName[];
  readonly values: (table: string, id: string) => { readonly [field: string]: unknown } | undefined;
}
