import { theme } from 'antd';
import type { InputServices, LineColumn } from '../../field-input.ts';
import type { FieldContext } from '../../field-type.ts';
import { faceFor } from './columns.tsx';

interface TotalsProps {
  readonly columns: readonly LineColumn[];
  readonly totals: ReadonlyMap<string, number>;
  readonly context: FieldContext;
  readonly services: InputServices;
}

/** The sums below the rows, each by its column's name. */
export function Totals({ columns, totals, context, services }: TotalsProps) {
  const { token } = theme.useToken();
  if (totals.size === 0) return null;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 24px', justifyContent: 'flex-end', paddingInlineEnd: 68 }}>
      {columns
        .filter(({ key }) => totals.has(key))
        .map((column) => {
          const face = faceFor(services, column);
          return (
            <span key={column.key} style={{ display: 'inline-flex', gap: 8, fontWeight: 600 }}>
              <span style={{ fontWeight: 400, color: token.colorTextSecondary }}>{column.label}</span>
              {face && (
                <face.Cell
                  value={totals.get(column.key)}
                  options={column.options}
                  context={context}
                  services={services}
                  density="line"
                />
              )}
            </span>
          );
        })}
    </div>
  );
}
