import { lazy } from 'react';
import type { CellProps } from '../../field-input.ts';
import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { filesIn } from '../../inputs/files.tsx';
import { SignaturePicture } from './signature-picture.tsx';

function SignatureCell({ value, context, services, density }: CellProps) {
  const [file] = filesIn(value);
  if (!file) return null;
  return <SignaturePicture file={file} services={services} locale={context.locale} height={density === 'line' ? 26 : 72} />;
}

export const signatureInput = defineFieldInput({
  name: 'signature',
  Input: lazy(async () => ({ default: (await import('./signature-input.ui.tsx')).SignatureInput })),
  Cell: SignatureCell,
  width: 'full',
});
