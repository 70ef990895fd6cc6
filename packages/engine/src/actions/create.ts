import { compileFormula, type Value, type Values } from '@stepwell/expression';
import { makeRecord } from '../command/create.ts';
import { needsOf } from '../command/load.ts';
import { valuesOfKey } from '../command/reference-problems.ts';
import { refuse } from '../command/refusals.ts';
import { writeChanges } from '../command/update.ts';
import type { Work } from '../command/work.ts';
import type { TableModel } from '../model/model.ts';
import { readValues } from '../values/read-values.ts';
import { type ActionCall, defineAction } from './action.ts';

interface Options {
  readonly table: string;
  readonly values?: { readonly [field: string]: unknown };
  readonly ifExists?: 'refuse' | 'skip' | 'update';
}

/** Makes a record; one that a unique key of the table says is there already is refused, left as it is or changed, as `ifExists` says. */
export const create = defineAction({
  name: 'create',
  label: { 'zh-CN': '新建记录', en: 'Create a record' },
  summary: { 'zh-CN': '在一张表里新建一条记录。', en: 'Makes a record in a table.' },
  options: {
    type: 'object',
    properties: {
      table: { type: 'string', 'x-ref': 'table', 'x-title': { 'zh-CN': '新建到哪张表', en: 'In which table' } },
      values: {
        type: 'object',
        'x-keys': 'field',
        'x-of': 'table',
        'x-writes': true,
        additionalProperties: { 'x-formula': 'any', 'x-plain': true },
      },
      ifExists: {
        type: 'string',
        enum: ['refuse', 'skip', 'update'],
        'x-title': { 'zh-CN': '已经有的话', en: 'If there is one' },
        'x-words': {
          refuse: { 'zh-CN': '不允许', en: 'refuse' },
          skip: { 'zh-CN': '跳过', en: 'leave it' },
          update: { 'zh-CN': '更新它', en: 'update it' },
        },
      },
    },
    required: ['table'],
    additionalProperties: false,
  },
  run: async (work, call) => {
    const { table: key, ifExists = 'refuse' } = call.action.options as Options;
    const table = work.table(key);
    const given = valuesOf(work, table, call);
    const known = ifExists === 'refuse' ? undefined : await existing(work, table, given);
    if (!known) await makeRecord(work, { table, given, grant: true });
    else if (ifExists === 'update') await writeChanges(work, { table, old: known, changes: given, problems: [] });
  },
});

/** The inner values of the new record: formulas computed, plain JSON read as the fields' values. */
function valuesOf(work: Work, table: TableModel, call: ActionCall): Values {
  const { action, row, scopes } = call;
  const environment = work.environment(row, scopes);
  const values: Record<string, Value> = {};
  const plain: Record<string, unknown> = {};
  for (const [key, said] of Object.entries((action.options as Options).values ?? {})) {
    const formula = action.formulas.get(`/values/${key}`);
    if (formula) values[key] = compileFormula(formula)(environment);
    else plain[key] = said;
  }
  const read = readValues(work.model, table, plain);
  if (read.problems.length > 0) throw refuse('INVALID_VALUES', { problems: read.problems });
  return { ...values, ...read.values };
}

/** The record that has the same values in a unique key of the table. */
async function existing(work: Work, table: TableModel, values: Values) {
  for (const keys of table.unique) {
    const equals = valuesOfKey(keys, values);
    if (!equals) continue;
    const [row] = await work.transaction.find({ table: table.key, equals, needs: needsOf(table), limit: 1 });
    if (row) return row;
  }
  return undefined;
}
