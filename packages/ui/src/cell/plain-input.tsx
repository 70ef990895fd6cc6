import type { InputProps } from '@stepwell/fields/ui';
import { Input } from 'antd';
import { plainText } from './plain-face.tsx';

/** A line to write a value in. */
export const PlainInput = (props: InputProps) => (
  <Input
    id={props.id}
    value={plainText(props.value)}
    onChange={(event) => props.onChange(event.target.value || null)}
    disabled={props.disabled ?? false}
    readOnly={props.readOnly ?? false}
    aria-describedby={props.describedBy}
    {...(props.invalid ? { status: 'error' as const } : {})}
  />
);
