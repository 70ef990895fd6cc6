export type { CellProps, FieldInput, InputProps, InputServices, RecordName } from './field-input.ts';
