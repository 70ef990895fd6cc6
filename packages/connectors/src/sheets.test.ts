import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import exceljs from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { csvLine, guessDateOrder, matchColumns, readSheet, type SheetRow, writeXlsx, yearFirst } from './index.ts';
import { guessDelimiter } from './read/csv.ts';
import { readRecords } from './read/csv-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
let files = 0;
function fileWith(bytes: Uint8Array | string): string {
  const path = join(folder, `${++files}.bin`);
  writeFileSync(path, bytes);
  return path;
}

async function read(path: string) {
  const sheet = await readSheet(path);
  const rows: SheetRow[] = [];
  for await (const batch of sheet.batches) rows.push(...batch);
  await sheet.close();
  return { source: sheet.source, rows, cells: rows.map((row) => row.cells) };
}

async function records(text: string, delimiter = ','): Promise<SheetRow[]> {
  async function* lines() {
    yield* text.split(/\r\n|\n/);
  }
  const rows: SheetRow[] = [];
  for await (const row of readRecords(lines(), delimiter)) rows.push(row);
  return rows;
}

const chinese = '名称,电话,备注\r\n绍兴沐禾食品,138 0000 0001,"两行\r\n备注"\r\n佛山粤澄水务,,﹏';
const cells = [
  ['名称', '电话', '备注'],
  ['绍兴沐禾食品', '138 0000 0001', '两行\n备注'],
  ['佛山粤澄水务', '', '﹏'],
];

test.each([
  ['utf-8', Buffer.from(chinese)],
  ['utf-8', iconv.encode(chinese, 'utf8', { addBOM: true })],
  ['utf-16le', iconv.encode(chinese, 'utf-16le', { addBOM: true })],
  ['utf-16be', iconv.encode(chinese, 'utf-16be', { addBOM: true })],
  ['utf-16le', iconv.encode(chinese, 'utf-16le', { addBOM: false })],
  ['gb18030', iconv.encode(chinese, 'gb18030')],
])('Chinese in %s is told by the bytes, not by the name', async (encoding, bytes) => {
  const sheet = await read(fileWith(bytes));
  expect(sheet.source).toEqual({ format: 'csv', encoding, delimiter: ',' });
  expect(sheet.cells).toEqual(cells);
});

test('a file whose first Chinese stands far below is not taken for another encoding', async () => {
  const text = `name,note\n${'plain,ascii\n'.repeat(20_000)}末行,中文\n`;
  expect((await read(fileWith(iconv.encode(text, 'gb18030')))).cells.at(-1)).toEqual(['末行', '中文']);
  expect((await read(fileWith(text))).cells.at(-1)).toEqual(['末行', '中文']);
});

test.each([',', ';', '\t', '|', '，'])('the delimiter %j is guessed from the lines', async (delimiter) => {
  const lines = ['a,1;b', 'c,2;d', '"x|y\t，",3;'].map((line) => line.replace(/[,;]/g, delimiter));
  expect(guessDelimiter(lines)).toBe(delimiter);
});

test('Excel’s own hint names the delimiter and is no row', async () => {
  expect((await read(fileWith('sep=;\na;b\n1,5;2'))).cells).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
});

test('what a CSV library writes is read as that library reads it', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '甲', ';'), maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      const text = stringify(rows, { record_delimiter: '\n', eof: false });
      const expected = parse(text, { relax_column_count: true }) as string[][];
      expect((await records(text)).map((row) => row.cells)).toEqual(expected);
    }),
  );
});

test('a quote that is never closed breaks its own row and no other', async () => {
  const rows = await records(`a,b\n"x,1\n${'y,2\n'.repeat(150)}"z",3`);
  expect(rows.filter((row) => row.broken).map((row) => row.line)).toEqual([2]);
  expect(rows).toHaveLength(153);
  expect(rows.at(-1)).toEqual({ line: 153, cells: ['z', '3'] });
  const near = await records('a,b\n"x,1\n"y",2\nz,"3"\nw,""');
  expect(near.map((row) => [row.line, row.broken ?? false])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, false],
    [5, false],
  ]);
});

test('quotes within a cell stand for themselves', async () => {
  expect((await records('"Acme "Best" Ltd",5" pipe'))[0]?.cells).toEqual(['Acme "Best" Ltd', '5" pipe']);
});

test('what we write is read back unchanged, and a spreadsheet runs none of it', async () => {
  const hostile = ['=1+1', '@x', '+cmd', '-5', '+86 138', 'a"b', '两\n行', ''];
  const text = csvLine(hostile);
  expect(text.startsWith("'=1+1,'@x,'+cmd,-5,+86 138,")).toBe(true);
  expect((await read(fileWith(text))).cells).toEqual([hostile]);
});

async function workbook(fill: (sheet: exceljs.Worksheet) => void): Promise<string> {
  const book = new exceljs.Workbook();
  book.addWorksheet('空');
  fill(book.addWorksheet('数据'));
  const path = join(folder, `${++files}.csv`);
  await book.xlsx.writeFile(path);
  return path;
}

