import { boolean, checkFormula, duration, type Environment, number, parseDuration, type Schema } from '@stepwell/expression';
import { expect, test } from 'vitest';
import { evaluateDuration } from './evaluate-duration.ts';

const HOUR = 3_600_000;
const written = new Map([
  ['limit', '48h'],
  ['grace', '2d'],
  ['long', '1d12h'],
]);
const schema: Schema = {
  tables: new Map([
    [
      'job',
      {
        key: 'job',
        sqlName: 'app__job',
        fields: new Map(
          [
            { key: 'urgent', type: boolean },
            { key: 'weight', type: number(1) },
            { key: 'agreed', type: duration },
          ].map((field) => [field.key, field]),
        ),
      },
    ],
  ]),
  parameters: new Map([...written.keys()].map((key) => [key, duration])),
  roles: [],
  timeZone: 'Asia/Shanghai',
  weekStart: 1,
  fiscalYearStart: 1,
};

/** Inner values of the record; `limit`, `grace` and `long` override the parameters, in hours. */
function evaluate(text: string, values: Record<string, number | boolean | null> = {}) {
  const { formula, problems } = checkFormula(text, { schema, scope: { table: 'job' }, expected: 'duration' });
  if (!formula) throw new Error(JSON.stringify(problems));
  const length = (key: string) => (Number(values[key] ?? 0) * HOUR || undefined) ?? inMs(written.get(key) ?? '');
  const environment: Environment = {
    row: { values: { urgent: false, weight: 10, agreed: null, ...values } },
    now: 0,
    timeZone: 'Asia/Shanghai',
    weekStart: 1,
    fiscalYearStart: 1,
    parameter: length,
  };
  const result = evaluateDuration(formula, environment, (key) => parseDuration(written.get(key) ?? ''));
  return result && `${result.days}d ${result.ms / HOUR}h`;
}

const inMs = (text: string): number => {
  const read = parseDuration(text) ?? { days: 0, ms: 0 };
  return read.days * 24 * HOUR + read.ms;
};

test.each([
  ['48h', '0d 48h'],
  ['2d', '2d 0h'],
  ['1w1d2h30m', '8d 2.5h'],
  ['-3d', '-3d 0h'],
  ["param('limit')", '0d 48h'],
  ["param('grace')", '2d 0h'],
  ["param('long')", '1d 12h'],
  ["param('limit') + 1d", '1d 48h'],
  ["param('grace') - 1d + 2h", '1d 2h'],
  ["param('grace') * 3", '6d 0h'],
  ['2 * (1d + 1h)', '2d 2h'],
  ['1d / 2', '0.5d 0h'],
  ['2d * 0.75', '1.5d 0h'],
  ['max(1d, 30h)', '0d 30h'],
  ['max(2d, 30h)', '2d 0h'],
  ['min(2d, 30h)', '0d 30h'],
  ["if(urgent, 4h, param('grace'))", '2d 0h'],
  ['coalesce(agreed, 3d)', '3d 0h'],
])('%s is %s', (text, expected) => {
  expect(evaluate(text)).toBe(expected);
});

test('fields of the record count', () => {
  expect(evaluate("if(urgent, 4h, param('grace'))", { urgent: true })).toBe('0d 4h');
  expect(evaluate('coalesce(agreed, 3d)', { agreed: 48 * HOUR })).toBe('0d 48h');
  expect(evaluate('1d * weight', { weight: 25 })).toBe('2.5d 0h');
  expect(evaluate('agreed + 1d')).toBeNull();
});

test('a tuned parameter is read in the units of its default', () => {
  expect(evaluate("param('grace')", { grace: 72 })).toBe('3d 0h');
  expect(evaluate("param('grace')", { grace: 60 })).toBe('2d 12h');
  expect(evaluate("param('limit')", { limit: 72 })).toBe('0d 72h');
});
