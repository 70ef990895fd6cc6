import type { Problem } from '@stepwell/definition';
import { type Environment, madeOnce, type Row } from '@stepwell/expression';
import { isAllowed } from '../decide/allowed.ts';
import type { Model, TableModel } from '../model/model.ts';
import { fieldRightOf } from '../rights/right-of.ts';
import { aboutField, valueProblem } from '../values/value-problems.ts';
import type { Work } from './work.ts';

/** Fields that the actor's roles do not let him write. */
export function rightProblems(work: Work, table: TableModel, keys: readonly string[], environment: Environment): Problem[] {
  // Fields follow their table, whose right was judged already; only what a role says of a field remains.
  const ruled = ruledIn(work.model, table);
  if (ruled.size === 0) return [];
  return keys.flatMap((key) => {
    const field = table.fields.get(key);
    if (!field || field.system || !ruled.has(key)) return [];
    if (isAllowed(fieldRightOf(work.model, work.entitled, { table: table.key, key }, 'update'), environment)) return [];
    return [
      valueProblem(
        key,
        'FORBIDDEN_FIELD',
        aboutField(field, { 'zh-CN': '您的角色不能修改它。', en: 'your roles may not change it.' }),
      ),
    ];
  });
}

const ruledFields = new WeakMap<TableModel, ReadonlySet<string>>();

/** The fields of a table of whose update some role says something of its own. */
const ruledIn = (model: Model, table: TableModel): ReadonlySet<string> =>
  madeOnce(ruledFields, table, () => {
    const ruled = [...table.fields.keys()].filter((key) => model.ruledFields.has(`${table.key}.${key}.update`));
    return new Set(ruled);
  });

/** Fields that the stage in which the record stands has locked. */
export function lockProblems(table: TableModel, old: Row, keys: readonly string[]): Problem[] {
  const process = table.processes.find(({ key }) => key === old.values['process']);
  const stage = process?.stages.find(({ key }) => key === old.values[table.stageField ?? '']);
  const locked = stage?.definition.lock ?? [];
  return keys.flatMap((key) => {
    const field = table.fields.get(key);
    if (!field || !locked.includes(key)) return [];
    return [
      valueProblem(
        key,
        'STAGE_LOCKED',
        aboutField(field, { 'zh-CN': '当前阶段已锁定它。', en: 'is locked in the present stage.' }),
      ),
    ];
  });
}
