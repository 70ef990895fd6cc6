import type { FieldInput, InputServices, LineColumn } from '../../field-input.ts';
import type { FieldContext, Options } from '../../field-type.ts';
import { labelIn } from '../../values/label.ts';

/** A row of lines as it travels. */
export type LineRow = { readonly id?: string } & { readonly [column: string]: unknown };

export const rowsIn = (value: unknown): readonly LineRow[] => (Array.isArray(value) ? (value as LineRow[]) : []);

interface Around {
  readonly options: Options;
  readonly context: FieldContext;
  readonly services: InputServices;
}

/** The columns of lines: from the app where it knows their table, else as the definition lists them. */
export function columnsIn({ options, context, services }: Around): readonly LineColumn[] {
  const known = options['table'] === undefined ? undefined : services.columnsOf?.(String(options['table']));
  if (known) return known;
  const listed = (options['fields'] ?? []) as readonly ({ key: string; type: string; label?: unknown } & Options)[];
  return listed.map((field) => ({
    key: field.key,
    type: field.type,
    label: labelIn(field.label, context.locale, field.key),
    options: field,
    required: field['required'] === true,
  }));
}

export const faceFor = (services: InputServices, column: LineColumn): FieldInput | undefined =>
  services.inputs.find((face) => face.name === column.type);
