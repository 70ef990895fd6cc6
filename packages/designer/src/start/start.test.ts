import { type AppFiles, checkApp } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';
import { expect, test } from 'vitest';
import { cellsOf, readTradeTable, recordIn } from '../editors/process/read-trade-table.ts';
import { appFromNothing, appFromTable, appFromTrade, cloneOf } from './new-app.ts';
import { fieldsOfSheet, tableOfSheet } from './sheet-table.ts';

const notify = {
  name: 'notify',
  label: { 'zh-CN': '通知', en: 'Notify' },
  summary: { 'zh-CN': '通知', en: 'Notify' },
  options: { type: 'object', properties: { to: {} } },
};
const vocabulary = { operators, fields: fieldTypes, actions: [notify], widgets };
const name = { key: 'repairs', name: '报修', timeZone: 'Asia/Shanghai' };
const problemsOf = (files: AppFiles) => checkApp(files, vocabulary, Date.parse('2026-03-02')).problems;

test('an app from nothing has nothing wrong: a table, a process of three stages, a board, two roles', () => {
  const files = appFromNothing(name, '报修单');
  expect(problemsOf(files)).toEqual([]);
  expect([...files.keys()].map((path) => path.split('/')[0])).toEqual(
    expect.arrayContaining(['app.json', 'tables', 'processes', 'pages', 'roles']),
  );
  const [process] = [...files].filter(([path]) => path.startsWith('processes/')).map(([, content]) => content);
  expect(process).toMatchObject({ label: '报修单', stages: [{ key: 'begin' }, { key: 'doing' }, { key: 'done' }] });
});

test('an app from a pasted table has its stages, and no errors', () => {
  const rows = readTradeTable(
    cellsOf({ text: '阶段\t责任人\t时限\t输出\n登记\t前台\t2小时\t登记表\n维修\t技工\t1天\t维修报告' }),
  );
  const files = appFromTrade(name, '报修单', { rows: rows ?? [], kinds: new Map() });
  expect(problemsOf(files).filter(({ severity }) => severity === 'error')).toEqual([]);
  const [process] = [...files].filter(([path]) => path.startsWith('processes/')).map(([, content]) => content);
  expect(process).toMatchObject({ stages: [{ label: '登记' }, { label: '维修' }, { category: 'won' }] });
  const [form] = [...files].filter(([path]) => path.startsWith('forms/')).map(([, content]) => content);
  expect(form).toMatchObject({
    label: '报修单',
    layout: [
      { items: ['name', 'owner', 'text'] },
      { section: '维修', items: ['file'], visible: "not isEmpty(stage) and stage != 'stage'" },
    ],
  });
  expect(recordIn(rows ?? [])).toBeUndefined();
  expect(recordIn([{ stage: '线索接收', responsible: [], outputs: [] }])).toBe('线索');
});

const heads = ['姓名', '手机', '入职日期', '金额', '数量', '比例', '在职', '编号', '部门', '备注', 'E-mail', '分数', ''];
const row = (n: number) => [
  `员工${n}`,
  `1380000000${n}`,
  `2026-03-0${n}`,
  '1,200.50',
  String(n * 3),
  '12%',
  n % 2 ? '是' : '否',
  `00${n}`,
  n % 2 ? '研发' : '市场',
  n === 3 ? '长'.repeat(200) : '',
  `a${n}@b.cn`,
  `${n}.25`,
  'x',
];
const sheet = { columns: heads, rows: Array.from({ length: 9 }, (_, n) => row(n + 1)), total: 9 };

test('columns of a sheet are guessed by what stands in them', () => {
  const fields = fieldsOfSheet(sheet);
  expect(fields.map(({ label, type }) => [label, type])).toEqual([
    ['姓名', 'text'],
    ['手机', 'phone'],
    ['入职日期', 'date'],
    ['金额', 'money'],
    ['数量', 'integer'],
    ['比例', 'percent'],
    ['在职', 'boolean'],
    ['编号', 'text'],
    ['部门', 'select'],
    ['备注', 'long_text'],
    ['E-mail', 'email'],
    ['分数', 'number'],
  ]);
  expect(new Set(fields.map(({ key }) => key)).size).toBe(12);
  expect(problemsOf(appFromTable(name, tableOfSheet('员工', fields)))).toEqual([]);
});

test('a sheet of odd heads and no rows makes a table too', () => {
  const fields = fieldsOfSheet({ columns: ['名称', '名称', 'id', '<b>', '阶段'], rows: [], total: 0 });
  expect(fields.map(({ type }) => type)).toEqual(['text', 'text', 'text', 'text', 'text']);
  expect(problemsOf(appFromTable(name, tableOfSheet('x', fields)))).toEqual([]);
});

test('a clone has the new name and key, and nobody of the demo company', () => {
  const bundle = Object.fromEntries([...appFromNothing(name, '单'), ['demo/people.json', { users: [] }]]);
  const files = cloneOf(bundle, { ...name, key: 'again', name: '又一个' });
  expect(files.get('app.json')).toMatchObject({ key: 'again', label: '又一个', version: '0.1.0' });
  expect(files.has('demo/people.json')).toBe(false);
  expect(problemsOf(files)).toEqual([]);
  expect(cloneOf({}, name).size).toBe(0);
});