test('a workbook is known by its content though its name says otherwise; cells come as they look', async () => {
  const path = await workbook((sheet) => {
    sheet.addRow(['名称', '日期', '时间', '金额', '比例', '电话', '公式', '富文本', '链接', '是否']);
    const row = sheet.addRow([
      ' 甲 ',
      new Date(Date.UTC(2026, 2, 2)),
      new Date(Date.UTC(2026, 2, 2, 9, 30)),
      86472.6,
      0.85,
      13800000001,
    ]);
    row.getCell(2).numFmt = 'yyyy-mm-dd';
    row.getCell(3).numFmt = 'yyyy-mm-dd hh:mm';
    row.getCell(5).numFmt = '0%';
    row.getCell(7).value = { formula: 'D2*2', result: 0.1 + 0.2 };
    row.getCell(8).value = { richText: [{ text: '粗' }, { font: { bold: true }, text: '体' }] };
    row.getCell(9).value = { text: '网页', hyperlink: 'https://example.com' };
    row.getCell(10).value = true;
    sheet.addRow([]);
    sheet.addRow(['乙']);
  });
  const sheet = await read(path);
  expect(sheet.source).toMatchObject({ format: 'xlsx' });
  expect(sheet.cells[1]).toEqual([
    '甲',
    '2026-03-02',
    '2026-03-02 09:30:00',
    '86472.6',
    '85%',
    '13800000001',
    '0.3',
    '粗体',
    '网页',
    'true',
  ]);
  expect(sheet.rows.map((row) => row.line)).toEqual([1, 2, 4]);
});

test('a workbook that we wrote is read back with its numbers and dates', async () => {
  const path = join(folder, 'ours.xlsx');
  const writer = await writeXlsx(path, '商品/清单', [
    { label: '名称' },
    { label: '单价', format: '0.00' },
    { label: '日期', format: 'yyyy-mm-dd' },
  ]);
  for (let row = 0; row < 1000; row++) writer.add([`第${row}件`, row / 4, new Date(Date.UTC(2026, 0, 1 + (row % 28)))]);
  await writer.end();
  const { cells: rows } = await read(path);
  expect(rows).toHaveLength(1001);
  expect(rows[3]).toEqual(['第2件', '0.5', '2026-01-03']);
});

test.each([
  ['an empty file', Buffer.alloc(0), 'EMPTY_SHEET'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]), 'NOT_A_SHEET'],
  ['a PDF', Buffer.from('%PDF-1.7 text'), 'NOT_A_SHEET'],
  ['an old or locked workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'OLD_OR_LOCKED_SHEET'],
  ['half a workbook', Buffer.from('PK\x03\x04 and then nothing'), 'BROKEN_SHEET'],
  ['bytes that are text in no encoding', Buffer.from([0x61, 0xff, 0xff, 0x0a, 0x80]), 'NOT_A_SHEET'],
])('%s is refused by name', async (_title, bytes, code) => {
  await expect(read(fileWith(bytes))).rejects.toMatchObject({ code });
});

test('five hundred columns are too many', async () => {
  await expect(read(fileWith('a,'.repeat(501)))).rejects.toMatchObject({ code: 'TOO_MANY_ROWS' });
});

test('the order of day and month is told by the numbers above twelve', () => {
  expect(guessDateOrder(['03/04/2026', '', '25/04/2026'])).toBe('day-month');
  expect(guessDateOrder(['03/04/2026', '4/25/26 10:00'])).toBe('month-day');
  expect(guessDateOrder(['03/04/2026', '2026/13/13', '5/6'])).toBe(undefined);
  expect(yearFirst('3/4/2026', 'day-month')).toBe('2026-04-03');
  expect(yearFirst('3.4.26 08:00', 'month-day')).toBe('2026-03-04 08:00');
  expect(yearFirst('2026/3/4', 'day-month')).toBe('2026/3/4');
});

test('columns find their fields by label, key or synonym, each field once', () => {
  const targets = [
    { key: 'name', names: ['名称', 'Name', 'name'] },
    { key: 'phone', names: ['联系电话', 'Phone', 'phone', '手机', '电话'] },
    { key: 'owner', names: ['负责人', 'Owner', 'owner'] },
    { key: 'expected_amount', names: ['预计金额', 'Expected amount', 'expected_amount', '金额'] },
  ];
  expect(matchColumns(['* 名称（必填）', '手机', 'OWNER', 'expected-amount', '备注'], targets)).toEqual([
    'name',
    'phone',
    'owner',
    'expected_amount',
    null,
  ]);
  expect(matchColumns(['公司名称', '名称', '名 称'], targets)).toEqual([null, 'name', null]);
  expect(matchColumns(['公司名称', 'x'], targets)).toEqual(['name', null]);
});
