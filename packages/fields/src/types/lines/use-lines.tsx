import { useRef } from 'react';
import type { InputProps } from '../../field-input.ts';
import { typed } from '../../inputs/shown.tsx';
import { fieldTypes } from '../index.ts';
import { columnsIn, type LineRow, rowsIn } from './columns.tsx';
import { pasteGrid } from './paste.ts';

/** The rows of lines and everything that can be done with them. */
export function useLines(props: InputProps) {
  const rows = rowsIn(props.value);
  const columns = columnsIn(props);
  const most = (props.options['maxRows'] as number | undefined) ?? 1000;
  const keys = useRowKeys(rows.length);
  const write = (next: readonly LineRow[]) => props.onChange(next.length === 0 ? null : next);
  const change = (at: number, row: LineRow) => write(rows.map((one, place) => (place === at ? row : one)));
  const add = () => write([...rows, {}]);
  const copy = (at: number) => {
    const { id: _id, ...copied } = rows[at] ?? {};
    keys.insert(at + 1);
    write([...rows.slice(0, at + 1), copied, ...rows.slice(at + 1)]);
  };
  const remove = (at: number) => {
    keys.remove(at);
    write(rows.filter((_, place) => place !== at));
  };
  const paste = (at: number, column: string, grid: readonly (readonly string[])[]) => {
    const from = columns.findIndex(({ key }) => key === column);
    const open = columns.slice(from).filter(({ computed }) => !computed);
    const take = (key: string, text: string) => {
      const target = columns.find((one) => one.key === key);
      const type = fieldTypes.find(({ name }) => name === target?.type);
      return type?.parse && target ? typed(type, text, { options: target.options, context: props.context }) : text || null;
    };
    write(pasteGrid(grid, { rows, at, columns: open.map(({ key }) => key), take, most }));
  };
  return { rows, columns, most, keyOf: keys.of, change, add, copy, remove, paste };
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
