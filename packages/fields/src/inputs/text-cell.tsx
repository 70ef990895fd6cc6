import type { CellProps } from '../field-input.ts';
import { LineText } from './line-text.tsx';

/** Text as it stands; line breaks become spaces where there is only one line. */
export function TextCell({ value, density }: CellProps) {
  const text = String(value);
  return <LineText text={density === 'line' ? text.replace(/\s+/g, ' ') : text} density={density} />;
}
