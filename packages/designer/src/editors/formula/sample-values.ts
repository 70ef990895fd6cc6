import type { FullField, FullTable } from '@stepwell/definition';
import type { FieldContext } from '@stepwell/fields';
import { sampleValue } from '../../here/sample-value.ts';

interface Sampling {
  readonly context: FieldContext;
  readonly called: (field: FullField, key: string) => string;
}

/** A record as it could be, made of what its fields are: where no real one can be looked at. */
export function sampleValues(table: FullTable, { context, called }: Sampling): Readonly<Record<string, unknown>> {
  const sampleOf = (field: FullField, key: string) =>
    sampleValue(field, { context, called: called(field, key), turn: 1 }) ?? null;
  return Object.fromEntries([...table.fields].map(([key, field]) => [key, sampleOf(field, key)]));
}
