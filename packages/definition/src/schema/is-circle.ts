import type { FullField, FullTable } from '../tables/full-table.ts';

/**
 * Whether each field of a circle (`table/field`) speaks of the next. The type of a field is also asked for when a name is
 * misspelt and another is proposed in its place; that is no dependence.
 */
export function isCircle(circle: readonly string[], tables: ReadonlyMap<string, FullTable>): boolean {
  const fields = circle.map((name) => fieldOf(name, tables));
  return fields.every((field, index) => speaksOf(field, fields[(index + 1) % fields.length]));
}

function fieldOf(name: string, tables: ReadonlyMap<string, FullTable>): FullField | undefined {
  const [table = '', field = ''] = name.split('/');
  return tables.get(table)?.fields.get(field);
}

function speaksOf(field: FullField | undefined, other: FullField | undefined): boolean {
  if (!field || !other) return false;
  const { key: _, label: __, help: ___, ...formulas } = field.definition;
  const { key, label } = other.definition;
  const text = JSON.stringify(formulas);
  const names = typeof label === 'object' ? Object.values(label) : [label ?? key];
  return new RegExp(`\\b${key}\\b`).test(text) || names.some((name) => text.includes(name));
}
