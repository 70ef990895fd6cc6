import { theme } from 'antd';
import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { keyed } from '../../inputs/keyed.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { shown } from '../../inputs/shown.tsx';
import { columnsIn, faceFor, rowsIn } from './columns.tsx';
import { lines } from './lines.ts';

function LinesCell(props: CellProps) {
  if (props.density === 'line') return <LineText text={shown(lines, props)} density="line" />;
  return <LinesTable {...props} />;
}

function LinesTable(props: CellProps) {
  const { token } = theme.useToken();
  const columns = columnsIn(props).map((column) => ({ ...column, face: faceFor(props.services, column) }));
  const cell = { padding: '5px 10px', borderBottom: `1px solid ${token.colorBorderSecondary}`, verticalAlign: 'top' } as const;
  return (
    <div style={{ overflowX: 'auto' }}>
      <table style={{ borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' }}>
        <thead>
          <tr>
            {columns.map(({ key, label, face }) => (
              <th
                key={key}
                style={{
                  ...cell,
                  textAlign: face?.align ?? 'left',
                  fontWeight: 500,
                  color: token.colorTextSecondary,
                  whiteSpace: 'nowrap',
                }}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rowsIn(props.value), (row) => (
            <tr>
              {columns.map(({ key, face, options }) => (
                <td key={key} style={{ ...cell, textAlign: face?.align ?? 'left' }}>
                  {face && <face.Cell {...props} value={row[key] ?? null} options={options} density="line" />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const linesInput = defineFieldInput({
  name: 'lines',
  Input: lazy(async () => ({ default: (await import('./lines-input.ui.tsx')).LinesInput })),
  Cell: LinesCell,
  width: 'full',
});
