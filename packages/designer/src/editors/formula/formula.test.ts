import { type AppFiles, appOf, understand } from '@stepwell/definition';
import { checkFormula, type FormulaPlace, operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dependences } from './dependences.ts';
import { isUnfinished, mended, placeIn, understoodAt } from './formula-problems.ts';
import { sampleValues } from './sample-values.ts';
import { shownFormula, storedFormula } from './stored-formula.ts';

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const files: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
  [
    'tables/thing.json',
    {
      title: 'name',
      fields: [
        { key: 'name', type: 'text', label: both('名称', 'Name') },
        { key: 'amount', type: 'money', label: both('金额', 'Amount of it') },
        { key: 'tone', type: 'select', options: ['warm', 'cold'], label: both('语气', 'Tone') },
        { key: 'until', type: 'date', label: both('截止', 'Until') },
        { key: 'few', type: 'integer', min: 3, max: 5, label: both('几个', 'A few') },
        { key: 'owner', type: 'user', label: both('负责人', 'Owner') },
        { key: 'maker', type: 'relation', table: 'maker', inverse: 'things', label: both('厂家', 'Maker') },
      ],
    },
  ],
  ['tables/maker.json', { title: 'name', fields: [{ key: 'name', type: 'text', label: both('厂名', 'Name of the maker') }] }],
]);
const vocabulary = { operators, fields: fieldTypes, actions: [], widgets: [] };
const context = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'zh-CN' } as const;
const { schema, tables } = understand(appOf(files), vocabulary, { context });
const place: FormulaPlace = { schema, scope: { table: 'thing', scopes: { me: { kind: 'row', table: 'user' } } }, operators };

describe('a formula is kept with keys and shown with labels', () => {
  test.each([
    ['金额＞100 且 语气 = “warm”', "amount > 100 and tone = 'warm'"],
    ['厂家。厂名 & （名称）', 'maker.name & name'],
    ['负责人 = 我', 'owner = me'],
    ['  ', undefined],
    ['金额 > ', '金额 >'],
  ])('%s', (written, kept) => expect(storedFormula(written, undefined, place)).toBe(kept));

  test('it is shown in the words of its reader; what makes no sense as it was written, JSON as the formula it is', () => {
    expect(shownFormula("amount > 100 and tone = 'warm'", place, 'zh-CN')).toBe("金额 > 100 且 语气 = 'warm'");
    expect(shownFormula('amount > 100', place, 'en')).toBe('[Amount of it] > 100');
    expect(shownFormula({ '>': [{ var: 'amount' }, 100] }, place, 'zh-CN')).toBe('金额 > 100');
    expect(shownFormula('amuont >', place, 'zh-CN')).toBe('amuont >');
    expect(shownFormula('amount > 1', undefined, 'zh-CN')).toBe('amount > 1');
  });

  test('what means the same is kept as it was, and JSON stays JSON', () => {
    expect(storedFormula('金额 > 1', 'amount   >  1', place)).toBe('amount   >  1');
    const json = { '>': [{ var: 'amount' }, 1] };
    expect(storedFormula('金额 > 1', json, place)).toBe(json);
    expect(storedFormula('金额 > 2', json, place)).toEqual({ '>': [{ var: 'amount' }, 2] });
  });

  test('looking at a formula and leaving it changes nothing, in either language', () => {
    const formula = fc.oneof(
      fc.constantFrom(
        'amount > 1 and not (name = "x")',
        "tone in ['warm', 'cold',]",
        'until - 3 < today()',
        'if(filled(name), 1, 2.50)',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(formula, fc.constantFrom('zh-CN', 'en'), (stored, locale) => {
        const text = shownFormula(stored, place, locale);
        const kept = storedFormula(text, stored, place);
        if (checkFormula(stored, place).formula) expect(kept).toBe(stored);
        else expect(kept ?? '').toBe(stored.trim());
      }),
    );
  });
});

test('what is wrong lies in the text, and one press mends it', () => {
  const stand = { ...place, expected: 'boolean' } as const;
  const [problem] = understoodAt('金饿 > 1', stand).problems;
  expect(problem?.fix).toBe('金额');
  expect(mended('金饿 > 1', problem!)).toBe('金额 > 1');
  expect(understoodAt('金额', stand).problems[0]?.code).toBe('NEED_BOOL');
  for (const text of ['', 'a', '(', "'x", '金额 >', '厂家.', ')']) {
    for (const one of understoodAt(text, stand).problems) {
      const { from, to } = placeIn(text, one);
      expect([text, 0 <= from && from < to && to <= text.length]).toEqual([text, true]);
    }
  }
  const ends = (text: string) => understoodAt(text, stand).problems.map((one) => isUnfinished(text, one));
  expect([ends('金额 >'), ends('(金额'), ends("语气 = 'w"), ends('> 3')]).toEqual([[true], [true], [true], [false]]);
});

test('a condition that can make no timer is told where timers are made', () => {
  const text = "contains(text(hours(now() - created_at)), '4')";
  expect(understoodAt(text, { ...place, isTimer: false }).problems).toEqual([]);
  expect(understoodAt(text, { ...place, isTimer: true }).problems.map(({ code }) => code)).toEqual(['TIMER_UNSOLVABLE']);
});

test('a made-up record has a value in every field that can have one by itself', () => {
  const values = sampleValues(tables.get('thing')!, { context, called: (_, key) => key });
  expect(values).toMatchObject({ tone: 'warm', maker: null });
  expect(values['few']).toBeGreaterThanOrEqual(3);
  for (const key of ['name', 'amount', 'until']) expect([key, values[key] ?? null]).not.toEqual([key, null]);
});

test('what a formula looks at is called by its labels, each once', () => {
  const { formula } = checkFormula("amount + amount > 1 and maker.name = 'x' and owner = me and filled(maker)", place);
  const words = { schema, scope: place.scope, locale: 'zh-CN', called: { thing: () => '当前用户' } } as const;
  expect(dependences(formula!, words)).toEqual(['金额', '负责人', '厂家 › 厂名', '当前用户']);
  const filtered = { table: 'thing', scopes: { 'filter.tone': { kind: 'text' } } } as const;
  const onPage = checkFormula('tone = filter.tone', { ...place, scope: filtered }).formula;
  const named = { ...words, scope: filtered, called: { thing: () => '筛选的语气' } };
  expect(dependences(onPage!, named)).toEqual(['语气', '筛选的语气']);
});
