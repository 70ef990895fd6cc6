import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { filesIn } from '../../inputs/files.tsx';
import { Thumbnail } from '../../inputs/thumbnail.tsx';

const IN_A_LINE = 3;

function ImageCell({ value, context, services, density }: CellProps) {
  const pictures = filesIn(value);
  const isLine = density === 'line';
  const drawn = isLine ? pictures.slice(0, IN_A_LINE) : pictures;
  return (
    <span style={{ display: 'inline-flex', flexWrap: isLine ? 'nowrap' : 'wrap', gap: isLine ? 4 : 8, alignItems: 'center' }}>
      {drawn.map((picture) => (
        <Thumbnail key={picture.id} file={picture} services={services} locale={context.locale} size={isLine ? 26 : 96} />
      ))}
      {pictures.length > drawn.length && <span>+{pictures.length - drawn.length}</span>}
    </span>
  );
}

export const imageInput = defineFieldInput({
  name: 'image',
  Input: lazy(async () => ({ default: (await import('./image-input.ui.tsx')).ImageInput })),
  Cell: ImageCell,
  width: 'full',
});
