import { type AppFiles, applyOperations, checkApp } from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';
import { expect, test } from 'vitest';
import { appFromTrade } from '../../start/new-app.ts';
import { readWarningTable } from '../timeout/read-warning-table.ts';
import { guessMeaning, operationsOfWarnings } from '../timeout/warning-acts.ts';
import { processEditor } from './process-editor.ts';
import { cellsOf, readTradeTable } from './read-trade-table.ts';
import { operationsOfTrade } from './trade-acts.ts';

const vocabulary = { operators, fields: fieldTypes, actions: [NOTIFY()], widgets };
/** What the check must know of the action that warnings use. */
function NOTIFY() {
  const words = { 'zh-CN': '', en: '' };
  const properties = { to: { 'x-formula': 'users' }, text: { 'x-label': true, 'x-template': true } };
  return { name: 'notify', label: words, summary: words, options: { type: 'object', properties, required: ['to'] } };
}

const HEAD = '阶段\t责任人\t时限\t输出物';
const WARNINGS = '预警类型\t触发条件\t响应动作\t责任角色';
const text = (...lines: string[]) => ({ text: lines.join('\n') });
const html = (inner: string) => ({ html: `<table>${inner}</table>`, text: inner });
const novel = '那天晚上，他走了很远的路，三天之后才回到家里，谁也没有认出他来。\n'.repeat(400);

type Pasted = { readonly html?: string; readonly text: string };

/** What is no table of stages, or too much of one. */
const refused: readonly (readonly [what: string, pasted: Pasted])[] = [
  ['nothing', text('')],
  ['blanks and tabs', text('\t\t\t', '   ', '\t')],
  ['one cell', text('你好')],
  ['a novel', text(novel)],
  ['a novel in a cell below a head', text(HEAD, `${'很久以前'.repeat(2000)}\t经理\t2小时\t报告`)],
  ['a head alone', text(HEAD)],
  ['heads that say nothing', text('\t\t\t', 'a\tb\tc\td')],
  ['ten thousand rows', text(HEAD, ...Array.from({ length: 10_000 }, (_, at) => `阶段${at}\t经理\t2小时\t报告`))],
  ['ten thousand rows of a page', html(`<tr><td>阶段<td>责任人</tr>${'<tr><td>a<td>b</tr>'.repeat(10_000)}`)],
  ['numbers', text('1\t2\t3\t4', '5\t6\t7\t8')],
  ['a program', text('function a() {', '  return b;', '}')],
  ['JSON', text('{"stage": "a", "limit": "2h"}')],
  ['a picture in text', text(`data:image/png;base64,${'A'.repeat(100_000)}`)],
  ['a script', { html: '<script>alert(1)</script>', text: '<script>alert(1)</script>' }],
];

/** What is a table, however odd: its stages, and that nothing of it does harm. */
const taken: readonly (readonly [what: string, pasted: Pasted, stages: readonly string[]])[] = [
  [
    'scripts in cells',
    html('<tr><td>阶段<td>时限<tr><td><script>alert(1)</script>签约<img src=x onerror=alert(1)><td>2小时'),
    ['alert(1)签约'],
  ],
  [
    'merged cells',
    html('<tr><td>阶段<td>责任人<td>时限<tr><td>甲<td rowspan=2>经理<td>2小时<tr><td>乙<td>3天<tr><td colspan=3>丙'),
    ['甲', '乙', '丙'],
  ],
  ['merged cells without end', html('<tr><td rowspan=99999 colspan=99999>阶段<td>责任人<tr><td>甲'), []],
  ['a table in a table', html('<tr><td>阶段<td>时限<tr><td>甲<table><tr><td>乙<td>丙</table><td>2小时'), ['甲乙丙']],
  ['formulas', text(HEAD, '=A1+B1\t=cmd|calc\t=2小时\t@SUM(A1)'), ['=A1+B1']],
  ['right to left, and emoji', text(HEAD, '\u202eعقد 🙂\t👩‍💼\t٣ ساعات\t📄'), ['\u202eعقد 🙂']],
  [
    'the same stage again and again',
    text(HEAD, '甲\t经理\t2小时\t', '甲\t经理\t2小时\t', '开始\t\t\t', '开始\t\t\t'),
    ['甲', '甲', '开始', '开始'],
  ],
  ['heads twice, and more cells than heads', text(`${HEAD}\t阶段\t备注`, '甲\t经理\t2小时\t报告\t乙\tx\ty\tz'), ['甲']],
  ['braces, quotes and slashes', text(HEAD, `{甲}/'"~1\t{经理}'\t2小时\t{{报告}}"`), [`{甲}/'"~1`]],
  ['control characters', text(HEAD, '甲\u0007\u200b\t经理\t2小时\t报告'), ['甲\u0007\u200b']],
];

const ground = () => {
  const files: AppFiles = new Map<string, unknown>([
    ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
    ['roles/keeper.json', { admin: true }],
  ]);
  const made = processEditor.make?.(files, 'zh-CN') ?? expect.fail();
  return { path: made.path, files: applyOperations(files, made.operations).files };
};

const errorsOf = (files: AppFiles) =>
  checkApp(files, vocabulary)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ path, code }) => `${path} ${code}`);

test.each(refused)('%s is no table of stages and no table of warnings, and is told soon', (_what, pasted) => {
  const before = performance.now();
  const cells = cellsOf(pasted);
  expect([readTradeTable(cells), readWarningTable(cells)]).toEqual([undefined, undefined]);
  expect(performance.now() - before).toBeLessThan(2000);
});

test.each(taken)('%s: every row is a stage, and the app that is made of it is sound', (_what, pasted, stages) => {
  const rows = readTradeTable(cellsOf(pasted)) ?? [];
  expect(rows.map(({ stage }) => stage)).toEqual(stages);
  if (rows.length === 0) return;
  const { files, path } = ground();
  const { files: after } = applyOperations(files, operationsOfTrade(rows, { kinds: new Map() }, { files, path }));
  expect(errorsOf(after)).toEqual([]);
  // Pasted again it is the same stages.
  const again = applyOperations(after, operationsOfTrade(rows, { kinds: new Map() }, { files: after, path })).files;
  expect(errorsOf(again)).toEqual([]);
  const stagesIn = (now: AppFiles) => (now.get(path) as { stages: { key: string }[] }).stages.map(({ key }) => key);
  expect(stagesIn(again)).toEqual(stagesIn(after));
  const name = { key: 'fresh', name: '新', timeZone: 'Asia/Shanghai' };
  expect(errorsOf(appFromTrade(name, '记录', { rows, kinds: new Map() }))).toEqual([]);
});

test('warnings with braces, quotes and the same names become timeouts that are sound', () => {
  const { files } = ground();
  const line = `{预警}'"\t{触发} 2小时未处理\t{{打电话}} {name}\t{经理}'`;
  const rows = readWarningTable(cellsOf(text(WARNINGS, line, line, '😀\t\t\t'))) ?? expect.fail();
  expect(rows).toHaveLength(3);
  const table = 'process';
  const meant = rows.map((row) => ({ row, meaning: guessMeaning(row, files, table) }));
  expect(errorsOf(applyOperations(files, operationsOfWarnings(meant, { files, table })).files)).toEqual([]);
});
