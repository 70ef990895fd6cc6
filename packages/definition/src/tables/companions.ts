import type { Field, Process } from '../shapes/index.ts';
import { CATEGORIES, stageOptions } from './system-fields.ts';

/** A table that stands beside every table `x` as `x.<key>`: read-only, one SQL table for all apps, the record in column `record`. */
export interface Companion {
  readonly key: string;
  readonly label: { readonly 'zh-CN': string; readonly en: string };
  readonly sqlName: string;
  readonly title: string;
  /** The columns by which its rows stand. */
  readonly order: readonly string[];
  /** Besides `id` and `parent`. `processes` are those of the table it accompanies. */
  readonly fields: (processes: readonly Process[]) => readonly Field[];
}

const TIMER_STATES = [
  { key: 'running', label: { 'zh-CN': '计时中', en: 'Running' }, color: 'blue' },
  { key: 'paused', label: { 'zh-CN': '已暂停', en: 'Paused' }, color: 'grey' },
  { key: 'met', label: { 'zh-CN': '按时', en: 'Met' }, color: 'green' },
  { key: 'overdue', label: { 'zh-CN': '已超时', en: 'Overdue' }, color: 'red' },
  { key: 'cancelled', label: { 'zh-CN': '已取消', en: 'Cancelled' }, color: 'grey' },
];

const activities: Companion = {
  key: 'activities',
  label: { 'zh-CN': '动态', en: 'Activities' },
  sqlName: '_activities',
  title: 'kind',
  order: ['at', 'id'],
  fields: () => [
    { key: 'kind', type: 'text', label: { 'zh-CN': '种类', en: 'Kind' } },
    { key: 'by', type: 'user', label: { 'zh-CN': '操作人', en: 'By' } },
    { key: 'at', type: 'datetime', label: { 'zh-CN': '时间', en: 'At' } },
    { key: 'text', type: 'long_text', label: { 'zh-CN': '内容', en: 'Text' } },
    { key: 'data', type: 'json', label: { 'zh-CN': '数据', en: 'Data' } },
  ],
};

const changes: Companion = {
  key: 'changes',
  label: { 'zh-CN': '修改记录', en: 'Changes' },
  sqlName: '_changes',
  title: 'field',
  order: ['at', 'id'],
  fields: () => [
    { key: 'field', type: 'text', label: { 'zh-CN': '字段', en: 'Field' } },
    { key: 'old', type: 'json', label: { 'zh-CN': '原值', en: 'Old' } },
    { key: 'new', type: 'json', label: { 'zh-CN': '新值', en: 'New' } },
    { key: 'by', type: 'user', label: { 'zh-CN': '操作人', en: 'By' } },
    { key: 'at', type: 'datetime', label: { 'zh-CN': '时间', en: 'At' } },
  ],
};

const moves: Companion = {
  key: 'moves',
  label: { 'zh-CN': '阶段停留', en: 'Moves' },
  sqlName: '_moves',
  title: 'stage',
  order: ['entered_at', 'id'],
  fields: (processes) => {
    const stages = stageOptions(processes);
    return [
      { key: 'stage', type: 'select', label: { 'zh-CN': '阶段', en: 'Stage' }, options: stages },
      { key: 'category', type: 'select', label: { 'zh-CN': '类别', en: 'Category' }, options: CATEGORIES },
      { key: 'from', type: 'select', label: { 'zh-CN': '来自', en: 'From' }, options: stages },
      { key: 'to', type: 'select', label: { 'zh-CN': '去往', en: 'To' }, options: stages },
      { key: 'entered_at', type: 'datetime', label: { 'zh-CN': '进入时间', en: 'Entered' } },
      { key: 'left_at', type: 'datetime', label: { 'zh-CN': '离开时间', en: 'Left' } },
      {
        key: 'dwell',
        type: 'formula',
        formula: 'coalesce(left_at, now()) - entered_at',
        label: { 'zh-CN': '停留时长', en: 'Dwell' },
      },
      { key: 'entered_by', type: 'user', label: { 'zh-CN': '推进人', en: 'Entered by' } },
      { key: 'left_by', type: 'user', label: { 'zh-CN': '推出人', en: 'Left by' } },
      { key: 'owner', type: 'user', label: { 'zh-CN': '负责人', en: 'Owner' } },
      { key: 'skipped', type: 'integer', label: { 'zh-CN': '跳过阶段数', en: 'Stages skipped' } },
      { key: 'overdue', type: 'boolean', label: { 'zh-CN': '已超时', en: 'Overdue' } },
      { key: 'reason', type: 'long_text', label: { 'zh-CN': '原因', en: 'Reason' } },
      { key: 'process', type: 'text', label: { 'zh-CN': '流程', en: 'Process' } },
      { key: 'version', type: 'integer', label: { 'zh-CN': '流程版本', en: 'Process version' } },
    ];
  },
};

