import type { InputProps } from '../../field-input.ts';
import { ParsedInput } from '../../inputs/parsed-input.tsx';
import { shown, typed } from '../../inputs/shown.tsx';
import { phone } from './phone.ts';

export function PhoneInput(props: InputProps) {
  const text = shown(phone, props);
  return (
    <ParsedInput
      input={props}
      inputMode="tel"
      maxWidth={260}
      shown={text}
      edited={text}
      take={(written) => typed(phone, written, props)}
    />
  );
}
