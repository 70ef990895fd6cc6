import { type AppFiles, applyOperations, checkApp, type Timeout } from '@stepwell/definition';
import { wholeVocabulary } from '@stepwell/definition/testing';
import { expect, test } from 'vitest';
import { cellsOf } from '../process/read-trade-table.ts';
import { readWarningTable, type WarningRow } from './read-warning-table.ts';
import { guessMeaning, isBefore, operationsOfWarnings } from './warning-acts.ts';

const text = `| 预警类型 | 触发条件 | 响应动作 | 责任角色 |
|---|---|---|---|
| 商机停滞 | 同一阶段停留>5天 | 自动发送提醒+主管介入 | 销售本人+直属上级 |
| 报价超期 | 报价发出后72小时无反馈 | 启动二次触达流程 | 销售助理+客户经理 |
| 回款异常 | 到期前3天未发起请款 | 财务同步催收准备 | 财务专员+项目经理 |`;

const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'yard', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' }],
  [
    'roles/helper.json',
    { label: { 'zh-CN': '销售助理', en: 'Assistant' }, tables: { deal: { read: true, create: true, update: true } } },
  ],
  [
    'tables/deal.json',
    {
      title: 'name',
      owner: 'keeper',
      fields: [
        { key: 'name', type: 'text', required: true },
        { key: 'answer', type: 'text', label: '客户反馈' },
        { key: 'keeper', type: 'user' },
      ],
    },
  ],
  [
    'processes/way.json',
    {
      table: 'deal',
      stages: [
        { key: 'offer', label: '报价' },
        { key: 'done', label: '完成', category: 'won' },
      ],
    },
  ],
]);

const read = () => readWarningTable(cellsOf({ text })) as readonly WarningRow[];

test('a table of warnings is read by its heads; what is none is refused', () => {
  expect(read().map(({ warning, limit, roles }) => [warning, limit, roles])).toEqual([
    ['商机停滞', { after: '5d' }, ['销售本人', '直属上级']],
    ['报价超期', { after: '72h' }, ['销售助理', '客户经理']],
    ['回款异常', { after: '3d' }, ['财务专员', '项目经理']],
  ]);
  const english = 'Role\tTrigger\tWarning\nManager\tno answer for 2 working days\tSilence';
  expect(readWarningTable(cellsOf({ text: english }))).toEqual([
    {
      warning: 'Silence',
      trigger: 'no answer for 2 working days',
      action: '',
      roles: ['Manager'],
      limit: { after: '2d', calendar: 'working_day' },
    },
  ]);
  for (const nonsense of ['', 'a\tb\nc\td', '||||\n||||']) expect(readWarningTable(cellsOf({ text: nonsense }))).toBeUndefined();
});

test('what a trigger means is guessed from the stages and fields there are', () => {
  expect(read().map((row) => guessMeaning(row, files, 'deal'))).toEqual([
    { since: 'stage_entered_at', after: '5d' },
    { stage: 'offer', blank: 'answer', since: 'stage_entered_at', after: '72h' },
    { since: 'stage_entered_at', after: '3d' },
  ]);
});

test('a trigger that counts back from a day to come is asked about', () => {
  expect(read().map(isBefore)).toEqual([false, false, true]);
});

test('each row becomes a sound timeout, missing roles are made, and the same table again changes nothing', () => {
  const meant = read().map((row) => ({ row, meaning: guessMeaning(row, files, 'deal') }));
  const { files: made, inverse } = applyOperations(files, operationsOfWarnings(meant, { files, table: 'deal' }));
  expect(checkApp(made, wholeVocabulary).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rules = [...made].filter(([path]) => path.startsWith('timeouts/')).map(([, content]) => content as Timeout);
  expect(rules.map(({ label, while: condition, steps }) => [label, condition, steps[0]?.after])).toEqual([
    ['商机停滞', "category = 'open'", '5d'],
    ['报价超期', "stage = 'offer' and isEmpty(answer)", '72h'],
    ['回款异常', "category = 'open'", '3d'],
  ]);
  expect(rules[0]?.steps[0]?.do).toEqual([
    { notify: { to: '[keeper, keeper.manager]', text: '商机停滞：{name}。自动发送提醒+主管介入' } },
  ]);
  const again = operationsOfWarnings(meant, { files: made, table: 'deal' });
  expect([...applyOperations(made, again).files]).toEqual([...made]);
  expect([...applyOperations(made, inverse).files]).toEqual([...files]);
});
