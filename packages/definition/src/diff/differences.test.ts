import { join } from 'node:path';
import { fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import type { AppFiles } from '../app.ts';
import { applyOperations } from '../draft/apply-operation.ts';
import type { Operation } from '../draft/operation.ts';
import { readAppFolder } from '../folder/index.ts';
import { differencesOf } from './differences.ts';

const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
  [
    'tables/order.json',
    {
      label: { 'zh-CN': '订单', en: 'Order' },
      fields: [
        { key: 'name', type: 'text', label: { 'zh-CN': '名称', en: 'Name' } },
        { key: 'size', type: 'number', label: { 'zh-CN': '尺寸', en: 'Size' } },
      ],
    },
  ],
  [
    'processes/order.json',
    {
      table: 'order',
      stages: [
        { key: 'asked', label: '询价', due: { within: '2 hours' } },
        { key: 'done', label: '完成' },
      ],
    },
  ],
  ['roles/clerk.json', { label: 'Clerk', tables: { order: { read: true } } }],
]);

const after = (...operations: Operation[]) => {
  const { files: is } = applyOperations(files, operations);
  return differencesOf(files, is, { fields: fieldTypes });
};
const sentences = (...operations: Operation[]) =>
  after(...operations).flatMap(({ lines }) => lines.map(({ text }) => [text['zh-CN'], text.en]));

test('a field that came, one that went and one that changed are said in both languages', () => {
  const fields = 'tables/order.json#/fields';
  expect(
    sentences(
      { op: 'insert', at: fields, value: { key: 'note', type: 'text', label: { 'zh-CN': '备注', en: 'Note' } } },
      { op: 'remove', at: `${fields}/@size` },
      { op: 'set', at: `${fields}/@name/required`, value: true },
      { op: 'set', at: `${fields}/@name/label`, value: { 'zh-CN': '品名', en: 'Name' } },
    ),
  ).toEqual([
    ['字段“品名” · 名称：“名称” → “品名”', 'Field “Name” · name: “Name” → “Name”'],
    ['字段“品名” · 必填：— → 是', 'Field “Name” · required: — → yes'],
    ['新增字段“备注”（单行文本）', 'Added field “Note” (Text)'],
    ['删除字段“尺寸”（数字）', 'Removed field “Size” (Number)'],
  ]);
});

test('an option is called as its own type calls it, what a type does not know as everywhere, and a field by its label', () => {
  const fields = 'tables/order.json#/fields';
  const { files: with2 } = applyOperations(files, [
    { op: 'insert', at: fields, value: { key: 'order', type: 'date', label: { 'zh-CN': '下单日', en: 'Ordered' } } },
    { op: 'set', at: 'pages/home.json', value: { widgets: [{ key: 'note', kind: 'note', text: 'a' }] } },
  ]);
  const note = { name: 'note', options: { properties: { text: { 'x-title': { 'zh-CN': '正文', en: 'Body' } } } } };
  const changes = applyOperations(with2, [
    { op: 'set', at: `${fields}/@size/max`, value: 9 },
    { op: 'set', at: `${fields}/@name/maxLength`, value: 9 },
    { op: 'set', at: `${fields}/@order/max`, value: '2026-01-01' },
    { op: 'set', at: 'pages/home.json#/widgets/@note/text', value: 'b' },
    { op: 'set', at: 'roles/clerk.json#/tables/order/fields', value: { order: { update: true } } },
    { op: 'set', at: 'timeouts/slow.json', value: { steps: [{ key: 's', after: '1h', max: 2 }] } },
  ]);
  const more = applyOperations(changes.files, [
    { op: 'set', at: 'roles/clerk.json#/tables/order/fields/order/update', value: false },
    { op: 'set', at: 'timeouts/slow.json#/steps/@s/max', value: 3 },
  ]);
  const vocabulary = { fields: fieldTypes, widgets: [note as never] };
  const texts = (was: AppFiles, is: AppFiles) =>
    differencesOf(was, is, vocabulary).flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(texts(with2, changes.files).map(({ en }) => en)).toEqual(
    expect.arrayContaining([
      'Field “Size” · maximum: — → 9',
      'Field “Name” · longest: — → 9',
      'Field “Ordered” · latest: — → “2026-01-01”',
      'Widget “note” · body: “a” → “b”',
    ]),
  );
  expect(texts(changes.files, more.files).map((text) => text['zh-CN'])).toEqual([
    '权限 · 表“订单” · 字段 · 下单日 · 修改：是 → 否',
    '步骤“s” · 最多几次：2 → 3',
  ]);
});

test('stages, their time limits, their order, and rights are said too', () => {
  expect(
    sentences(
      { op: 'set', at: 'processes/order.json#/stages/@asked/due/within', value: '3 hours' },
      { op: 'move', at: 'processes/order.json#/stages/@asked' },
      { op: 'set', at: 'roles/clerk.json#/tables/order/update', value: true },
    ).map(([zh]) => zh),
  ).toEqual(['阶段“询价” · 时限 · 时长：“2 hours” → “3 hours”', '阶段顺序调整', '权限 · 表“订单” · 修改：— → 是']);
});

test('a new part is told with what it is made of, one that went as well', () => {
  const table = { label: { 'zh-CN': '客户', en: 'Customer' }, fields: [{ key: 'name', type: 'text', label: '姓名' }] };
  const parts = after({ op: 'set', at: 'tables/customer.json', value: table }, { op: 'remove', at: 'processes/order.json' });
  expect(parts.map(({ kind, what, name, lines }) => [kind, what['zh-CN'], name['zh-CN'], lines[0]?.text['zh-CN']])).toEqual([
    ['removed', '流程', 'order', '阶段：询价、完成'],
    ['added', '表', '客户', '字段：姓名'],
  ]);
});

test('what is written otherwise and says the same is no difference', () => {
  const order = files.get('tables/order.json') as { label: unknown; fields: unknown };
  expect(after({ op: 'set', at: 'tables/order.json', value: { fields: order.fields, label: order.label } })).toEqual([]);
});

test('every place of an app that is changed gives a sentence about its part, in both languages', () => {
  const { files: hello } = readAppFolder(join(import.meta.dirname, '../../../../examples/hello'));
  for (const [path, content] of hello) {
    if (typeof content !== 'object' || content === null || Array.isArray(content)) continue;
    for (const key of Object.keys(content)) {
      const { files: is } = applyOperations(hello, [{ op: 'set', at: `${path}#/${key}`, value: 'otherwise' }]);
      const [part, ...others] = differencesOf(hello, is, { fields: fieldTypes });
      expect([part?.path, others]).toEqual([path, []]);
      for (const { text } of part?.lines ?? []) expect([text['zh-CN'], text.en]).not.toContain('');
      expect(part?.lines).toHaveLength(1);
    }
  }
});
