import type { CellProps, InputProps } from '@stepwell/fields/ui';
import { Input } from 'antd';

const textOf = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''));

/** A value as it travels. */
export const PlainCell = ({ value }: CellProps) => <span>{textOf(value)}</span>;

/** A line to write a value in. */
export const PlainInput = (props: InputProps) => (
  <Input
    id={props.id}
    value={textOf(props.value)}
    onChange={(event) => props.onChange(event.target.value || null)}
    disabled={props.disabled ?? false}
    readOnly={props.readOnly ?? false}
    aria-describedby={props.describedBy}
    {...(props.invalid ? { status: 'error' as const } : {})}
  />
);
