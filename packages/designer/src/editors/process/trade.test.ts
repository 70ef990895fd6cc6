import { applyOperations, type Process, type Table } from '@stepwell/definition';
import { expect, test } from 'vitest';
import { openEnd } from './ending.ts';
import { limitText, readLimit } from './limit.ts';
import { cellsOf, readTradeTable } from './read-trade-table.ts';
import { guessOutput, operationsOfTrade } from './trade-acts.ts';

const text = `| 阶段 | 责任人 | 时限要求 | 输出物 |
|---|---|---|---|
| 线索接收 | 系统自动 | 即时 | 客户档案创建 |
| 初步筛选 | 销售助理 | 2小时内 | 意向等级标注 |
| 深度沟通 | 客户经理 | 24小时内 | 需求分析报告 |
| 方案提交 | 技术顾问 | 48小时内 | 定制化报价单 |`;

const expected = [
  { stage: '线索接收', responsible: [], outputs: ['客户档案创建'] },
  { stage: '初步筛选', responsible: ['销售助理'], limit: { after: '2h' }, outputs: ['意向等级标注'] },
  { stage: '深度沟通', responsible: ['客户经理'], limit: { after: '24h' }, outputs: ['需求分析报告'] },
  { stage: '方案提交', responsible: ['技术顾问'], limit: { after: '48h' }, outputs: ['定制化报价单'] },
];

