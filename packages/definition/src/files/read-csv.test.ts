import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';

test('rows are named by the first line', () => {
  expect(readCsv('ref,name\np1,球阀\np2,"法兰, 304"\n')).toEqual([
    { ref: 'p1', name: '球阀' },
    { ref: 'p2', name: '法兰, 304' },
  ]);
});

test('cells may hold double quotes and line breaks, lines may end in CR LF, and missing cells are empty', () => {
  expect(readCsv('\uFEFFa,b\r\n"x ""y""\r\nz",1\r\n\r\nonly,\r\nless')).toEqual([
    { a: 'x "y"\r\nz', b: '1' },
    { a: 'only', b: '' },
    { a: 'less', b: '' },
  ]);
});

test('a double quote in the wrong place is taken as written', () => {
  expect(readCsv('a,b\n5" pipe,2')).toEqual([{ a: '5" pipe', b: '2' }]);
});

test('whatever is written as CSV is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab",\n\r 中'.split('')), minLength: 1, maxLength: 6 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const survives = (rows: string[][]) => {
    const text = [['a', 'b'], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
    return JSON.stringify(readCsv(text)) === JSON.stringify(rows.map(([a, b]) => ({ a, b })));
  };
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), survives));
});
