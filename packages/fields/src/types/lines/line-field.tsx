import { theme } from 'antd';
import type { ClipboardEvent } from 'react';
import type { InputProps, LineColumn } from '../../field-input.ts';
import { say } from '../../inputs/wiring.tsx';
import { faceFor, type LineRow } from './columns.tsx';
import { readGrid } from './paste.ts';

interface LineFieldProps {
  readonly input: InputProps;
  /** In a table the header carries the labels for the eye. */
  readonly isTable: boolean;
  readonly place: number;
  readonly row: LineRow;
  readonly column: LineColumn;
  readonly onChange: (row: LineRow) => void;
  readonly onPaste: (grid: readonly (readonly string[])[]) => void;
}

/** One input of a line. */
export function LineField({ input, isTable, place, row, column, onChange, onPaste }: LineFieldProps) {
  const { token } = theme.useToken();
  const face = faceFor(input.services, column);
  if (!face) return <span />;
  const id = `${input.id}-${place}-${column.key}`;
  const problem = input.problems?.find(({ path }) => path === `/${place}/${column.key}`)?.message;
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // Several lines of prose are at home in a box of several lines; cells side by side never are.
    const isProse = event.target instanceof HTMLTextAreaElement && !text.includes('\t');
    const grid = isProse || input.disabled ? undefined : readGrid(text);
    if (!grid) return;
    event.preventDefault();
    onPaste(grid);
  };
  return (
    <div style={{ minWidth: 0 }} onPaste={paste}>
      {!isTable && (
        <label htmlFor={id} style={{ display: 'block', color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>
          {column.required && (
            <span aria-hidden style={{ color: token.colorError, marginInlineEnd: 2 }}>
              *
            </span>
          )}
          {column.label}
        </label>
      )}
      <face.Input
        id={id}
        label={say(input, `${column.label} 第 ${place + 1} 行`, `${column.label} row ${place + 1}`)}
        value={row[column.key] ?? null}
        onChange={(value) => onChange({ ...row, [column.key]: value })}
        onBlur={input.onBlur}
        options={column.options}
        context={input.context}
        services={input.services}
        disabled={input.disabled}
        readOnly={column.computed}
        {...(problem && { invalid: true, describedBy: `${id}-problem` })}
      />
      {problem && (
        <div id={`${id}-problem`} style={{ color: token.colorError, fontSize: token.fontSizeSM }}>
          {problem}
        </div>
      )}
    </div>
  );
}
