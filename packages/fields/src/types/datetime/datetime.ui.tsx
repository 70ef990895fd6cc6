import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { ago } from '../../inputs/ago.tsx';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { innerOf, shown } from '../../inputs/shown.tsx';
import { datetime } from './datetime.ts';

function DatetimeCell(props: CellProps) {
  const text = shown(datetime, props);
  const inner = innerOf(datetime, props);
  const since = inner === undefined || inner === null ? '' : ago(Number(inner), props.context.locale);
  if (props.density === 'full')
    return (
      <LineText text={text} density="full" numeric>
        {since ? `${text} · ${since}` : text}
      </LineText>
    );
  return (
    <span title={text} style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {since || text}
    </span>
  );
}

export const datetimeInput = defineFieldInput({
  name: 'datetime',
  Input: lazy(async () => ({ default: (await import('./datetime-input.ui.tsx')).DatetimeInput })),
  Cell: DatetimeCell,
  width: 'half',
});
