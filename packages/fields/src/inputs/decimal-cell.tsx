import type { CellProps } from '../field-input.ts';
import type { FieldType } from '../field-type.ts';
import { LineText } from './line-text.tsx';
import { shown } from './shown.tsx';

/** The cell of an exact number: digits of equal width. */
export const decimalCell = (type: FieldType) => (props: CellProps) => (
  <LineText text={shown(type, props)} density={props.density} numeric />
);
