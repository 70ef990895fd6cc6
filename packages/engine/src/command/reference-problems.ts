import type { Problem } from '@stepwell/definition';
import type { Values } from '@stepwell/expression';
import type { FieldModel, TableModel } from '../model/model.ts';
import { aboutField, valueProblem } from '../values/value-problems.ts';
import { labelWords } from '../values/words.ts';
import type { Work } from './work.ts';

const ID = { fields: ['id'], one: {}, many: {}, parameters: [] };

/** Relations that point to nothing, or to what the actor may not see: the two look alike. */
export async function referenceProblems(work: Work, table: TableModel, changes: Values): Promise<Problem[]> {
  const problems: Problem[] = [];
  const schema = work.model.schema.tables.get(table.key);
  for (const key of Object.keys(changes)) {
    const [field, value] = [table.fields.get(key), changes[key] ?? null];
    const type = schema?.fields.get(key)?.type;
    if (!field || value === null || field.computed) continue;
    if (type?.kind === 'ref' && !(await exist(work, type.table, [value as string]))) problems.push(notFound(field));
    if (type?.kind === 'rows' && field.type.rows === 'pairs' && !(await exist(work, type.table, value as string[])))
      problems.push(notFound(field));
  }
  return problems;
}

async function exist(work: Work, table: string, ids: readonly string[]): Promise<boolean> {
  if (table === 'user') return ids.every((id) => work.directory.users.has(id));
  const allowed = { actor: work.actor, act: 'read' as const };
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
    if (!keys.some((key) => changed.includes(key)) || keys.some((key) => (values[key] ?? null) === null)) continue;
    const equals = Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
    const rows = await work.transaction.find({ table: table.key, equals, needs: ID, limit: 2 });
    if (rows.some((row) => row.values['id'] !== values['id'])) problems.push(taken(table, keys));
  }
  return problems;
}

function taken(table: TableModel, keys: readonly string[]): Problem {
  const labels = keys.map((key) => labelWords(table.fields.get(key)?.label, key));
  const names = { 'zh-CN': labels.map((label) => label['zh-CN']).join('、'), en: labels.map((label) => label.en).join(', ') };
  return valueProblem(keys.at(-1) as string, 'NOT_UNIQUE', {
    'zh-CN': `已有“${names['zh-CN']}”相同的记录。`,
    en: `There is already a record with the same ${names.en}.`,
  });
}
