import { derivedAnew, type FieldModel, type Model, retypesBetween, type TableModel } from '@stepwell/engine';
import { optionsGone, stagesGone } from './keys-gone.ts';
import { type Later, laterOf } from './later-of.ts';
import { type MigrationStep, nameOf, pathOf } from './migration-step.ts';
import { renameSteps, retyped } from './renames-and-types.ts';

/** What a new version means for the records of the present one. */
export function migrationSteps(before: Model, after: Model): readonly MigrationStep[] {
  const own = [...before.tables.values()].filter(({ kind }) => kind === 'table');
  const later = laterOf(before, after);
  return [
    ...own.flatMap((table) => {
      const next = later.table(table);
      return next ? tableSteps(table, next, later) : [tableGone(table)];
    }),
    ...renameSteps(before, after),
    ...retypesBetween(before, after).map(retyped),
    ...derivedAnew(before, after)
      .flatMap((key) => own.filter((table) => later.table(table)?.key === key))
      .map(computedAnew),
  ];
}

function tableSteps(table: TableModel, next: TableModel, later: Later): readonly MigrationStep[] {
  const gone = [...table.fields.values()].filter((field) => !field.system && !field.computed && !later.field(table, field));
  return [
    ...gone.map((field) => (later.isArchived(table, field) ? fieldArchived(table, field) : fieldGone(table, field))),
    ...[...table.fields.values()].flatMap((field) => optionsGone(table, field, later)),
    ...[...next.fields.values()].flatMap((field) => fieldChanged(table, field, later.formerField(table, field))),
    ...table.processes.flatMap((process) => stagesGone(table, process, later)),
  ];
}

function tableGone(table: TableModel): MigrationStep {
  const name = nameOf(table);
  return {
    kind: 'table_removed',
    severity: 'warning',
    path: pathOf(table),
    table: table.key,
    count: 'all',
    say: (count) => ({
      'zh-CN': `表“${name['zh-CN']}”不再使用，其中 ${count} 条记录保留在数据库里，不会删除。`,
      en: `The table “${name.en}” is no longer used; its ${count} records stay in the database.`,
    }),
  };
}

function fieldGone(table: TableModel, field: FieldModel): MigrationStep {
  const [name, of] = [nameOf(field), nameOf(table)];
  return {
    kind: 'field_removed',
    severity: 'warning',
    path: pathOf(table, field.key),
    table: table.key,
    count: { filled: field.key },
    say: (count) => ({
      'zh-CN': `“${of['zh-CN']}”里有 ${count} 条记录填了“${name['zh-CN']}”，这些值会归档保留，不会删除。`,
      en: `${count} records of “${of.en}” keep a value in “${name.en}”; it is archived, not dropped.`,
    }),
  };
}

/** A field that is put aside on purpose and can be brought back. */
function fieldArchived(table: TableModel, field: FieldModel): MigrationStep {
  const [name, of] = [nameOf(field), nameOf(table)];
  return {
    ...fieldGone(table, field),
    kind: 'field_archived',
    say: (count) => ({
      'zh-CN': `“${of['zh-CN']}”的“${name['zh-CN']}”已归档：不再出现在表单和列表里，${count} 条记录的值都保留，随时可以恢复。`,
      en: `“${name.en}” of “${of.en}” is archived: it leaves forms and lists; the values of ${count} records stay and can be brought back.`,
    }),
  };
}

function fieldChanged(table: TableModel, field: FieldModel, former: FieldModel | undefined): readonly MigrationStep[] {
  if (field.system || former?.system || field.computed || !field.definition.required || former?.definition.required) return [];
  const [name, of] = [nameOf(field), nameOf(table)];
  return [
    {
      path: pathOf(table, field.key),
      table: table.key,
      kind: 'field_required',
      severity: 'warning',
      count: former ? { blank: former.key } : 'all',
      say: (count) => ({
        'zh-CN': `“${of['zh-CN']}”里有 ${count} 条记录还没有填“${name['zh-CN']}”，下次修改时必须补上。`,
        en: `${count} records of “${of.en}” lack “${name.en}”; it must be filled in when they are next changed.`,
      }),
    },
  ];
}

function computedAnew(table: TableModel): MigrationStep {
  const name = nameOf(table);
  return {
    kind: 'computed_anew',
    severity: 'warning',
    path: pathOf(table),
    table: table.key,
    count: 'all',
    say: (count) => ({
      'zh-CN': `“${name['zh-CN']}”的公式和时限有变化，将在后台重新计算 ${count} 条记录。`,
      en: `Formulas or time limits of “${name.en}” change: ${count} records are computed again in the background.`,
    }),
  };
}
