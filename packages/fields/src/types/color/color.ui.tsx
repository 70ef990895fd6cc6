import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { Swatch } from './swatch.tsx';

function ColorCell({ value }: CellProps) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, fontVariantNumeric: 'tabular-nums' }}>
      <Swatch color={String(value)} />
      {String(value)}
    </span>
  );
}

export const colorInput = defineFieldInput({
  name: 'color',
  Input: lazy(async () => ({ default: (await import('./color-input.ui.tsx')).ColorInput })),
  Cell: ColorCell,
  width: 'short',
});
