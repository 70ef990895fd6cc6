import { PlusOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import type { KeyboardEvent } from 'react';
import type { InputProps, LineColumn } from '../../field-input.ts';
import { useMedia } from '../../inputs/use-media.tsx';
import { buttonWiring, say } from '../../inputs/wiring.tsx';
import type { LineRow } from './columns.tsx';
import { LineEditor } from './line-editor.tsx';
import { LineHeader } from './line-header.tsx';
import { Totals } from './totals.tsx';
import { totalsOf } from './totals-of.ts';
import { useComputed } from './use-computed.tsx';
import { useLines } from './use-lines.tsx';

/** A small table to fill in; on a phone a card per line. Cells copied from a spreadsheet fill it from where they are pasted. */
export function LinesInput(props: InputProps) {
  const { token } = theme.useToken();
  const isTable = useMedia('(min-width: 768px)');
  const { rows, columns, most, keyOf, change, add, copy, remove, paste } = useLines(props);
  const computed = useComputed(props, rows, columns);
  const shown = rows.map((row, place) => ({ ...row, ...computed[place] }));
  const isFull = rows.length >= most;
  const addByEnter = (event: KeyboardEvent) => {
    const { target } = event;
    const isLine = target instanceof HTMLInputElement && target.type === 'text';
    if (event.key !== 'Enter' || !isLine || event.nativeEvent.isComposing || event.defaultPrevented) return;
    // Enter in a line would otherwise send the whole form.
    event.preventDefault();
    if (!isFull && target.getAttribute('role') !== 'combobox') add();
  };
  const text = say(props, '加一行', 'Add a row');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, width: '100%' }} onKeyDown={addByEnter}>
      <div
        style={{ display: rows.length > 0 ? 'flex' : 'none', flexDirection: 'column', gap: isTable ? 6 : 8, overflowX: 'auto' }}
      >
        {isTable && <LineHeader columns={columns} services={props.services} />}
        {rows.map((row, place) => (
          <LineEditor
            key={keyOf(place)}
            input={props}
            isTable={isTable}
            place={place}
            row={shown[place] ?? row}
            columns={columns}
            onChange={(next) => change(place, withoutComputed(columns, next))}
            onCopy={isFull ? undefined : () => copy(place)}
            onRemove={() => remove(place)}
            onPaste={(column, grid) => paste(place, column, grid)}
          />
        ))}
      </div>
      <Totals columns={columns} totals={totalsOf(columns, shown)} context={props.context} services={props.services} />
      <Button
        {...buttonWiring(props, text)}
        type="dashed"
        icon={<PlusOutlined aria-hidden />}
        disabled={props.disabled === true || isFull}
        style={{ alignSelf: 'flex-start' }}
        onClick={add}
      >
        {text}
      </Button>
      {isFull && <span style={{ color: token.colorTextTertiary }}>{say(props, `最多 ${most} 行`, `At most ${most} rows`)}</span>}
    </div>
  );
}

/** What formulas give is shown, and never sent. */
function withoutComputed(columns: readonly LineColumn[], row: LineRow): LineRow {
  const computed = new Set(columns.filter((column) => column.computed).map(({ key }) => key));
  return Object.fromEntries(Object.entries(row).filter(([key]) => !computed.has(key)));
}
