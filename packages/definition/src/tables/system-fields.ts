import type { Field, Process, Table } from '../shapes/index.ts';
import { joinedLabels } from './joined-labels.ts';

/** What the platform keeps with every record, described as ordinary fields, so that nothing treats them apart. */
export function systemFields(table: Table, processes: readonly Process[], isTimed: boolean): readonly Field[] {
  return [
    idOf(table.key),
    ...EVERY_TABLE,
    ...(table.owner ? OWNED : []),
    ...(isTimed || processes.length > 0 ? TIMED : []),
    ...(processes.length > 0 ? processFields(processes) : []),
  ];
}

/** The id of a record, which formulas may compare with relations to its table. */
export const idOf = (table: string): Field => ({ key: 'id', type: 'relation', table, label: { 'zh-CN': '编号', en: 'Id' } });

const EVERY_TABLE: readonly Field[] = [
  { key: 'created_at', type: 'datetime', label: { 'zh-CN': '创建时间', en: 'Created' } },
  { key: 'created_by', type: 'user', label: { 'zh-CN': '创建人', en: 'Created by' } },
  { key: 'updated_at', type: 'datetime', label: { 'zh-CN': '更新时间', en: 'Updated' } },
  { key: 'updated_by', type: 'user', label: { 'zh-CN': '更新人', en: 'Updated by' } },
  { key: 'version', type: 'integer', label: { 'zh-CN': '版本', en: 'Version' } },
  { key: 'deleted_at', type: 'datetime', label: { 'zh-CN': '删除时间', en: 'Deleted' } },
];

const OWNED: readonly Field[] = [
  { key: 'assigned_at', type: 'datetime', label: { 'zh-CN': '分配时间', en: 'Assigned' } },
  { key: 'first_viewed_at', type: 'datetime', label: { 'zh-CN': '首次查看', en: 'First viewed' } },
  { key: 'first_action_at', type: 'datetime', label: { 'zh-CN': '首次处理', en: 'First action' } },
];

const TIMED: readonly Field[] = [
  { key: 'due_at', type: 'datetime', label: { 'zh-CN': '到期时间', en: 'Due' } },
  { key: 'overdue', type: 'boolean', label: { 'zh-CN': '已超时', en: 'Overdue' } },
];

export const CATEGORIES = [
  { key: 'open', label: { 'zh-CN': '进行中', en: 'Open' }, color: 'blue' },
  { key: 'won', label: { 'zh-CN': '成功', en: 'Won' }, color: 'green' },
  { key: 'lost', label: { 'zh-CN': '失败', en: 'Lost' }, color: 'red' },
];

/** The key of the field that holds the stage of a table's records. */
export const stageKey = (processes: readonly Process[]): string => processes[0]?.field ?? 'stage';

/**
 * The stages of all processes of a table, each key once, in an order that keeps every process's own as far as they agree: the
 * longest process gives the line, and what another has besides stands after the stage before it. One that processes call
 * otherwise has all its names.
 */
export function stageOptions(processes: readonly Process[]) {
  const [longest, ...others] = processes.toSorted((a, b) => b.stages.length - a.stages.length);
  const line = [...(longest?.stages ?? [])];
  for (const { stages } of others) {
    for (const [index, stage] of stages.entries()) {
      if (line.some(({ key }) => key === stage.key)) continue;
      const before = line.findIndex(({ key }) => key === stages[index - 1]?.key);
      line.splice(before + 1, 0, stage);
    }
  }
  const labels = (key: string) =>
    processes.flatMap(({ stages }) => stages.filter((one) => one.key === key).map(({ label }) => label ?? key));
  return line.map(({ key, color }) => {
    const names = labels(key);
    const label = joinedLabels(names);
    const isOne = names.every((name) => JSON.stringify(name) === JSON.stringify(label));
    return { key, label, ...(isOne ? {} : { names }), ...(color ? { color } : {}) };
  });
}

const processFields = (processes: readonly Process[]): readonly Field[] => [
  {
    key: 'process',
    type: 'select',
    label: { 'zh-CN': '流程', en: 'Process' },
    options: processes.map(({ key, label }) => ({ key, label: label ?? key })),
  },
  { key: 'process_version', type: 'integer', label: { 'zh-CN': '流程版本', en: 'Process version' } },
  {
    key: stageKey(processes),
    type: 'stage',
    label: { 'zh-CN': '阶段', en: 'Stage' },
    options: stageOptions(processes),
  },
  { key: 'category', type: 'select', label: { 'zh-CN': '类别', en: 'Category' }, options: CATEGORIES },
  { key: 'probability', type: 'percent', label: { 'zh-CN': '成功率', en: 'Probability' } },
  { key: 'stage_entered_at', type: 'datetime', label: { 'zh-CN': '进入阶段', en: 'Entered stage' } },
  { key: 'closed_at', type: 'datetime', label: { 'zh-CN': '关闭时间', en: 'Closed' } },
];

const SYSTEM_KEYS =
  'id created_at created_by updated_at updated_by version deleted_at assigned_at first_viewed_at first_action_at due_at overdue ' +
  'process process_version category probability stage_entered_at closed_at';
const FORMULA_WORDS = 'record row rows me old and or not in implies where true false null';
const POSTGRES_COLUMNS = 'tableoid ctid xmin xmax cmin cmax rowid oid';

/** Keys no field may have: the platform's own, words of the expression language, and columns a database keeps for itself. */
export const RESERVED_FIELD_KEYS: ReadonlySet<string> = new Set(`${SYSTEM_KEYS} ${FORMULA_WORDS} ${POSTGRES_COLUMNS}`.split(' '));
