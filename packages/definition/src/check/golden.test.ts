import { expect, test } from 'vitest';
import { wholeVocabulary as vocabulary } from '../testing/apps.ts';
import { checkApp } from './check-app.ts';

/** A workshop's app as somebody in a hurry writes it: fourteen different mistakes, and much that is right. */
const workshop = {
  'app.json': { key: 'workshop', version: '1.0', format: 1, timeZone: 'Asia/Shanghai' },
  'tables/machine.json': {
    title: 'name',
    fields: [
      { key: 'name', type: 'text' },
      { key: 'hall', type: 'select', options: ['a', 'b'] },
    ],
  },
  'tables/job.json': {
    title: 'title',
    owner: 'fitter',
    fields: [
      { key: 'name', type: 'text', requried: true },
      { key: 'fitter', type: 'user' },
      { key: 'machine', type: 'relation', table: 'machin', inverse: 'jobs' },
      { key: 'price', type: 'mony' },
      { key: 'hours', type: 'number', min: 8, max: 1 },
      { key: 'cost', type: 'formula', formula: 'hours * 90 + materal' },
      { key: 'material', type: 'money' },
      { key: 'created_at', type: 'datetime' },
      { key: 'margin', type: 'formula', formula: 'price - cost' },
      { key: 'late', type: 'boolean' },
    ],
    checks: [{ check: "hall = 'c'", at: 'name' }],
  },
  'forms/job.json': { table: 'job', layout: ['name', 'fiter', 'price', 'cost'] },
  'processes/repair.json': {
    table: 'job',
    stages: [
      { key: 'new', due: { after: 'soon' } },
      { key: 'done', category: 'won', enter: [{ require: { fields: ['cost'] } }] },
    ],
    transitions: [{ from: 'done', to: 'nw' }],
  },
  'timeouts/waits.json': { table: 'job', while: "stage = 'new' and price > 0", steps: [{ after: '3d', mark: 'late' }] },
  'roles/fitter.json': { home: 'bench', tables: { job: { read: 'fitter = me', update: 'fitter = me' } } },
};

/** What is said of a formula is the expression language's to word. */
const golden: readonly (readonly [path: string, code: string, zh?: string, en?: string])[] = [
  ['app.json#/version', 'WRONG_FORM', '“1.0”的写法不对', '“1.0” is not written as it must be'],
  [
    'forms/job.json#/layout/1',
    'UNKNOWN_FIELD',
    '表“job”里没有叫“fiter”的字段',
    'There is no field called “fiter” in the table “job”',
  ],
  ['processes/repair.json#/stages/0/due/after', 'UNKNOWN_FIELD'],
  [
    'processes/repair.json#/stages/1/enter/0/require/fields/0',
    'IMPOSSIBLE_GATE',
    '没有人能填写“cost”：它的值是算出来的',
    'Nobody can fill in “cost”: its value is computed',
  ],
  ['processes/repair.json#/transitions/0/to', 'UNKNOWN_STAGE', '没有叫“nw”的阶段', 'There is no stage called “nw”'],
  ['roles/fitter.json#/home', 'UNKNOWN_PAGE', '没有叫“bench”的页面', 'There is no page called “bench”'],
  ['tables/job.json#/checks/0/check', 'UNKNOWN_FIELD'],
  [
    'tables/job.json#/fields/0/requried',
    'UNKNOWN_PROPERTY',
    '这里没有“requried”这个属性',
    'There is no property “requried” here',
  ],
  ['tables/job.json#/fields/2/table', 'UNKNOWN_TABLE', '没有叫“machin”的表', 'There is no table called “machin”'],
  ['tables/job.json#/fields/3/type', 'UNKNOWN_FIELD_TYPE', '没有叫“mony”的字段类型', 'There is no field type called “mony”'],
  [
    'tables/job.json#/fields/4/min',
    'MIN_ABOVE_MAX',
    '最小值 8 大于最大值 1，没有值能同时满足',
    'The minimum 8 is above the maximum 1, so no value can meet both',
  ],
  ['tables/job.json#/fields/5/formula', 'UNKNOWN_FIELD'],
  [
    'tables/job.json#/fields/7/key',
    'RESERVED_KEY',
    '“created_at”是平台自己使用的名字',
    '“created_at” is a name the platform uses itself',
  ],
  [
    'tables/job.json#/title',
    'UNKNOWN_FIELD',
    '表“job”里没有叫“title”的字段',
    'There is no field called “title” in the table “job”',
  ],
];

test('fourteen mistakes are fourteen problems, each at its place, in both languages', () => {
  const { problems, app } = checkApp(new Map(Object.entries(workshop)), vocabulary);
  expect(app).toBeUndefined();
  const said = problems.map(({ path, code, message, from }) =>
    from === undefined ? [path, code, message['zh-CN'], message.en] : [path, code],
  );
  expect(said).toEqual(golden);
  expect(problems.filter(({ from, to }) => from !== undefined && to !== undefined && from < to)).toHaveLength(3);
});