test('the same table is read from Markdown, from tabs and from a web page', () => {
  const cells = cellsOf({ text });
  expect(readTradeTable(cells)).toEqual(expected);
  expect(readTradeTable(cellsOf({ text: cells.map((row) => row.join('\t')).join('\r\n') }))).toEqual(expected);
  const html = `<meta charset="utf-8"><table>${cells.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
  expect(readTradeTable(cellsOf({ html, text: '' }))).toEqual(expected);
});

test('columns are known by their heads in any order; what is no table of stages is none', () => {
  const english = 'Time limit\tStep\tWho\tDeliverable\n3 business days\tSurvey\tEngineer + Buyer\tReport, drawing';
  expect(readTradeTable(cellsOf({ text: english }))).toEqual([
    {
      stage: 'Survey',
      responsible: ['Engineer', 'Buyer'],
      limit: { after: '3d', calendar: 'working_day' },
      outputs: ['Report', 'drawing'],
    },
  ]);
  for (const nonsense of ['', 'hello', 'a\tb\nc\td', '<script>alert(1)</script>', '||||\n||||', '😀\t😀\t😀\t😀'])
    expect(readTradeTable(cellsOf({ html: nonsense, text: nonsense }))).toBeUndefined();
});

test.each([
  ['2小时内', '2h'],
  ['24 小时', '24h'],
  ['半天', '12h'],
  ['半小时', '30m'],
  ['两周', '2w'],
  ['within 48 hours', '48h'],
  ['1.5h', '90m'],
  ['３天', '3d'],
  ['3天内完成', '3d'],
])('“%s” is %s', (written, after) => {
  expect(readLimit(written)).toEqual({ after });
});

test.each(['即时', '', '尽快', '2', '0 天', '小时', '3 mm'])('“%s” is no limit', (written) => {
  expect(readLimit(written)).toBeUndefined();
});

test('a limit reads back as it was meant, in both languages', () => {
  for (const locale of ['zh-CN', 'en'] as const)
    for (const limit of [
      { after: '2h' },
      { after: '30m' },
      { after: '3d', calendar: 'working_day' },
      { after: '8h', calendar: 'business' },
    ])
      expect(readLimit(limitText(limit, locale))).toEqual(limit);
});

const files = new Map<string, unknown>([
  ['tables/thing.json', { title: 'name', fields: [{ key: 'name', type: 'text' }] }],
  [
    'processes/flow.json',
    { table: 'thing', stages: [{ key: 'old', label: '初步筛选', color: 'blue', guidance: 'x' }, { key: 'gone' }] },
  ],
  ['roles/assistant.json', { label: { 'zh-CN': '销售助理', en: 'Assistant' } }],
]);

test('a table becomes stages, deadlines, roles and fields; what was there by the same name stays itself', () => {
  const operations = operationsOfTrade(expected, { kinds: new Map() }, { files, path: 'processes/flow.json' });
  const { files: made } = applyOperations(files, operations);
  const { stages } = made.get('processes/flow.json') as Process;
  expect(stages.map(({ label, assignee, due, outputs }) => [label, assignee, due?.after, outputs])).toEqual([
    ['线索接收', undefined, undefined, undefined],
    ['初步筛选', "users('assistant')", '2h', ['select']],
    ['深度沟通', "users('role')", '24h', ['file']],
    ['方案提交', "users('role_2')", '48h', ['file_2']],
    [{ 'zh-CN': '已完成', en: 'Done' }, undefined, undefined, undefined],
  ]);
  expect(stages[1]).toMatchObject({ key: 'old', color: 'blue', guidance: 'x' });
  expect((made.get('tables/thing.json') as Table).fields.map(({ label, type }) => [label, type])).toEqual([
    [undefined, 'text'],
    ['意向等级标注', 'select'],
    ['需求分析报告', 'file'],
    ['定制化报价单', 'file'],
  ]);
  expect(['roles/role.json', 'roles/role_2.json'].map((path) => (made.get(path) as { label: string }).label)).toEqual([
    '客户经理',
    '技术顾问',
  ]);
  const again = operationsOfTrade(expected, { kinds: new Map() }, { files: made, path: 'processes/flow.json' });
  expect(applyOperations(made, again).files).toEqual(made);
});

test('what an output is, is asked where its name does not tell', () => {
  expect(['客户档案创建', '意向等级标注', '需求分析报告'].map(guessOutput)).toEqual([
    { kind: 'none', isSure: false },
    { kind: 'select', isSure: false },
    { kind: 'file', isSure: true },
  ]);
});

test('a table that names no end gets one, unless somebody says otherwise; what ended the process before does so still', () => {
  const rows = (...stages: string[]) => stages.map((stage) => ({ stage, responsible: [], outputs: [] }));
  const processOf = (stages: Process['stages']) => ({ table: 'thing', stages }) as unknown as Process;
  const made = (
    table: ReturnType<typeof rows>,
    { stages = [{ key: 'old' }], hasEnd = true }: Partial<Process & { hasEnd: boolean }>,
  ) => {
    const ground = new Map([...files, ['processes/flow.json', processOf(stages as Process['stages'])] as const]);
    const operations = operationsOfTrade(table, { kinds: new Map(), hasEnd }, { files: ground, path: 'processes/flow.json' });
    const { stages: all } = applyOperations(ground, operations).files.get('processes/flow.json') as Process;
    return all.map(({ key, category }) => (category ? `${key} ${category}` : key));
  };
  expect(openEnd(rows('看', '修'))).toBe('修');
  expect(made(rows('看', '修'), {})).toEqual(['stage', 'stage_2', 'done won']);
  expect(made(rows('看', '修'), { hasEnd: false })).toEqual(['stage', 'stage_2']);
  for (const end of ['已完成', '结案', 'Done']) {
    expect(openEnd(rows('看', end))).toBeUndefined();
    expect(made(rows('看', end), {}).at(-1)).toMatch(/ won$/);
  }
  const stages: Process['stages'] = [
    { key: 'old', label: '看' },
    { key: 'fine', label: '修好了', category: 'won' },
    { key: 'off', label: '不修了', category: 'lost' },
  ];
  expect(openEnd(rows('看', '修'), processOf(stages))).toBe('修');
  expect(made(rows('看', '修'), { stages })).toEqual(['old', 'stage', 'fine won', 'off lost']);
  expect(openEnd(rows('看', '修好了'), processOf(stages))).toBeUndefined();
  expect(made(rows('看', '修好了'), { stages })).toEqual(['old', 'fine won']);
});
