import { describe, expect, test } from 'vitest';
import { checkFormula } from '../check/check-formula.ts';
import { operators } from '../operators/index.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import type { Scope } from '../schema.ts';
import { colorFormula } from './color-formula.ts';
import { type CompletingPlace, completeFormula } from './complete-formula.ts';
import { functionHelp } from './functions.ts';
import { nameLiterals } from './name-literals.ts';
import { functionAt } from './standing-at.ts';

const OPTIONS: { readonly [key: string]: string } = { new: '新建', done: '完成', trip: '上门', call: '电话' };

const placeOf = (locale: 'zh-CN' | 'en', scope: Scope): CompletingPlace => ({
  schema: sampleSchema,
  scope,
  locale,
  called: { option: (_table, _field, key) => OPTIONS[key], thing: (_kind, key) => (key === 'finance' ? '财务' : undefined) },
});

/** The caret stands at `|`. */
function complete(marked: string, locale: 'zh-CN' | 'en' = 'zh-CN', scope: Scope = { table: 'job' }) {
  const at = marked.indexOf('|');
  const source = marked.replace('|', '');
  const { from, to, options } = completeFormula(source, at, placeOf(locale, scope));
  const put = (label: string) => {
    const one = options.find((option) => option.label === label);
    return one && source.slice(0, from) + one.text + source.slice(to);
  };
  return { labels: options.map(({ label }) => label), options, put };
}

describe('what can be written at a place is offered', () => {
  test.each([
    ['fields by their label', '金|', '金额', '金额'],
    ['fields by their key', 'amo|', '金额', '金额'],
    ['a word in the middle', '成本 + 金| > 3', '金额', '成本 + 金额 > 3'],
    ['functions by another name', 'round|', '四舍五入', '四舍五入()'],
    ['fields of a linked record', '客户.|', '等级', '客户.等级'],
    ['fields behind a wide dot', '客户。额|', '额度', '客户。额度'],
    ['fields two links away', 'client.manager.|', '姓名', 'client.manager.姓名'],
    ['fields of rows within a call', '计数(拜访 其中 方|)', '方式', '计数(拜访 其中 方式)'],
    ['fields of rows behind a comma', '求和(拜访，费|', '费用', '求和(拜访，费用'],
    ['options behind a comparison', '阶段 = |', '新建', "阶段 = 'new'"],
    ['options within open quotes', "阶段 = '新|", '新建', "阶段 = 'new'"],
    ['options within wide quotes', '阶段 ＝ “完|”', '完成', "阶段 ＝ 'done'"],
    ['options in a list', "阶段 in ['new', |]", '完成', "阶段 in ['new', 'done']"],
    ['options of rows', '计数(拜访 其中 方式 = |)', '上门', "计数(拜访 其中 方式 = 'trip')"],
    ['keys of roles', "users('财|')", '财务', "users('finance')"],
    ['words behind a value', '紧急 qi|', '且', undefined],
    ['words behind a value by their other name', '紧急 an|', '且', '紧急 且'],
    ['me', '负责人 = m|', '我', '负责人 = 我'],
    ['the record within where', '计数(拜访 其中 费用 > 本记录.金|)', '金额', '计数(拜访 其中 费用 > 本记录.金额)'],
  ])('%s', (_, marked, label, made) => {
    expect(complete(marked).put(label)).toBe(made);
  });

  test('the best comes first: what begins with what was typed, and what is of the kind it is compared with', () => {
    expect(complete('am|', 'en').labels[0]).toBe('amount');
    expect(complete('due = |', 'en').labels.slice(0, 2)).toEqual(['due', 'signed']);
    expect(complete("param('r|')", 'en').labels).toEqual(['rate_limit']);
  });

  test('names that are there besides fields, as far as the place has them', () => {
    const scope: Scope = {
      table: 'job',
      scopes: { old: { kind: 'row', table: 'job' }, 'filter.month': sampleSchema.tables.get('job')!.fields.get('month')!.type },
    };
    expect(complete('o|', 'en', scope).labels).toContain('old');
    expect(complete('old.am|', 'en', scope).labels).toContain('amount');
    expect(complete('month = fil|', 'en', scope).put('filter.month')).toBe('month = filter.month');
    expect(complete('m|', 'en', { table: 'job', allows: { me: false } }).labels).not.toContain('me');
  });

  test('in a measure fields are offered within its functions alone', () => {
    const scope: Scope = { table: 'job', measure: true };
    expect(complete('am|', 'en', scope).labels).not.toContain('amount');
    expect(complete('sum(am|', 'en', scope).labels[0]).toBe('amount');
  });

  test('a name that cannot stand alone is put in brackets', () => {
    expect(complete('silent|', 'en').put('silent hours')).toBe('[silent hours]');
    expect(complete('[silent|]', 'en').put('silent hours')).toBe('[silent hours]');
  });
});

