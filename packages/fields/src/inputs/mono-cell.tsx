import type { CellProps } from '../field-input.ts';
import { LineText } from './line-text.tsx';

const MONO = { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', fontSize: '0.93em' };

/** Codes and numbers of documents, in letters of equal width. */
export function MonoCell({ value, density }: CellProps) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return (
    <LineText text={text} density={density}>
      <span style={MONO}>{text}</span>
    </LineText>
  );
}
