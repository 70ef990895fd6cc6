import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { LineText } from '../../inputs/line-text.tsx';
import { OutLink } from '../../inputs/out-link.tsx';

function UrlCell({ value, density }: CellProps) {
  const address = String(value);
  if (!/^https?:\/\//i.test(address)) return <LineText text={address} density={density} />;
  const shortened = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return (
    <OutLink href={address} density={density}>
      {density === 'line' ? shortened : address}
    </OutLink>
  );
}

export const urlInput = defineFieldInput({
  name: 'url',
  Input: lazy(async () => ({ default: (await import('./url-input.ui.tsx')).UrlInput })),
  Cell: UrlCell,
  width: 'full',
});
