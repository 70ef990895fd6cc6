import { expect, test } from 'vitest';
import { BadValue, type FieldContext, type Options } from '../field-type.ts';
import { fieldTypes } from './index.ts';

const context: FieldContext = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'zh-CN' };
const typeCalled = (name: string) => fieldTypes.find((type) => type.name === name) ?? expect.fail(`no type ${name}`);
const parse = (name: string, text: string, options: Options = {}) => typeCalled(name).parse?.(text, options, context);

const lines = {
  options: [
    { key: 'hard', label: { 'zh-CN': '硬件', en: 'Hardware' } },
    { key: 'soft', label: '软 件' },
  ],
};

const WRITTEN: readonly (readonly [type: string, ...(readonly [text: string, inner: unknown])[]])[] = [
  ['money', ['3000.05', 300005], ['¥1,234.50', 123450], ['￥１，２３４．５', 123450], ['1.2万', 1200000], ['1.2 万元', 1200000]],
  [
    'money',
    ['3千', 300000],
    ['0.05亿', 500000000],
    ['12 元', 1200],
    ['(300)', -30000],
    ['-¥5', -500],
    ['¥-5', -500],
    ['$9.9', 990],
  ],
  ['money', ['1,234,567', 123456700], ['1234567', 123456700], ['RMB 88', 8800], ['1.5k', 150000], ['2m', 200000000], ['+7', 700]],
  [
    'number',
    ['1e3', 100000],
    ['0.30000000000000004', 30],
    ['.5', 50],
    ['12.', 1200],
    ['50%', 50],
    ['1 234', 123400],
    ['−4', -400],
  ],
  ['integer', ['１２３', 123], ['1,000', 1000], ['5万', 50000], ['1.50万', 15000]],
  [
    'percent',
    ['50%', 5000],
    ['０．５', 5000],
    ['50 ％', 5000],
    ['0.825', 8250],
    ['8.25%', 825],
    ['-3%', -300],
    ['1', 10000],
    ['150%', 15000],
  ],
  [
    'boolean',
    ['是', true],
    ['否', false],
    ['Y', true],
    ['n', false],
    ['TRUE', true],
    ['√', true],
    ['×', false],
    ['１', true],
    ['无', false],
  ],
  [
    'date',
    ['2026-03-02', '2026-03-02'],
    ['2026/3/2', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['２０２６．３．２', '2026-03-02'],
  ],
  [
    'date',
    ['20260302', '2026-03-02'],
    ['2 Mar 2026', '2026-03-02'],
    ['March 2, 2026', '2026-03-02'],
    ['2026-03-02 00:00:00', '2026-03-02'],
  ],
  ['date', ['2026-03-01T20:00:00Z', '2026-03-02'], ['2026年3月2号', '2026-03-02']],
  ['datetime', ['2026-03-02 14:30', Date.UTC(2026, 2, 2, 6, 30)], ['2026/3/2 9:05:07', Date.UTC(2026, 2, 2, 1, 5, 7)]],
  ['datetime', ['2026-03-02T14:30:00+08:00', Date.UTC(2026, 2, 2, 6, 30)], ['2026-03-02', Date.UTC(2026, 2, 1, 16)]],
  ['datetime', ['2026年3月2日 下午2点30分', Date.UTC(2026, 2, 2, 6, 30)], ['2 Mar 2026 14:30', Date.UTC(2026, 2, 2, 6, 30)]],
  ['datetime', ['2026年3月2日14:30', Date.UTC(2026, 2, 2, 6, 30)], ['2026-3-2 2:30 PM', Date.UTC(2026, 2, 2, 6, 30)]],
  [
    'duration',
    ['90m', 5400000],
    ['2h30m', 9000000],
    ['1.5小时', 5400000],
    ['2 小时 30 分钟', 9000000],
    ['7d', 604800000],
    ['2周', 1209600000],
  ],
  ['duration', ['2:30', 9000000], ['1 day 4 hours', 100800000], ['-15m', -900000], ['３天', 259200000], ['1小时零5分', 3900000]],
  ['phone', ['138 1234 5678', '+8613812345678'], ['+86-138-1234-5678', '+8613812345678'], ['(0574) 8765-4321', '+8657487654321']],
  ['phone', ['021-61234567', '+862161234567'], ['010 8888 8888转12', '+861088888888;ext=12'], ['400-800-1234', '+864008001234']],
  ['phone', ['0086 13812345678', '+8613812345678'], ['+1 (415) 555-0132', '+14155550132'], ['＋852 2345 6789', '+85223456789']],
  [
    'email',
    ['Shen <Shen@JiangLan.Example>', 'Shen@jianglan.example'],
    ['a@b.example ', 'a@b.example'],
    ['a＠b.example', 'a@b.example'],
  ],
  [
    'url',
    ['jianglan.example', 'https://jianglan.example'],
    ['http://a.example/x', 'http://a.example/x'],
    ['a.example:8080/x', 'https://a.example:8080/x'],
  ],
  ['rating', ['4', 4], ['★★★☆☆', 3], ['5星', 5], ['4/5', 4], ['3 stars', 3]],
  ['color', ['#F00', '#ff0000'], ['红色', '#f5222d'], ['rgb(22, 119, 255)', '#1677ff'], ['1677FF', '#1677ff']],
  ['tags', ['重点，老客户; VIP', ['重点', '老客户', 'VIP']], ['a,a', ['a']]],
  ['code', ['６９０１２３', '690123'], [' SN-1 ', 'SN-1']],
  ['json', ['{"a":[1]}', { a: [1] }], ['"x"', 'x']],
  ['geo_point', ['121.5432, 29.8683', [121543200, 29868300]], ['29.8683,121.5432', [121543200, 29868300]]],
  ['geo_point', ['北纬29.8683° 东经121.5432°', [121543200, 29868300]], ['37.7749°S 122.4194°W', [-122419400, -37774900]]],
  ['geo_point', ['-122.4194 37.7749', [-122419400, 37774900]]],
  ['text', ['  一\t二\n三 ', '一 二 三'], ['e\u0301', '\u00e9'], ['a\u0007b', 'ab'], ['   ', null]],
];

for (const [name, ...cases] of WRITTEN)
  test.each(cases.map(([text, inner]) => ({ text, inner })))(`${name} understands $text`, ({ text, inner }) => {
    expect(parse(name, text)).toEqual(inner);
  });

test('a choice is found by its key or its label in any language, however it is cased and spaced', () => {
  for (const text of ['hard', '硬件', 'HARDWARE', ' 硬件 ']) expect(parse('select', text, lines)).toBe('hard');
  expect(parse('multi_select', '软 件、hardware', lines)).toEqual(['hard', 'soft']);
});

test('periods are understood in the ways they are written, in the unit of the field', () => {
  const cases = [
    ['month', '2026年3月', '2026-03'],
    ['month', '2026/3', '2026-03'],
    ['week', '2026年第10周', '2026-W10'],
    ['week', '2026W5', '2026-W05'],
    ['quarter', '2026年第一季度', '2026-Q1'],
    ['quarter', 'Q3 2026', '2026-Q3'],
    ['year', '2026年度', '2026'],
    ['fiscal_year', '2026财年', 'F2026'],
    ['fiscal_year', 'FY2026', 'F2026'],
    ['fiscal_quarter', 'FY2026 Q2', 'F2026-Q2'],
    ['fiscal_month', '2026财年第3期', 'F2026-03'],
    ['day', '2026/3/2', '2026-03-02'],
  ] as const;
  for (const [unit, text, period] of cases) expect(parse('period', text, { unit })).toBe(period);
});

test('a date whose year stands last is read only when the field says which order it is in', () => {
  expect(() => parse('date', '3-2-2026')).toThrow(BadValue);
  expect(parse('date', '3-2-2026', { dateOrder: 'dmy' })).toBe('2026-02-03');
  expect(parse('date', '3/2/2026', { dateOrder: 'mdy' })).toBe('2026-03-02');
});

test.each([
  ['money', '12元3角', 'NOT_A_NUMBER'],
  ['money', '1,23', 'NOT_A_NUMBER'],
  ['money', '1.234', 'TOO_PRECISE'],
  ['money', '99999999999999', 'TOO_MANY_DIGITS'],
  ['number', 'abc', 'NOT_A_NUMBER'],
  ['number', '1.2.3', 'NOT_A_NUMBER'],
  ['number', '', 'NOT_A_NUMBER'],
  ['number', '--5', 'NOT_A_NUMBER'],
  ['integer', '1.5', 'TOO_PRECISE'],
  ['percent', '50', 'PERCENT_UNCLEAR'],
  ['boolean', '也许', 'NOT_YES_OR_NO'],
  ['date', '2026-02-30', 'NO_SUCH_DATE'],
  ['date', '26/3/2', 'NOT_A_DATE'],
  ['date', '45000', 'NOT_A_DATE'],
  ['datetime', '2026-03-02 25:00', 'NOT_A_TIME'],
  ['datetime', '2026-02-30 10:00', 'NO_SUCH_DATE'],
  ['datetime', '明天', 'NOT_A_TIME'],
  ['duration', '2', 'NOT_A_DURATION'],
  ['duration', '2 个苹果', 'NOT_A_DURATION'],
  ['phone', '12345', 'NOT_A_PHONE'],
  ['phone', '87654321', 'PHONE_NEEDS_AREA'],
  ['phone', '12812345678', 'NOT_A_PHONE'],
  ['email', 'a@b', 'NOT_AN_EMAIL'],
  ['email', 'a..b@c.example', 'NOT_AN_EMAIL'],
  ['url', 'javascript:alert(1)', 'NOT_A_URL'],
  ['url', 'https://user:secret@a.example', 'NOT_A_URL'],
  ['rating', '6', 'TOO_LARGE'],
  ['color', '蓝绿', 'NOT_A_COLOR'],
  ['json', '{a:1}', 'NOT_JSON'],
  ['period', '2026-13', 'NOT_A_PERIOD'],
  ['period', '2026年', 'NOT_A_PERIOD'],
  ['geo_point', '200, 100', 'NOT_A_PLACE'],
  ['geo_area', '121,29;121,30', 'NOT_AN_AREA'],
] as const)('%s refuses “%s” with %s, saying why in both languages', (name, text, code) => {
  expect(() => parse(name, text)).toThrow(
    expect.objectContaining({
      code,
      words: { 'zh-CN': expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/^[“A-Z]/) },
    }),
  );
});

test('a stage that processes call otherwise is known by each of its names, but not by one that another has too', () => {
  const stages = {
    options: [
      { key: 'offer', label: '报价 / 寄样', names: ['报价', '寄样'] },
      { key: 'sample', label: '寄样品 / 报价单', names: ['寄样品', '报价单'] },
      { key: 'sign', label: '签约 / 寄样', names: ['签约', '寄样'] },
    ],
  };
  expect(parse('stage', '报价', stages)).toBe('offer');
  expect(parse('stage', '签约 / 寄样', stages)).toBe('sign');
  expect(() => parse('stage', '寄样', stages)).toThrow(BadValue);
});
