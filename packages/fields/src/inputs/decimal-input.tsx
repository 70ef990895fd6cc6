import type { ReactNode } from 'react';
import type { InputProps } from '../field-input.ts';
import type { FieldType } from '../field-type.ts';
import { ParsedInput } from './parsed-input.tsx';
import { innerOf, shown, typed } from './shown.tsx';
import { upTo } from './up-to.tsx';

interface DecimalInputProps {
  readonly input: InputProps;
  readonly type: FieldType;
  readonly inputMode: 'decimal' | 'numeric';
  /** A sign that stands beside the number: `¥`, `%`. The box holds the number without it. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** What is typed, before it is read. */
  readonly complete?: (text: string) => string;
}

const sign = (text: string | undefined): ReactNode => text && <span aria-hidden>{text}</span>;

/** The input of an exact number. */
export function DecimalInput({ input, type, inputMode, prefix = '', suffix = '', complete = String }: DecimalInputProps) {
  const isRead = innerOf(type, input) !== undefined;
  const text = shown(type, input);
  const bare = isRead ? text.replace(prefix, '').replace(suffix, '') : text;
  return (
    <ParsedInput
      input={input}
      inputMode={inputMode}
      maxWidth={upTo(240)}
      prefix={sign(prefix)}
      suffix={sign(suffix)}
      shown={bare}
      edited={isRead ? bare.replaceAll(',', '') : bare}
      take={(written) => typed(type, written.trim() === '' ? '' : complete(written), input)}
    />
  );
}
