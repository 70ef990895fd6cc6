import { expect, test } from 'vitest';
import type { Logic } from '../node.ts';
import { labelled, tableOf } from '../sample/labelled.ts';
import type { Schema } from '../schema.ts';
import { parseFormula } from '../text/parse-formula.ts';
import { toLogic } from '../text/to-logic.ts';
import { boolean, choice, date, datetime, number, ref, rows, text } from '../type.ts';
import { sayConditions, sayFormula } from './say-formula.ts';
import type { Voice } from './voice.ts';

const schema: Schema = {
  tables: new Map([
    tableOf(
      'job',
      labelled('amount', number(2), '金额', 'Amount'),
      labelled('rate', number(2), '折扣', 'Discount'),
      labelled('late', boolean, '已迟到', 'Late'),
      labelled('begun_at', datetime, '开始时间', 'Begun'),
      labelled('ended_at', datetime, '结束时间', 'Ended'),
      labelled('due_on', date, '期限', 'Due'),
      labelled('state', choice(['open', 'shut']), '状态', 'State'),
      labelled('customer', ref('customer'), '客户', 'Customer'),
      labelled('visits', rows('visit'), '拜访', 'Visits'),
      labelled('us', text, '金额', 'Amount'),
    ),
    tableOf('customer', labelled('level', text, '等级', 'Level')),
    tableOf(
      'visit',
      labelled('kind', text, '方式', 'Kind'),
      labelled('fee', number(2), '费用', 'Fee'),
      labelled('job', ref('job'), '工单', 'Job'),
    ),
  ]),
  parameters: new Map([['patience', { kind: 'duration' }]]),
  roles: ['boss'],
  timeZone: 'UTC',
  weekStart: 1,
  fiscalYearStart: 1,
};

const voiceIn = (locale: 'zh-CN' | 'en'): Voice => ({
  locale,
  schema,
  scope: { table: 'job', measure: true, scopes: { me: { kind: 'row', table: 'customer' }, rows: rows('job') } },
  condition: () => undefined,
  value: (value, { path }) => (path === 'state' ? { open: 'Ajar', shut: 'Shut' }[String(value)] : undefined),
  name: (kind, key) => (kind === 'scope' ? undefined : `“${kind} ${key}”`),
});
const logicOf = (source: string): Logic => toLogic(parseFormula(source).node!);
const said = (source: string) => [sayFormula(logicOf(source), voiceIn('zh-CN')), sayFormula(logicOf(source), voiceIn('en'))];

