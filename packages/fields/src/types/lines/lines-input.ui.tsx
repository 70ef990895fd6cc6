import { PlusOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import type { InputProps } from '../../field-input.ts';
import { useMedia } from '../../inputs/use-media.tsx';
import { buttonWiring, say } from '../../inputs/wiring.tsx';
import { LineEditor } from './line-editor.tsx';
import { LineHeader } from './line-header.tsx';
import { useLines } from './use-lines.tsx';

/** A small table to fill in; on a phone a card per line. Cells copied from a spreadsheet fill it from where they are pasted. */
export function LinesInput(props: InputProps) {
  const { token } = theme.useToken();
  const isTable = useMedia('(min-width: 768px)');
  const { rows, columns, most, keyOf, change, add, copy, remove, paste } = useLines(props);
  const isFull = rows.length >= most;
  const text = say(props, '加一行', 'Add a row');
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, width: '100%' }}>
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
            row={row}
            columns={columns}
            onChange={(next) => change(place, next)}
            onCopy={isFull ? undefined : () => copy(place)}
            onRemove={() => remove(place)}
            onPaste={(column, grid) => paste(place, column, grid)}
          />
        ))}
      </div>
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
