import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, theme } from 'antd';
import type { InputProps, LineColumn } from '../../field-input.ts';
import { useCoarsePointer } from '../../inputs/use-coarse-pointer.tsx';
import { say } from '../../inputs/wiring.tsx';
import { faceFor, type LineRow } from './columns.tsx';

interface LineEditorProps {
  readonly input: InputProps;
  readonly place: number;
  readonly row: LineRow;
  readonly columns: readonly LineColumn[];
  readonly onChange: (row: LineRow) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

const WIDTHS = { short: '1 1 130px', half: '2 1 180px', full: '3 1 240px' } as const;

/** One line: its columns side by side as far as they fit, each under its label, and what can be done with the line. */
export function LineEditor({ input, place, row, columns, onChange, onCopy, onRemove }: LineEditorProps) {
  const { token } = theme.useToken();
  const size = useCoarsePointer() ? 'middle' : 'small';
  const name = (zh: string, en: string) => say(input, `${zh}第 ${place + 1} 行`, `${en} row ${place + 1}`);
  return (
    <div
      style={{
        display: 'flex',
        gap: 8,
        padding: '8px 8px 8px 12px',
        borderRadius: token.borderRadius,
        background: token.colorFillQuaternary,
      }}
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 12px', flex: '1 1 0', minWidth: 0 }}>
        {columns.map((column) => (
          <LineField key={column.key} input={input} place={place} row={row} column={column} onChange={onChange} />
        ))}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', flex: 'none' }}>
        <Button
          type="text"
          size={size}
          icon={<DeleteOutlined aria-hidden />}
          disabled={input.disabled ?? false}
          aria-label={name('删除', 'Delete')}
          onClick={onRemove}
        />
        <Button
          type="text"
          size={size}
          icon={<CopyOutlined aria-hidden />}
          disabled={input.disabled ?? false}
          aria-label={name('复制', 'Copy')}
          onClick={onCopy}
        />
      </div>
    </div>
  );
}

type LineFieldProps = Pick<LineEditorProps, 'input' | 'place' | 'row' | 'onChange'> & { readonly column: LineColumn };

function LineField({ input, place, row, column, onChange }: LineFieldProps) {
  const { token } = theme.useToken();
  const face = faceFor(input.services, column);
  if (!face) return null;
  const id = `${input.id}-${place}-${column.key}`;
  return (
    <div style={{ flex: WIDTHS[face.width], minWidth: 0 }}>
      <label
        htmlFor={id}
        style={{ display: 'block', color: token.colorTextSecondary, fontSize: token.fontSizeSM, marginBottom: 2 }}
      >
        {column.required && (
          <span aria-hidden style={{ color: token.colorError, marginInlineEnd: 2 }}>
            *
          </span>
        )}
        {column.label}
      </label>
      <face.Input
        id={id}
        value={row[column.key] ?? null}
        onChange={(value) => onChange({ ...row, [column.key]: value })}
        onBlur={input.onBlur}
        options={column.options}
        context={input.context}
        services={input.services}
        disabled={input.disabled}
        readOnly={column.computed}
      />
    </div>
  );
}
