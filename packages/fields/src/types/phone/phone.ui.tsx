import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { OutLink } from '../../inputs/out-link.tsx';
import { shown } from '../../inputs/shown.tsx';
import { phone } from './phone.ts';

function PhoneCell(props: CellProps) {
  return (
    <OutLink href={`tel:${String(props.value)}`} density={props.density}>
      {shown(phone, props)}
    </OutLink>
  );
}

export const phoneInput = defineFieldInput({
  name: 'phone',
  Input: lazy(async () => ({ default: (await import('./phone-input.ui.tsx')).PhoneInput })),
  Cell: PhoneCell,
  width: 'half',
});
