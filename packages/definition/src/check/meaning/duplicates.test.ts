import { expect, test } from 'vitest';
import { vocabulary } from '../../testing/apps.ts';
import { checkApp } from '../check-app.ts';

const fields = [
  { key: 'name', type: 'text' },
  { key: 'phone', type: 'phone' },
  { key: 'size', type: 'integer' },
  { key: 'kind', type: 'select', options: [{ key: 'a' }, { key: 'b' }] },
  { key: 'shown', type: 'formula', formula: "if(filled(name), name, '-')" },
  { key: 'aged', type: 'formula', formula: "if(created_at < now(), name, '')" },
];

const problemsWith = (...duplicates: readonly unknown[]) =>
  checkApp(
    new Map<string, unknown>([
      ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
      ['tables/buyer.json', { key: 'buyer', fields, duplicates }],
    ]) as never,
    vocabulary,
  ).problems.filter(({ path }) => path.includes('duplicates'));

const codes = (...guards: readonly unknown[]) =>
  problemsWith(...guards).map(({ path, code }) => `${path.split('/duplicates')[1]} ${code}`);

test('a guard that compares texts is sound, what it computes and keeps too', () => {
  expect(
    problemsWith(
      { compare: [{ field: 'name', as: 'company_name' }, { field: 'phone' }], similarity: 0.9, on: 'created', do: 'warn' },
      { compare: [{ field: 'shown' }, { field: 'phone', as: 'text' }], do: 'refuse' },
    ),
  ).toEqual([]);
});

test.each([
  ['a field there is none of', { compare: [{ field: 'nam' }], do: 'warn' }, '/0/compare/0/field UNKNOWN_FIELD'],
  ['a number', { compare: [{ field: 'size' }], do: 'warn' }, '/0/compare/0/field NOT_COMPARABLE'],
  ['a choice', { compare: [{ field: 'kind' }], do: 'warn' }, '/0/compare/0/field NOT_COMPARABLE'],
  ['what is computed when it is read', { compare: [{ field: 'aged' }], do: 'warn' }, '/0/compare/0/field NOT_COMPARABLE'],
  [
    'a field twice',
    { compare: [{ field: 'name' }, { field: 'name', as: 'phone' }], do: 'warn' },
    '/0/compare/1/field COMPARED_TWICE',
  ],
  ['a phone as a company', { compare: [{ field: 'phone', as: 'company_name' }], do: 'warn' }, '/0/compare/0/as OTHER_LIKENESS'],
  ['a likeness there is none of', { compare: [{ field: 'name', as: 'company' }], do: 'warn' }, '/0/compare/0/as NOT_AN_OPTION'],
  ['nothing', { compare: [], do: 'warn' }, '/0/compare TOO_FEW'],
  ['nearly everything', { compare: [{ field: 'name' }], similarity: 0.1, do: 'warn' }, '/0/similarity OUT_OF_BOUNDS'],
])('a guard that compares %s is told where', (_what, guard, expected) => {
  expect(codes(guard)).toEqual([expected]);
});

test('what is wrong is said in both languages, with what to do', () => {
  const [problem] = problemsWith({ compare: [{ field: 'phone', as: 'email' }], do: 'warn' });
  expect(problem).toMatchObject({
    message: { 'zh-CN': '“phone”要按“phone”比较', en: '“phone” is compared as “phone”' },
    fix: 'phone',
  });
});
