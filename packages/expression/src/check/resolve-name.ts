import type { Logic, Variable } from '../node.ts';
import type { FieldSchema, Words } from '../schema.ts';
import { ref, type Type } from '../type.ts';
import { type Checking, report, rootOf } from './checking.ts';
import { expandField } from './expand-field.ts';
import type { Expression, Over, RelationOver, Step, Whose } from './expression.ts';
import { fieldNamed } from './field-labels.ts';
import { reportMissingField, reportNoRow } from './unknown-name.ts';

/** What a name stands for: a value, or rows (then `rest` are the names written behind the relation). */
export type Resolved =
  | { readonly kind: 'value'; readonly expression: Expression; readonly logic: Logic }
  | {
      readonly kind: 'rows';
      readonly over: Over;
      readonly table: string;
      readonly logic: Logic;
      readonly rest: readonly string[];
    };

const MAX_STEPS = 3;
/** Words for the record the formula is about; `$record` is how it was once stored. */
const RECORD = new Map([
  ['record', 'record'],
  ['$record', 'record'],
  ['本记录', 'record'],
  ['row', 'row'],
  ['本行', 'row'],
]);

interface Walk {
  readonly node: Variable;
  readonly checking: Checking;
  readonly whose: Omit<Whose, 'path'>;
  /** The names passed so far, as they are stored. */
  readonly said: readonly string[];
}

/** Finds what a name speaks of; undefined (with a problem) when nothing. */
export function resolveName(node: Variable, checking: Checking): Resolved | undefined {
  const names = node.name === '' ? [] : node.name.split('.');
  const { frame } = checking;
  if (names.length === 0) return resolveItem(node, checking);
  const scoped = resolveScope(names, node, checking);
  if (scoped !== 'none') return scoped;
  const table = checking.schema.tables.get(frame.table ?? '');
  const recordWord = RECORD.get(names[0]!);
  const root = rootOf(frame);
  if (recordWord && root && !(table && fieldNamed(table, names[0]!)))
    return walk({ node, checking, whose: root.up > 0 ? { up: root.up } : {}, said: [recordWord] }, root.table, names.slice(1));
  if (frame.table === undefined) return reportNoRow(node, checking);
  return walk({ node, checking, whose: {}, said: [] }, frame.table, names);
}

function resolveItem(node: Variable, checking: Checking): Resolved | undefined {
  const { item, table } = checking.frame;
  if (item) return { kind: 'value', expression: { kind: 'item', type: item }, logic: { var: '' } };
  if (table !== undefined) return walk({ node, checking, whose: {}, said: [] }, table, []);
  return reportNoRow(node, checking);
}

/** Scopes may have dotted names (`filter.month`): the longest one that is written wins. */
function resolveScope(names: readonly string[], node: Variable, checking: Checking): Resolved | undefined | 'none' {
  for (let length = names.length; length > 0; length--) {
    const name = names.slice(0, length).join('.');
    const type = scopeType(name, checking);
    if (!type) continue;
    if (name === 'me' && checking.scope.allows?.me === false) return report(checking, node, meProblem);
    return fromScope({ node, checking, whose: { scope: name }, said: [name] }, type, names.slice(length));
  }
  return 'none';
}

function scopeType(name: string, { scope, schema }: Checking): Type | undefined {
  if (scope.scopes && Object.hasOwn(scope.scopes, name)) return scope.scopes[name];
  if (name === 'me' && schema.tables.has('user')) return ref('user');
  if (name === 'rows' && scope.measure && scope.table !== undefined) return { kind: 'rows', table: scope.table };
  return undefined;
}

