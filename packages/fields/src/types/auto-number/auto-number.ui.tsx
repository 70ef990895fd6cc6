import { defineFieldInput } from '../../inputs/define-field-input.tsx';
import { MonoCell } from '../../inputs/mono-cell.tsx';

export const autoNumberInput = defineFieldInput({ name: 'auto_number', Cell: MonoCell, width: 'short' });
