import type { InputProps } from '../../field-input.ts';
import { ParsedInput } from '../../inputs/parsed-input.tsx';
import { shown, typed } from '../../inputs/shown.tsx';
import { upTo } from '../../inputs/up-to.tsx';
import { phone } from './phone.ts';

export function PhoneInput(props: InputProps) {
  const text = shown(phone, props);
  return (
    <ParsedInput
      input={props}
      inputMode="tel"
      maxWidth={upTo(260)}
      shown={text}
      edited={text}
      take={(written) => typed(phone, written, props)}
    />
  );
}