function fromScope(at: Walk, type: Type, rest: readonly string[]): Resolved | undefined {
  const { node, checking, whose, said } = at;
  const name = said[0]!;
  if (type.kind === 'rows') {
    const isGroup = name === 'rows' && checking.scope.measure === true;
    const over: Over = { kind: 'rows', table: type.table, ...(isGroup ? {} : { scope: name }) };
    return { kind: 'rows', over, table: type.table, logic: { var: name }, rest };
  }
  if (rest.length === 0) {
    const valueType = type.kind === 'row' ? ref(type.table) : type;
    return { kind: 'value', expression: { kind: 'scope', name, type: valueType }, logic: { var: name } };
  }
  if (type.kind === 'row' || type.kind === 'ref') return walk({ node, checking, whose, said }, type.table, rest);
  return report(checking, node, noPath(name, rest[0]!));
}

/** Follows names from a row of `start`: relations to one record, then a field or a relation to many. */
function walk(at: Walk, start: string, names: readonly string[]): Resolved | undefined {
  const path: Step[] = [];
  let table = start;
  for (const [index, name] of names.entries()) {
    const field = fieldAt(at, table, name);
    if (!field) return undefined;
    at.checking.mention?.({ kind: 'field', table, key: field.key, node: at.node, fromEnd: names.length - index });
    const said = [...at.said, ...path.map((step) => step.relation), field.key];
    if (field.type.kind === 'rows') return rowsAt(at, { path, field, table, said }, names.slice(index + 1));
    if (index === names.length - 1) return valueAt(at, { path, field, table, said });
    if (field.type.kind !== 'ref') return report(at.checking, at.node, noPath(name, names[index + 1]!));
    path.push({ relation: field.key, owner: table, table: field.type.table });
    if (path.length > MAX_STEPS) return report(at.checking, at.node, tooManySteps);
    table = field.type.table;
  }
  const logic = { var: at.said.join('.') };
  return { kind: 'value', logic, expression: { kind: 'field', ...at.whose, path: [], field: 'id', table, type: ref(table) } };
}

function fieldAt({ node, checking }: Walk, tableKey: string, name: string): FieldSchema | undefined {
  const table = checking.schema.tables.get(tableKey);
  const field = table && fieldNamed(table, name);
  if (field) return field;
  if (name === 'id') return { key: 'id', type: ref(tableKey) };
  return reportMissingField(node, checking, { table: tableKey, name });
}

interface Found {
  readonly path: readonly Step[];
  readonly field: FieldSchema;
  readonly table: string;
  readonly said: readonly string[];
}

function rowsAt(at: Walk, { path, field, table, said }: Found, rest: readonly string[]): Resolved {
  const target = field.type.kind === 'rows' ? field.type.table : table;
  const over: RelationOver = { kind: 'relation', ...at.whose, path, relation: field.key, owner: table, table: target };
  return { kind: 'rows', over, table: target, logic: { var: said.join('.') }, rest };
}

function valueAt(at: Walk, { path, field, table, said }: Found): Resolved | undefined {
  const logic = { var: said.join('.') };
  const whose: Whose = { ...at.whose, path };
  if (field.formula === undefined)
    return { kind: 'value', logic, expression: { kind: 'field', ...whose, field: field.key, table, type: field.type } };
  const body = expandField(at.node, at.checking, { table, field });
  if (!body) return undefined;
  const here = whose.scope === undefined && !whose.up && path.length === 0;
  return { kind: 'value', logic, expression: here ? body : { kind: 'within', ...whose, table, body, type: body.type } };
}

const noPath = (name: string, next: string): { code: string; message: Words } => ({
  code: 'BAD_PATH',
  message: {
    'zh-CN': `“${name}”不是关联记录，不能再取“${next}”`,
    en: `“${name}” is not a link to a record, so it has no “${next}”`,
  },
});

const tooManySteps = {
  code: 'TOO_MANY_HOPS',
  message: {
    'zh-CN': `最多穿过 ${MAX_STEPS} 层关联；请在中间的表上加一个公式字段`,
    en: `At most ${MAX_STEPS} links may be followed; add a formula field to a table in between`,
  },
};

const meProblem = {
  code: 'NO_ME',
  message: {
    'zh-CN': '这里没有“当前用户”：这个公式不为某个人计算，请改用负责人等字段',
    en: 'There is no “me” here: this formula is not computed for a person; use a field such as the owner instead',
  },
};
