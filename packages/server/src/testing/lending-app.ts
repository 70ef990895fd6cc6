import { type App, type AppFiles, checkApp, type Vocabulary } from '@stepwell/definition';
import { actions } from '@stepwell/engine';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';

export const vocabulary: Vocabulary = { operators, fields: fieldTypes, actions, widgets };

/** A library that lends things: enough of everything for the routes to be tried on. */
const files: AppFiles = new Map<string, unknown>([
  [
    'app.json',
    {
      key: 'lending',
      version: '1.0.0',
      format: 1,
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      label: { 'zh-CN': '借阅', en: 'Lending' },
    },
  ],
  [
    'tables/member.json',
    {
      label: { 'zh-CN': '会员', en: 'Member' },
      title: 'name',
      fields: [
        { key: 'name', type: 'text', required: true, label: { 'zh-CN': '姓名', en: 'Name' } },
        { key: 'phone', type: 'phone', label: { 'zh-CN': '电话', en: 'Phone' } },
      ],
    },
  ],
  [
    'tables/loan.json',
    {
      label: { 'zh-CN': '借出', en: 'Loan' },
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text', required: true, label: { 'zh-CN': '名称', en: 'Name' } },
        { key: 'owner', type: 'user', label: { 'zh-CN': '负责人', en: 'Owner' } },
        { key: 'member', type: 'relation', table: 'member', label: { 'zh-CN': '会员', en: 'Member' } },
        { key: 'fee', type: 'money', min: 0, label: { 'zh-CN': '费用', en: 'Fee' } },
        { key: 'copies', type: 'number', decimals: 0, default: 1, label: { 'zh-CN': '册数', en: 'Copies' } },
        { key: 'twice', type: 'formula', formula: 'copies * 2', label: { 'zh-CN': '两倍', en: 'Twice' } },
        { key: 'hours_old', type: 'formula', formula: 'hours(now() - created_at)', label: { 'zh-CN': '时长', en: 'Age' } },
        { key: 'due_on', type: 'date', label: { 'zh-CN': '归还日期', en: 'Due on' } },
        { key: 'secret', type: 'text', label: { 'zh-CN': '内部备注', en: 'Internal note' } },
        { key: 'receipt', type: 'file', label: { 'zh-CN': '收据', en: 'Receipt' } },
        { key: 'waiver', type: 'file', label: { 'zh-CN': '免责书', en: 'Waiver' } },
        {
          key: 'kind',
          type: 'select',
          label: { 'zh-CN': '类别', en: 'Kind' },
          options: [
            { key: 'book', label: { 'zh-CN': '书', en: 'Book' } },
            { key: 'map', label: { 'zh-CN': '地图', en: 'Map' } },
          ],
        },
        {
          key: 'items',
          type: 'lines',
          fields: [
            { key: 'title', type: 'text' },
            { key: 'pages', type: 'number', decimals: 0 },
          ],
        },
      ],
    },
  ],
  [
    'processes/loan.json',
    {
      table: 'loan',
      stages: [
        { key: 'asked', label: { 'zh-CN': '申请', en: 'Asked' } },
        { key: 'out', label: { 'zh-CN': '借出', en: 'Out' }, enter: [{ require: { fields: ['receipt'] } }] },
        { key: 'back', label: { 'zh-CN': '归还', en: 'Back' }, category: 'won' },
      ],
    },
  ],
  ['roles/keeper.json', { admin: true }],
  [
    'roles/helper.json',
    {
      tables: {
        loan: {
          read: 'owner = me',
          create: true,
          update: 'owner = me',
          delete: 'owner = me',
          import: true,
          fields: { secret: { read: false }, waiver: { read: false } },
        },
        member: { read: true, create: true },
        user: { read: true },
      },
    },
  ],
  ['forms/loan.json', { table: 'loan', layout: ['name', 'member'] }],
  [
    'demo/people.json',
    {
      departments: [{ key: 'desk', name: '前台', manager: 'kim' }],
      users: [
        { key: 'kim', name: 'Kim', roles: ['keeper'], locale: 'en', department: 'desk', demoSignIn: true },
        { key: 'lee', name: 'Lee', roles: ['helper'], locale: 'en', department: 'desk', manager: 'kim', demoSignIn: true },
        { key: 'moe', name: 'Moe', roles: ['helper'], locale: 'zh-CN', department: 'desk' },
      ],
    },
  ],
]);

/** The lending app, checked. */
export function lendingApp(): App {
  const { app, problems } = checkApp(files, vocabulary);
  if (!app) throw new Error(JSON.stringify(problems, null, 1));
  return app;
}
