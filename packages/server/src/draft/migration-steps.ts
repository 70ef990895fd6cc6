import {
  derivedAnew,
  type FieldModel,
  labelWords,
  type Model,
  type ProcessModel,
  type TableModel,
  type WireMigration,
} from '@stepwell/engine';
import type { Words } from '@stepwell/expression';

/** One thing that publishing means for records; the numbers are still to be counted. */
export interface MigrationStep {
  readonly kind: WireMigration['kind'];
  readonly severity: WireMigration['severity'];
  readonly path: string;
  /** The table of the published version whose records are counted. */
  readonly table: string;
  /** Which of its records: all, those with a value in the field or without one, those in the stage. */
  readonly count:
    | 'all'
    | { readonly filled: string }
    | { readonly blank: string }
    | { readonly stage: string; readonly process: string };
  readonly say: (count: number) => Words;
  readonly stage?: WireMigration['stage'];
}

/** What a new version means for the records of the present one. */
export function migrationSteps(before: Model, after: Model): readonly MigrationStep[] {
  const own = [...before.tables.values()].filter(({ kind }) => kind === 'table');
  return [
    ...own.flatMap((table) => {
      const next = after.tables.get(table.key);
      return next ? tableSteps(table, next) : [tableGone(table)];
    }),
    ...derivedAnew(before, after)
      .flatMap((key) => before.tables.get(key) ?? [])
      .filter(({ kind }) => kind === 'table')
      .map(computedAnew),
  ];
}

function tableSteps(table: TableModel, next: TableModel): readonly MigrationStep[] {
  const gone = [...table.fields.values()].filter(({ key, system, computed }) => !system && !computed && !next.fields.has(key));
  return [
    ...gone.map((field) => fieldGone(table, field)),
    ...[...next.fields.values()].flatMap((field) => fieldChanged(table, field)),
    ...table.processes.flatMap((process) => stagesGone(table, process, next)),
  ];
}

const nameOf = ({ label, key }: { label?: unknown; key: string }): Words => labelWords(label as never, key);
const pathOf = (table: TableModel, field?: string) =>
  `tables/${table.key}.json${field === undefined ? '' : `#/fields/@${field}`}`;

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

function fieldChanged(table: TableModel, field: FieldModel): readonly MigrationStep[] {
  const former = table.fields.get(field.key);
  if (field.system || former?.system) return [];
  const [name, of, at] = [nameOf(field), nameOf(table), { path: pathOf(table, field.key), table: table.key }];
  const steps: MigrationStep[] = [];
  if (former && !former.computed && former.type.name !== field.type.name) {
    const [from, to] = [former.type.label, field.type.label];
    steps.push({
      ...at,
      kind: 'field_retyped',
      severity: 'warning',
      count: { filled: field.key },
      say: (count) => ({
        'zh-CN': `“${name['zh-CN']}”由${from['zh-CN']}改为${to['zh-CN']}，${count} 条记录的值将按新类型读取。`,
        en: `“${name.en}” changes from ${from.en} to ${to.en}; the values of ${count} records are read as the new type.`,
      }),
    });
  }
  if (field.definition.required && !former?.definition.required && !field.computed)
    steps.push({
      ...at,
      kind: 'field_required',
      severity: 'warning',
      count: former ? { blank: field.key } : 'all',
      say: (count) => ({
        'zh-CN': `“${of['zh-CN']}”里有 ${count} 条记录还没有填“${name['zh-CN']}”，下次修改时必须补上。`,
        en: `${count} records of “${of.en}” lack “${name.en}”; it must be filled in when they are next changed.`,
      }),
    });
  return steps;
}

function stagesGone(table: TableModel, process: ProcessModel, next: TableModel): readonly MigrationStep[] {
  const after = next.processes.find(({ key }) => key === process.key);
  if (!after) return [];
  const to = after.stages.map((stage) => ({ key: stage.key, label: nameOf(stage.definition) }));
  const gone = process.stages.filter(({ key }) => !after.stages.some((stage) => stage.key === key));
  return gone.map((stage): MigrationStep => {
    const name = nameOf(stage.definition);
    return {
      kind: 'stage_removed',
      severity: 'error',
      path: `processes/${process.key}.json#/stages/@${stage.key}`,
      table: table.key,
      count: { stage: stage.key, process: process.key },
      say: (count) => ({
        'zh-CN': `要删除的阶段“${name['zh-CN']}”里有 ${count} 条记录，请选择它们移到哪个阶段。`,
        en: `${count} records stand in the stage “${name.en}”, which is to go. Choose where they go.`,
      }),
      stage: { process: process.key, key: stage.key, to },
    };
  });
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