test.each<[source: string, zh: string, en: string]>([
  ['amount > 1200.5', '金额 大于 1,200.5', 'Amount is more than 1,200.5'],
  ["state = 'open'", '状态 是 Ajar', 'State is Ajar'],
  ["state in ['open', 'shut']", '状态 属于 Ajar、Shut', 'State is one of Ajar, Shut'],
  ["(state ?? 'open') = 'shut'", '状态（为空则 Ajar）是 Shut', 'State (or Ajar if blank) is Shut'],
  ["customer.level = 'A'", '客户 › 等级 是 “A”', 'Customer › Level is “A”'],
  ['begun_at >= now() - 7d', '开始时间 不早于 7 天前', 'Begun is no earlier than 7 days ago'],
  ['due_on < today() - 1', '期限 早于 1 天前', 'Due is before 1 days ago'],
  ['begun_at + 1d2h < now()', '开始时间 之后 1 天 2 小时 早于 现在', '1 day 2 hours after Begun is before now'],
  ['hours(ended_at - begun_at)', '从 开始时间 到 结束时间 的时长（小时）', 'time from Begun to Ended (in hours)'],
  ['max(begun_at, ended_at)', '开始时间、结束时间 中最晚的', 'latest of Begun, Ended'],
  ['max(amount, rate)', '金额、折扣 中最大的', 'highest of Amount, Discount'],
  ['month(now())', '本月', 'this month'],
  ['amount * (1 - rate)', '金额 ×（1 − 折扣）', 'Amount × (1 − Discount)'],
  [
    'late or amount > 1 and rate > 2',
    '已迟到 或（金额 大于 1 且 折扣 大于 2）',
    'Late or (Amount is more than 1 and Discount is more than 2)',
  ],
  ['not (late and amount > 1)', '并非（已迟到 且 金额 大于 1）', 'not (Late and Amount is more than 1)'],
  ['late implies filled(us)', '若 已迟到，则 金额 已填写', 'if Late, then Amount is filled in'],
  ['if(late, 1, 2) + 3', '（若 已迟到，则 1，否则 2）+ 3', '(1 if Late, else 2) + 3'],
  ["count(visits where kind = 'x') > 1", '拜访（方式 是 “x”）的数量 大于 1', 'number of Visits (Kind is “x”) is more than 1'],
  ['sum(visits.fee)', '拜访 › 费用的合计', 'sum of Visits › Fee'],
  [
    'sum(visits where fee > 1, fee * 2)',
    '拜访（费用 大于 1）的每条“费用 × 2”的合计',
    'sum of “Fee × 2” of each of Visits (Fee is more than 1)',
  ],
  ['some(visits, fee > 1)', '有拜访（费用 大于 1）', 'there are Visits (Fee is more than 1)'],
  ['count()', '记录的数量', 'number of records'],
  ['count(rows where late) / count()', '记录（已迟到）的数量 ÷ 记录的数量', 'number of records (Late) ÷ number of records'],
  ['sum(rows.amount where late)', '金额（已迟到）的合计', 'sum of Amount (Late)'],
  ['round(avg(amount), 1)', '金额的平均值，保留 1 位小数', 'average of Amount, rounded to 1 d.p.'],
  ["param('patience')", '参数“parameter patience”', 'the parameter “parameter patience”'],
  ["users('boss')", '角色是“role boss”的用户', 'users with the role “role boss”'],
  ['daysBetween(due_on, today())', '相差天数（期限、今天）', 'days between(Due, today)'],
  ['median(visits.fee)', '拜访 › 费用的中位数', 'median of Visits › Fee'],
  ['workDays(due_on, today())', '期限 到 今天 的工作日数', 'working days from Due to today'],
  ["isWorkday(due_on, 'night')", '期限 是工作日（“calendar night”）', 'Due is a working day (“calendar night”)'],
  ['amount = null', '金额 是 空', 'Amount is blank'],
])('%s is said in words', (source, zh, en) => {
  expect(said(source)).toEqual([zh, en]);
});

test('a label stands for its field even where it could not be written for it', () => {
  expect(said('us')).toEqual(['金额', 'Amount']);
});

test('what a voice says as a sentence is said so wherever it stands', () => {
  const voice: Voice = {
    ...voiceIn('en'),
    condition: (logic) => (JSON.stringify(logic) === '{"var":"late"}' ? 'Late is yes' : undefined),
  };
  expect(sayFormula(logicOf('count(rows where late) > 1 and not late'), voice)).toBe(
    'number of records (Late is yes) is more than 1 and not (Late is yes)',
  );
});

test('conditions that all must hold are said one by one', () => {
  expect(sayConditions(logicOf('late and amount > 1'), voiceIn('en'))).toEqual(['Late', 'and Amount is more than 1']);
  expect(sayConditions(logicOf('late or amount > 1'), voiceIn('en'))).toEqual(['Late or Amount is more than 1']);
  const both = sayConditions(logicOf('(late or amount > 1) and rate > 1'), voiceIn('en'));
  expect(both).toEqual(['(Late or Amount is more than 1)', 'and Discount is more than 1']);
});

test('what is no formula is said as an ellipsis', () => {
  expect(sayFormula({ a: 1, b: 2 }, voiceIn('en'))).toBe('…');
});
