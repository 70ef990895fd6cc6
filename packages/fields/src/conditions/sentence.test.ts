import {
  checkFormula,
  type FieldSchema,
  type Logic,
  parseFormula,
  printFormula,
  type Schema,
  type Type,
  toLogic,
} from '@stepwell/expression';
import { expect, test } from 'vitest';
import type { FieldContext, Options } from '../field-type.ts';
import { fieldTypes } from '../types/index.ts';
import type { Ask } from './condition.ts';
import { asksOf, conditionsOf, readSentence, sentenceLogic } from './sentence.ts';

const context: FieldContext = { timeZone: 'Asia/Shanghai', moneyDigits: 2, currency: 'CNY', locale: 'zh-CN' };
const typeNamed = (name: string) => fieldTypes.find((type) => type.name === name) ?? expect.fail(`no type ${name}`);

const schemaOf = (type: Type): Schema => {
  const table = (key: string, fields: ReadonlyMap<string, FieldSchema> = new Map()) => ({ key, sqlName: key, fields });
  const thing = table('thing', new Map([['it', { key: 'it', type }]]));
  const others = ['user', 'department', 'shelf', 'visit', 'book', 'partner', 'line'].map((key) => [key, table(key)] as const);
  const around = { parameters: new Map(), roles: [], timeZone: 'Asia/Shanghai', weekStart: 1, fiscalYearStart: 1 };
  return { tables: new Map([['thing', thing], ...others]), ...around };
};
const understood = (logic: Logic, type: Type) =>
  checkFormula(logic, {
    schema: schemaOf(type),
    scope: { table: 'thing', scopes: { me: { kind: 'row', table: 'user' } } },
    expected: { kind: 'boolean' },
  });

/** A value that could be written where a condition asks for one. */
function sample({ type, options }: Ask, own: unknown): unknown {
  const kind = type.type(options, context);
  if (kind.kind === 'list') return kind.of.kind === 'text' && kind.of.options ? kind.of.options.slice(0, 2) : ['a'];
  if (kind.kind === 'rows') return ['r-1', "r'2"];
  if (kind.kind === 'text' && kind.options) return kind.options[0];
  return { date: '2026-03-02', text: "“O'Neil”", duration: 9_000_000, number: 7, period: own }[kind.kind as string] ?? own;
}

const written: { readonly [name: string]: Options } = { lines: { fields: [], table: 'line' } };
const cases = fieldTypes.flatMap((type) => {
  const [options = {}, value] = type.examples[0] ?? [];
  const field = { type, options: written[type.name] ?? options };
  return conditionsOf(field, context).map((condition) => ({
    name: type.name,
    said: condition.words['zh-CN'],
    condition,
    field,
    value,
  }));
});

test('every type of field can be asked about', () => {
  const asked = new Set(cases.map(({ name }) => name));
  expect(fieldTypes.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
});

test.each(cases)(
  '$name $said is a formula that is understood, and reads back as the same sentence',
  ({ condition, field, value }) => {
    const type = field.type.type(field.options, context);
    const values = asksOf(condition, field, context).map((ask) => sample(ask, value));
    const logic = sentenceLogic({ condition, values }, 'it', { field, context });
    const { formula, problems } = understood(logic ?? null, type);
    expect(problems).toEqual([]);
    const text = printFormula(formula!.logic, { locale: 'en' });
    const again = toLogic(parseFormula(text).node!);
    for (const form of [logic, formula!.logic, again] as Logic[])
      expect(readSentence(form, 'it', { field, context }), text).toEqual({ condition, values });
  },
);

test('conditions of a field have names of their own and words in both languages', () => {
  for (const type of fieldTypes) {
    const names = cases.filter(({ name }) => name === type.name).map(({ condition }) => condition.name);
    expect(new Set(names).size).toBe(names.length);
  }
  for (const { condition } of cases) {
    expect(condition.words['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(condition.words.en).toMatch(/^[a-z]/);
  }
});

const read = (type: string, text: string, options: Options = {}) => {
  const sentence = readSentence(toLogic(parseFormula(text).node!), 'it', { field: { type: typeNamed(type), options }, context });
  return sentence && [sentence.condition.name, ...sentence.values];
};

test('what others write is read as the same sentences', () => {
  const options = { options: ['a', 'b'] };
  expect(read('select', "it = 'a'", options)).toEqual(['among', ['a']]);
  expect(read('select', "it not in ['a', 'b']", options)).toEqual(['not_among', ['a', 'b']]);
  expect(read('user', 'it = me')).toEqual(['me']);
  expect(read('user', "it = 'u-1'")).toEqual(['among', ['u-1']]);
  expect(read('datetime', 'it in month(now())')).toEqual(['this_month']);
  expect(read('boolean', 'it = false')).toEqual(['no']);
});

test('what no sentence says is none', () => {
  expect(read('money', 'it * 2 > 100')).toBeUndefined();
  expect(read('money', 'it > other')).toBeUndefined();
  expect(read('date', 'it > today() - 3')).toBeUndefined();
  expect(read('user', 'it in team(manager(me))')).toBeUndefined();
});

test('a sentence without its value is no formula yet', () => {
  const field = { type: typeNamed('money'), options: {} };
  const [more] = conditionsOf(field, context);
  for (const values of [[], [null], [''], ['many']])
    expect(sentenceLogic({ condition: more!, values }, 'it', { field, context })).toBeUndefined();
});