const timers: Companion = {
  key: 'timers',
  label: { 'zh-CN': '计时', en: 'Timers' },
  sqlName: '_timers',
  title: 'timeout',
  order: ['since', 'id'],
  fields: () => [
    { key: 'timeout', type: 'text', label: { 'zh-CN': '超时规则', en: 'Timeout' } },
    { key: 'step', type: 'text', label: { 'zh-CN': '步骤', en: 'Step' } },
    { key: 'turn', type: 'integer', label: { 'zh-CN': '次数', en: 'Turn' } },
    { key: 'since', type: 'datetime', label: { 'zh-CN': '起算时间', en: 'Since' } },
    { key: 'due_at', type: 'datetime', label: { 'zh-CN': '到期时间', en: 'Due' } },
    { key: 'state', type: 'select', label: { 'zh-CN': '状态', en: 'State' }, options: TIMER_STATES },
    { key: 'ended_at', type: 'datetime', label: { 'zh-CN': '结束时间', en: 'Ended' } },
    { key: 'owner', type: 'user', label: { 'zh-CN': '负责人', en: 'Owner' } },
    { key: 'paused_for', type: 'duration', label: { 'zh-CN': '暂停时长', en: 'Paused for' } },
  ],
};

const tasks: Companion = {
  key: 'tasks',
  label: { 'zh-CN': '任务', en: 'Tasks' },
  sqlName: '_tasks',
  title: 'title',
  order: ['created_at', 'id'],
  fields: () => [
    { key: 'title', type: 'text', label: { 'zh-CN': '标题', en: 'Title' } },
    { key: 'assignee', type: 'user', label: { 'zh-CN': '执行人', en: 'Assignee' } },
    { key: 'stage', type: 'text', label: { 'zh-CN': '所属阶段', en: 'Of stage' } },
    { key: 'created_at', type: 'datetime', label: { 'zh-CN': '创建时间', en: 'Created' } },
    { key: 'due_at', type: 'datetime', label: { 'zh-CN': '到期时间', en: 'Due' } },
    { key: 'done_at', type: 'datetime', label: { 'zh-CN': '完成时间', en: 'Done' } },
    { key: 'open', type: 'formula', formula: 'isEmpty(done_at)', label: { 'zh-CN': '未完成', en: 'Open' } },
    {
      key: 'overdue',
      type: 'formula',
      formula: 'isEmpty(done_at) and due_at <= now()',
      label: { 'zh-CN': '已超时', en: 'Overdue' },
    },
  ],
};

export const COMPANIONS: readonly Companion[] = [activities, changes, moves, timers, tasks];

/** Companions of later versions: their names are kept free. */
const LATER_COMPANIONS = ['approvals', 'documents', 'readings', 'forms'];

/** Field keys that companions take on every table. */
export const COMPANION_KEYS: ReadonlySet<string> = new Set([...COMPANIONS.map(({ key }) => key), ...LATER_COMPANIONS]);

/** All tasks of an app in one table: besides the fields of `x.tasks`, whose they are. */
export const ALL_TASKS: Companion = {
  ...tasks,
  key: 'task',
  label: { 'zh-CN': '全部任务', en: 'All tasks' },
  fields: (processes) => [
    ...tasks.fields(processes),
    { key: 'table', type: 'text', label: { 'zh-CN': '表', en: 'Table' } },
    { key: 'record', type: 'text', label: { 'zh-CN': '记录', en: 'Record' } },
  ],
};
