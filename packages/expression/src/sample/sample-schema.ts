import { type Calendar, calendarsOf } from '../calendar/index.ts';
import type { FieldSchema, Schema, TableSchema } from '../schema.ts';
import { boolean, choice, date, datetime, duration, files, list, number, period, ref, rows, type Type, text } from '../type.ts';

const field = (key: string, type: Type, zh: string, more: Partial<FieldSchema> = {}): [string, FieldSchema] => [
  key,
  { key, type, label: { 'zh-CN': zh, en: key.replaceAll('_', ' ') }, ...more },
];

const table = (key: string, zh: string, fields: readonly [string, FieldSchema][]): [string, TableSchema] => [
  key,
  {
    key,
    label: { 'zh-CN': zh, en: key },
    sqlName: `app__${key}`,
    deletedColumn: 'deleted_at',
    fields: new Map([field('created_at', datetime, '创建时间'), ...fields]),
  },
];

const silentHours = { hours: [{ '-': [{ now: [] }, { max: [{ var: 'begun_at' }, { var: 'seen_at' }] }] }] };
const isLate = { '<': [{ var: 'due' }, { today: [] }] };

const job = table('job', '工作', [
  field('amount', number(2, 9), '金额'),
  field('cost', number(2, 9), '成本'),
  field('quantity', number(0, 6), '数量'),
  field('rate', number(4, 3), '费率'),
  field('big', number(2, 12), '大额'),
  field('name', text, '名称'),
  field('note', text, '备注'),
  field('stage', choice(['new', 'done', 'lost']), '阶段'),
  field('urgent', boolean, '紧急'),
  field('paid', boolean, '已付款'),
  field('due', date, '到期日'),
  field('signed', date, '签署日'),
  field('begun_at', datetime, '开始时间'),
  field('seen_at', datetime, '最近查看'),
  field('effort', duration, '工时'),
  field('month', period('month'), '月份'),
  field('client', ref('client'), '客户'),
  field('owner', ref('user'), '负责人'),
  field('tags', list(text), '标签'),
  field('helpers', list(ref('user')), '协助人'),
  field('papers', files, '文件'),
  field('visits', rows('visit'), '拜访', { rows: { key: 'job' } }),
  field('reviewers', rows('user'), '评审人', { rows: { link: { table: 'app__job_reviewers', from: 'job', to: 'user' } } }),
  field('twins', rows('job'), '同月工作', {
    rows: {
      match: { and: [{ '==': [{ var: 'month' }, { var: 'record.month' }] }, { '!=': [{ var: 'id' }, { var: 'record.id' }] }] },
    },
  }),
  field('silent_hours', number(6, 13), '静默小时', { formula: silentHours, reads: 'now' }),
  field('late', boolean, '已逾期', { formula: isLate, reads: 'day' }),
]);

const visit = table('visit', '拜访', [
  field('job', ref('job'), '工作'),
  field('kind', choice(['call', 'trip', 'mail']), '方式'),
  field('happened_at', datetime, '时间'),
  field('score', number(1, 4), '评分'),
  field('fee', number(2, 6), '费用'),
  field('ok', boolean, '有效'),
  field('day', date, '日期'),
  field('length', duration, '时长'),
  field('by', ref('user'), '拜访人'),
]);

const client = table('client', '客户', [
  field('level', choice(['A', 'B', 'C']), '等级'),
  field('credit', number(2, 9), '额度'),
  field('region', text, '地区'),
  field('manager', ref('user'), '经理'),
  field('jobs', rows('job'), '工作', { rows: { key: 'client' } }),
]);

const user = table('user', '用户', [
  field('name', text, '姓名'),
  field('manager', ref('user'), '上级'),
  field('active', boolean, '在职'),
]);

/** Early and late on weekdays and on Saturday mornings, in another zone than the app's; with days off, and days worked in their stead. */
const shifts: Calendar = {
  key: 'shifts',
  timeZone: 'America/New_York',
  week: {
    ...Object.fromEntries(['1', '2', '4', '5'].map((day) => [day, [['06:30', '11:00'] as const, ['15:00', '24:00'] as const]])),
    '6': [['08:00', '12:00']],
  },
  holidays: [
    { from: '2026-02-16', to: '2026-02-23' },
    { from: '2026-02-20', to: '2026-02-25' },
    { from: '2024-02-29' },
    { from: '1999-12-20', to: '2000-01-09' },
    { from: '2026-03-17', to: '2026-03-19' },
  ],
  workdays: [
    { date: '2026-02-22' },
    { date: '2026-03-15', hours: [['09:00', '10:00']] },
    { date: '2026-03-18' },
    { date: '2026-03-20', hours: [] },
    { date: '2000-01-01' },
  ],
};

/** A schema with every kind of field and relation, for tests of this package. */
export const sampleSchema: Schema = {
  tables: new Map([job, visit, client, user]),
  parameters: new Map([
    ['silence_limit', duration],
    ['rate_limit', number(4, 3)],
  ]),
  roles: ['finance', 'admin'],
  calendars: calendarsOf([shifts]),
  timeZone: 'Asia/Shanghai',
  weekStart: 1,
  fiscalYearStart: 4,
};
