import type { Problem } from '@stepwell/definition';
import { madeOnce, type Values } from '@stepwell/expression';
import type { FieldModel, Model, TableModel } from '../model/model.ts';
import { aboutField, valueProblem } from '../values/value-problems.ts';
import { labelWords } from '../values/words.ts';
import type { Work } from './work.ts';

const ID = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Relations that point to nothing, or to what the actor may not see: the two look alike. */
export async function referenceProblems(
  work: Work,
  table: TableModel,
  changes: Values,
  asked: readonly string[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { field, target } of referencesOf(work.model, table)) {
    const value = changes[field.key] ?? null;
    if (value === null || !asked.includes(field.key)) continue;
    const ids = Array.isArray(value) ? (value as string[]) : [value as string];
    if (!(await exist(work, target, ids))) problems.push(notFound(field));
  }
  return problems;
}

interface Reference {
  readonly field: FieldModel;
  readonly target: string;
}

const references = new WeakMap<TableModel, readonly Reference[]>();

/** The fields by which a record names others, and the tables in which those stand. */
const referencesOf = (model: Model, table: TableModel): readonly Reference[] =>
  madeOnce(references, table, () => {
    const schema = model.schema.tables.get(table.key);
    return [...table.fields.values()].flatMap((field): Reference[] => {
      const type = schema?.fields.get(field.key)?.type;
      const names = type?.kind === 'ref' || (type?.kind === 'rows' && field.type.rows === 'pairs');
      return names && !field.computed ? [{ field, target: type.table }] : [];
    });
  });

async function exist(work: Work, table: string, ids: readonly string[]): Promise<boolean> {
  if (table === 'user') return ids.every((id) => work.directory.users.has(id));
  const allowed = { actor: work.entitled, act: 'read' as const };
  const rows = await work.transaction.find({ table, ids, needs: ID, allowed, environment: work.environment(null) });
  return rows.length === new Set(ids).size;
}

const notFound = (field: FieldModel) =>
  valueProblem(
    field.key,
    'UNKNOWN_RECORD',
    aboutField(field, { 'zh-CN': '找不到选中的记录，请重新选择。', en: 'the chosen record does not exist. Choose again.' }),
  );

/** Values that must be unique and are taken. Blank parts never clash. */
export async function uniqueProblems(
  work: Work,
  table: TableModel,
  values: Values,
  changed: readonly string[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const keys of table.unique) {
    const equals = keys.some((key) => changed.includes(key)) && valuesOfKey(keys, values);
    if (!equals) continue;
    const rows = await work.transaction.find({ table: table.key, equals, needs: ID, limit: 2 });
    if (rows.some((row) => row.values['id'] !== values['id'])) problems.push(taken(table, keys));
  }
  return problems;
}

/** What a unique key holds; undefined where a part of it is blank. */
export const valuesOfKey = (keys: readonly string[], values: Values): Values | undefined =>
  keys.some((key) => (values[key] ?? null) === null)
    ? undefined
    : Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));

function taken(table: TableModel, keys: readonly string[]): Problem {
  const labels = keys.map((key) => labelWords(table.fields.get(key)?.label, key));
  const names = { 'zh-CN': labels.map((label) => label['zh-CN']).join('、'), en: labels.map((label) => label.en).join(', ') };
  return valueProblem(keys.at(-1) as string, 'NOT_UNIQUE', {
    'zh-CN': `已有“${names['zh-CN']}”相同的记录。`,
    en: `There is already a record with the same ${names.en}.`,
  });
}
