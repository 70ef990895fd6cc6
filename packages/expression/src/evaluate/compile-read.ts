import type { Expression, FieldRead, Whose, Within } from '../check/expression.ts';
import type { Environment } from '../environment.ts';
import type { Type } from '../type.ts';
import type { Row, Value } from '../value.ts';
import { type Outer, type Run, rowOutside } from './run.ts';

/** Reads own properties only: a field may be called like something every object inherits. */
const isInherited = (key: string): boolean => key in Object.prototype;

function read(row: Row | null, key: string): Value {
  if (row === null) return null;
  return Object.hasOwn(row.values, key) ? (row.values[key] ?? null) : null;
}

/** The row that is meant, or null. */
type FindRow = (row: Row | null, environment: Environment, outer: Outer | undefined) => Row | null;

/** The value of a field; yes/no is never blank, and a list without value is empty. */
export function compileField({ scope, up, path, field }: FieldRead, type: Type): Run {
  if (scope === undefined && !up && path.length === 0) return compileOwnField(field, type);
  const find = compileWhose({ ...(scope === undefined ? {} : { scope }), ...(up ? { up } : {}), path });
  if (type.kind === 'boolean') return (row, environment, outer) => read(find(row, environment, outer), field) === true;
  return (row, environment, outer) => read(find(row, environment, outer), field);
}

function compileOwnField(field: string, type: Type): Run {
  if (type.kind === 'boolean') return (row) => read(row, field) === true;
  if (isInherited(field)) return (row) => read(row, field);
  return (row) => (row === null ? null : (row.values[field] ?? null));
}

/** The value of a scope; of a row its id. */
export function compileScope(name: string, type: Type): Run {
  const isBoolean = type.kind === 'boolean';
  return (_, environment) => {
    const value = scopeValue(environment, name);
    if (isBoolean) return value === true;
    return isRow(value) ? read(value, 'id') : (value as Value);
  };
}

/** An expression about another row; blank (for yes/no: no) where there is no such row. */
export function compileWithin({ body, type, ...whose }: Within & { readonly type: Type }, compile: (of: Expression) => Run): Run {
  const find = compileWhose(whose);
  const run = compile(body);
  const missing = type.kind === 'boolean' ? false : null;
  return (row, environment, outer) => {
    const target = find(row, environment, outer);
    return target === null ? missing : run(target, environment, undefined);
  };
}

/** How to come to the row that is meant. */
export function compileWhose({ scope, up = 0, path }: Whose): FindRow {
  const relations = path.map((step) => step.relation);
  const start: FindRow =
    scope === undefined
      ? (row, _, outer) => (up === 0 ? row : rowOutside(row, outer, up))
      : (_, environment) => scopeRow(environment, scope);
  if (relations.length === 0) return start;
  return (row, environment, outer) => {
    let found = start(row, environment, outer);
    for (const relation of relations) {
      if (found === null) return null;
      found = found.one && Object.hasOwn(found.one, relation) ? (found.one[relation] ?? null) : null;
    }
    return found;
  };
}

/** The rows of a to-many relation of a row. */
export function relatedRows(row: Row | null, relation: string): readonly Row[] {
  if (!row?.many || !Object.hasOwn(row.many, relation)) return [];
  return row.many[relation] ?? [];
}

type Scoped = Row | Value | readonly Row[];

export function scopeValue({ scopes }: Environment, name: string): Scoped {
  return scopes && Object.hasOwn(scopes, name) ? (scopes[name] ?? null) : null;
}

const isRow = (value: Scoped): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'values' in value;

function scopeRow(environment: Environment, name: string): Row | null {
  const value = scopeValue(environment, name);
  if (isRow(value)) return value;
  // Of a scope that is only an id, nothing but the id is known.
  return value === null ? null : { values: { id: value as Value } };
}
