import type { Type } from '@stepwell/expression';
import { BadValue, readPlain } from '@stepwell/fields';
import type { WireValues } from '../command/command.ts';
import { linesOf } from '../model/lines-of.ts';
import type { FieldModel, Model, TableModel } from '../model/model.ts';

/** Records by the names a scenario gave them. */
export type Refs = ReadonlyMap<string, { readonly table: string; readonly id: string }>;

/** The plain values of a step (durations as `48h`, records by name, amounts as text) as they would travel. */
export function wireValues(model: Model, table: TableModel, { plain, refs }: { plain: unknown; refs: Refs }): WireValues {
  const entries = Object.entries((plain ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const field = table.fields.get(key);
      return [key, field ? wireValue(model, field, { table, value, refs }) : value];
    }),
  );
}

interface Given {
  readonly table: TableModel;
  readonly value: unknown;
  readonly refs: Refs;
}

function wireValue(model: Model, field: FieldModel, { table, value, refs }: Given): unknown {
  const lines = linesOf(model, table, field);
  if (lines && Array.isArray(value)) return value.map((line) => wireValues(model, lines, { plain: line, refs }));
  const named = withIds(field.type.type(field.options, model.context), value, refs);
  try {
    const inner = readPlain(field.type, named, field.options, model.context);
    return inner === null ? null : field.type.write(inner, field.options, model.context);
  } catch (error) {
    // What cannot be read goes to the command as it is: it answers as it would to anyone.
    if (error instanceof BadValue) return named;
    throw error;
  }
}

/** Names of records become their ids. */
function withIds(type: Type, value: unknown, refs: Refs): unknown {
  if (Array.isArray(value)) return value.map((item) => withIds(type.kind === 'list' ? type.of : type, item, refs));
  const holdsRecords = type.kind === 'ref' || type.kind === 'rows';
  return holdsRecords && typeof value === 'string' ? (refs.get(value)?.id ?? value) : value;
}
