import type { CSSProperties, ReactNode } from 'react';

const ONE_LINE: CSSProperties = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' };
const ALL: CSSProperties = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' };

/** Text in a cell: one line with an ellipsis in a list (all of it on hover), everything on a record's page. */
export function LineText({ text, density, children, numeric }: LineTextProps) {
  const style = density === 'line' ? ONE_LINE : ALL;
  return (
    <span
      title={density === 'line' ? text : undefined}
      style={numeric ? { ...style, fontVariantNumeric: 'tabular-nums' } : style}
    >
      {children ?? text}
    </span>
  );
}

interface LineTextProps {
  readonly text: string;
  readonly density: 'line' | 'full';
  readonly children?: ReactNode;
  /** Digits of equal width, so that columns of numbers stand in line. */
  readonly numeric?: boolean;
}
