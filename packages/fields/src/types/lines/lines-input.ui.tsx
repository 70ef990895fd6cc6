import { PlusOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import { useRef } from 'react';
import type { InputProps } from '../../field-input.ts';
import { buttonWiring, say } from '../../inputs/wiring.tsx';
import { columnsIn, type LineRow, rowsIn } from './columns.tsx';
import { LineEditor } from './line-editor.tsx';

/** A small table to fill in: a row per line where there is room, a card per line on a phone. */
export function LinesInput(props: InputProps) {
  const { token } = theme.useToken();
  const rows = rowsIn(props.value);
  const columns = columnsIn(props);
  const text = say(props, '加一行', 'Add a row');
  const most = (props.options['maxRows'] as number | undefined) ?? 1000;
  const keys = useRowKeys(rows.length);
  const write = (next: readonly LineRow[]) => props.onChange(next.length === 0 ? null : next);
  const change = (at: number, row: LineRow) => write(rows.with(at, row));
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, width: '100%', containerType: 'inline-size' }}>
      {rows.map((row, at) => (
        <LineEditor
          key={keys.of(at)}
          input={props}
          place={at}
          row={row}
          columns={columns}
          onChange={(next) => change(at, next)}
          onCopy={() => {
            const { id: _id, ...copy } = row;
            keys.insert(at + 1);
            write(rows.toSpliced(at + 1, 0, copy));
          }}
          onRemove={() => {
            keys.remove(at);
            write(rows.toSpliced(at, 1));
          }}
        />
      ))}
      <Button
        {...buttonWiring(props, text)}
        type="dashed"
        icon={<PlusOutlined aria-hidden />}
        disabled={props.disabled === true || rows.length >= most}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => write([...rows, {}])}
      >
        {text}
      </Button>
      {rows.length >= most && (
        <span style={{ color: token.colorTextTertiary }}>{say(props, `最多 ${most} 行`, `At most ${most} rows`)}</span>
      )}
    </div>
  );
}

/** Names for rows that have no id yet, which stay with them when rows come and go. */
function useRowKeys(count: number) {
  const state = useRef<{ keys: number[]; next: number }>({ keys: [], next: 0 });
  const { current } = state;
  const make = () => {
    current.next += 1;
    return current.next;
  };
  while (current.keys.length < count) current.keys.push(make());
  current.keys.length = count;
  return {
    of: (at: number) => current.keys[at],
    insert: (at: number) => current.keys.splice(at, 0, make()),
    remove: (at: number) => current.keys.splice(at, 1),
  };
}
