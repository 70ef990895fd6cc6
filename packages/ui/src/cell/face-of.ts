import type { FieldType } from '@stepwell/fields';
import type { FieldInput } from '@stepwell/fields/ui';
import { lazy } from 'react';
import type { FaceVocabulary } from '../app/face-vocabulary.ts';
import { PlainCell } from './plain-face.tsx';

type Face = Omit<FieldInput, 'name'>;

/** The face of a field type that brings none of its own: its plain value, and a line to write in. */
const plain: Face = {
  Cell: PlainCell,
  Input: lazy(async () => ({ default: (await import('./plain-input.tsx')).PlainInput })),
  width: 'half',
};

/** The face of a field type, its own or the plain one. */
export const faceOf = (vocabulary: FaceVocabulary, type: FieldType): Face =>
  vocabulary.inputs.find((face) => face.name === type.name) ?? plain;
