import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import type { InputProps, LineColumn } from '../../field-input.ts';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { say } from '../../inputs/wiring.tsx';
import type { LineRow } from './columns.tsx';
import { LineField } from './line-field.tsx';
import { gridOf } from './line-header.tsx';

interface LineEditorProps {
  readonly input: InputProps;
  readonly isTable: boolean;
  readonly place: number;
  readonly row: LineRow;
  readonly columns: readonly LineColumn[];
  readonly onChange: (row: LineRow) => void;
  /** Left out where no more rows may be added. */
  readonly onCopy: (() => void) | undefined;
  readonly onRemove: () => void;
  readonly onPaste: (column: string, grid: readonly (readonly string[])[]) => void;
}

/** One line: a row of the table, or a card with a label above each input, and what can be done with the line. */
export function LineEditor({ input, isTable, place, row, columns, onChange, onCopy, onRemove, onPaste }: LineEditorProps) {
  const { token } = theme.useToken();
  const size = useCoarsePointer() ? 'middle' : 'small';
  const name = (zh: string, en: string) => say(input, `${zh}第 ${place + 1} 行`, `${en} row ${place + 1}`);
  const isOff = input.disabled === true;
  const card = { display: 'grid', gap: 8, padding: 12, borderRadius: token.borderRadius, background: token.colorFillQuaternary };
  return (
    <div style={isTable ? gridOf(columns, input.services) : card}>
      {columns.map((column) => (
        <LineField
          key={column.key}
          input={input}
          isTable={isTable}
          place={place}
          row={row}
          column={column}
          onChange={onChange}
          onPaste={(grid) => onPaste(column.key, grid)}
        />
      ))}
      <div
        style={{
          display: 'flex',
          justifyContent: 'flex-end',
          minHeight: isTable ? token.controlHeight : 0,
          alignItems: 'center',
        }}
      >
        <Button
          type="text"
          size={size}
          icon={<CopyOutlined aria-hidden />}
          disabled={isOff || !onCopy}
          aria-label={name('复制', 'Copy')}
          onClick={onCopy}
        />
        <Button
          type="text"
          size={size}
          icon={<DeleteOutlined aria-hidden />}
          disabled={isOff}
          aria-label={name('删除', 'Delete')}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}
