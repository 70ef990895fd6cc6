import type { FieldType } from '@stepwell/fields';
import type { Load } from '../drag/drag-surface.tsx';

/** A field on its way: one of the table, by its key, or a new one of a type. */
export interface FieldLoad extends Load {
  readonly field?: string;
  readonly type?: FieldType;
}

/** The place behind the last field. No key is written so. */
export const END = '#end';
