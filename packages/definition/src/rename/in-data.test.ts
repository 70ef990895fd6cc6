import { expect, test } from 'vitest';
import { checkApp } from '../check/check-app.ts';
import { applyOperations } from '../draft/apply-operation.ts';
import { wholeVocabulary as vocabulary } from '../testing/apps.ts';
import { renameThing } from './rename.ts';
import type { Thing } from './thing.ts';

const text = 'ref, name ,kind,marks,maker.name,maker.kind\r\na,"x, ""kind""",red,"red;blue",kind,red\r\nb,red,blue,,,\r\n';
const files = new Map<string, unknown>([
  ['app.json', { key: 'shop', version: '1.0.0', format: 1 }],
  [
    'tables/thing.json',
    {
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'kind', type: 'select', options: ['red', 'blue'] },
        { key: 'marks', type: 'multi_select', options: ['red', 'blue'] },
        { key: 'maker', type: 'relation', table: 'maker' },
      ],
    },
  ],
  [
    'tables/maker.json',
    {
      title: 'name',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'kind', type: 'select', options: ['red'] },
      ],
    },
  ],
  ['data/thing.csv', text],
]);

const after = (thing: Thing, to: string) => {
  const renaming = renameThing(files, vocabulary, { thing, to });
  if ('fault' in renaming) throw new Error(renaming.fault);
  const { files: now, inverse } = applyOperations(files, renaming.operations);
  expect(checkApp(now, vocabulary).problems).toEqual([]);
  expect(JSON.stringify([...applyOperations(now, inverse).files].sort())).toBe(JSON.stringify([...files].sort()));
  return now;
};

test('a rename changes the rows an app brings along where they speak of it, and nothing else of them', () => {
  expect(checkApp(files, vocabulary).problems).toEqual([]);
  const kind = { kind: 'field', within: 'thing', key: 'kind' } as const;
  expect(after(kind, 'sort').get('data/thing.csv')).toBe(text.replace(',kind,', ',sort,'));
  const red = { kind: 'option', within: 'thing/kind', key: 'red' } as const;
  expect(after(red, 'green').get('data/thing.csv')).toBe(text.replace('",red,', '",green,'));
  const mark = { kind: 'option', within: 'thing/marks', key: 'red' } as const;
  expect(after(mark, 'green').get('data/thing.csv')).toBe(text.replace('"red;blue"', '"green;blue"'));
  const makers = { kind: 'field', within: 'maker', key: 'kind' } as const;
  expect(after(makers, 'sort').get('data/thing.csv')).toBe(text.replace('maker.kind', 'maker.sort'));
});

test('the rows of a table that is renamed are in a file of its name', () => {
  const now = after({ kind: 'table', key: 'thing' }, 'item');
  expect(now.get('data/item.csv')).toBe(text);
  expect(now.has('data/thing.csv')).toBe(false);
});
