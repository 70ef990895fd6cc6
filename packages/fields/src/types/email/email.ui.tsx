import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { OutLink } from '../../inputs/out-link.tsx';

function EmailCell({ value, density }: CellProps) {
  return (
    <OutLink href={`mailto:${String(value)}`} density={density}>
      {String(value)}
    </OutLink>
  );
}

export const emailInput = defineFieldInput({
  name: 'email',
  Input: lazy(async () => ({ default: (await import('./email-input.ui.tsx')).EmailInput })),
  Cell: EmailCell,
  width: 'half',
});
