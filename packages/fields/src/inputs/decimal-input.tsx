import type { ReactNode } from 'react';
import type { CellProps, InputProps } from '../field-input.ts';
import type { FieldType } from '../field-type.ts';
import { LineText } from './line-text.tsx';
import { ParsedInput } from './parsed-input.tsx';
import { innerOf, shown, typed } from './shown.tsx';

interface DecimalFace {
  readonly type: FieldType;
  readonly inputMode: 'decimal' | 'numeric';
  readonly prefix?: (props: InputProps) => ReactNode;
  readonly suffix?: ReactNode;
  /** The tidy text without prefix and suffix, for the box. */
  readonly tidy?: (text: string, props: InputProps) => string;
  /** What is typed, before it is read. */
  readonly complete?: (text: string) => string;
}

/** The input of an exact number. */
export function decimalInput({ type, inputMode, prefix, suffix, tidy, complete }: DecimalFace) {
  return (props: InputProps) => {
    const isRead = innerOf(type, props) !== undefined;
    const text = shown(type, props);
    const bare = isRead && tidy ? tidy(text, props) : text;
    return (
      <ParsedInput
        input={props}
        inputMode={inputMode}
        maxWidth={240}
        prefix={prefix?.(props)}
        suffix={suffix}
        shown={bare}
        edited={isRead ? bare.replaceAll(',', '') : bare}
        take={(written) => typed(type, complete && written.trim() !== '' ? complete(written) : written, props)}
      />
    );
  };
}

/** The cell of an exact number. */
export function decimalCell(type: FieldType) {
  return (props: CellProps) => <LineText text={shown(type, props)} density={props.density} numeric />;
}
