import type { InputProps } from '../../field-input.ts';
import { ParsedInput } from '../../inputs/parsed-input.tsx';
import { typed } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { email } from './email.ts';

export function EmailInput(props: InputProps) {
  const text = String(props.value ?? '');
  return (
    <ParsedInput
      input={props}
      inputMode="email"
      maxWidth={upTo(360)}
      shown={text}
      edited={text}
      take={(written) => typed(email, written, props)}
    />
  );
}
