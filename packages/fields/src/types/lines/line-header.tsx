import { theme } from 'antd';
import type { CSSProperties } from 'react';
import type { InputServices, LineColumn } from '../../field-input.ts';
import { faceFor } from './columns.tsx';

const WIDTHS = { short: 'minmax(112px, 1fr)', half: 'minmax(150px, 2fr)', full: 'minmax(200px, 3fr)' } as const;

/** The columns of header and rows, which so stand below each other; the last is for what can be done with a row. */
export function gridOf(columns: readonly LineColumn[], services: InputServices): CSSProperties {
  const widths = columns.map((column) => WIDTHS[faceFor(services, column)?.width ?? 'half']);
  return { display: 'grid', gridTemplateColumns: `${widths.join(' ')} 60px`, columnGap: 8, alignItems: 'start' };
}

interface LineHeaderProps {
  readonly columns: readonly LineColumn[];
  readonly services: InputServices;
}

/** The labels above the columns; for readers every input has its own. */
export function LineHeader({ columns, services }: LineHeaderProps) {
  const { token } = theme.useToken();
  return (
    <div aria-hidden style={{ ...gridOf(columns, services), color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>
      {columns.map(({ key, label, required }) => (
        <span key={key}>
          {required && <span style={{ color: token.colorError, marginInlineEnd: 2 }}>*</span>}
          {label}
        </span>
      ))}
    </div>
  );
}
