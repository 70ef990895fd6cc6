import { expect, test } from 'vitest';
import { pasteGrid, readGrid } from './paste.ts';

test('cells of a spreadsheet are a grid, a word is none', () => {
  expect(readGrid('球阀\t2\r\n法兰\t8\r\n')).toEqual([
    ['球阀', '2'],
    ['法兰', '8'],
  ]);
  expect(readGrid('球阀\n法兰')).toEqual([['球阀'], ['法兰']]);
  expect(readGrid('球阀')).toBeUndefined();
});

test('a grid is written over the rows from a place on, and adds rows as far as they may go', () => {
  const rows = [
    { id: 'l-1', item: 'a', qty: 1 },
    { item: 'b', qty: 2 },
  ];
  const take = (column: string, text: string) => (column === 'qty' ? Number(text) : text);
  const pasting = { rows, columns: ['item', 'qty'], take, most: 3 };
  expect(pasteGrid([['x', '7', 'beyond']], { ...pasting, at: 0 })).toEqual([
    { id: 'l-1', item: 'x', qty: 7 },
    { item: 'b', qty: 2 },
  ]);
  expect(pasteGrid([['8'], ['9'], ['10']], { ...pasting, at: 1, columns: ['qty'] })).toEqual([
    { id: 'l-1', item: 'a', qty: 1 },
    { item: 'b', qty: 8 },
    { qty: 9 },
  ]);
});