test('whatever is put at the end of what fits there is understood', () => {
  const begun = ['', '金额 > ', '客户.', '客户.经理.', '拜访.', '负责人 = ', '如果(紧急, 金额, ', '计数(拜访 其中 费用 > '];
  for (const before of begun) {
    const { options } = complete(`${before}|`);
    expect(options.length).toBeGreaterThan(3);
    for (const { kind, text } of options.filter((one) => one.kind === 'field' || one.kind === 'scope' || one.kind === 'option')) {
      const { problems } = checkFormula(`${before}${text}`, { schema: sampleSchema, scope: { table: 'job' } });
      expect([before, kind, text, problems.filter(({ code }) => /^(UNKNOWN|BAD_CHAR|BAD_PATH)/.test(code))]).toEqual([
        before,
        kind,
        text,
        [],
      ]);
    }
  }
});

describe('a formula has its colours whatever is wrong with it', () => {
  const shades = (source: string) => colorFormula(source).map(({ from, to, shade }) => `${source.slice(from, to)} ${shade}`);
  test.each([
    ['金额 > 48小时', ['金额 name', '> sign', '48小时 number']],
    ["如果（真，'a", ['如果 function', '（ sign', '真 constant', '， sign', "'a text"]],
    ['a 且 b', ['a name', '且 word', 'b name']],
    ['a # b', ['a name', '# wrong', 'b name']],
    ['1.2.3 + [四舍 五入](', ['1.2.3 wrong', '+ sign', '[四舍 五入] name', '( sign']],
  ])('%s', (source, expected) => expect(shades(source)).toEqual(expected));
});

test('keys that are written out are called by their names', () => {
  const named = (source: string) =>
    nameLiterals(source, placeOf('zh-CN', { table: 'job' })).map(({ at, said }) => `${source.slice(0, at)} ${said}`);
  expect(named("阶段 = 'done' 且 users('finance')")).toEqual(["阶段 = 'done' 完成", "阶段 = 'done' 且 users('finance' 财务"]);
  expect(named("阶段 in ['new', 'x'] 且 名称 = 'new'")).toEqual(["阶段 in ['new' 新建"]);
  expect(named("阶段 = 'done")).toEqual([]);
});

test('the function around the caret explains itself in the language of the reader', () => {
  const help = (marked: string, locale: 'zh-CN' | 'en') => {
    const around = functionAt(marked.replace('|', ''), marked.indexOf('|'));
    return around && { argument: around.argument, ...functionHelp(around.operators[0]!, operators, locale) };
  };
  expect(help('加月数(到期日, |1)', 'zh-CN')).toMatchObject({
    argument: 1,
    name: '加月数',
    parameters: ['日期', '整数'],
    examples: [["加月数(日期('2026-01-31'), 1)", '2026-02-28'], expect.anything()],
  });
  expect(help('1 + ro|und(amount, 2)', 'en')).toMatchObject({
    argument: -1,
    name: 'round',
    parameters: ['number', '[whole number]'],
  });
  expect(help('amount + |1', 'en')).toBeUndefined();
  expect(help('sum(visits where contains(kind, |', 'en')).toMatchObject({ name: 'contains', argument: 1 });
});
