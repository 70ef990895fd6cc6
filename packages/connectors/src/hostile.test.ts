import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { csvLine, readSheet } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

function fileWith(bytes: Uint8Array | string): string {
  const path = join(folder, `${++files}.bin`);
  writeFileSync(path, bytes);
  return path;
}

async function read(path: string, options = {}) {
  const sheet = await readSheet(path, options);
  const cells: (readonly string[])[] = [];
  try {
    for await (const batch of sheet.batches) cells.push(...batch.map((row) => row.cells));
  } finally {
    await sheet.close();
  }
  return cells;
}

/** An archive of these files, as a program of ill will could make it. */
function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [bytes, title] = [Buffer.from(text), Buffer.from(name)];
    const data = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\x03\x04'), facts, title, data);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, end, title);
    at += 4 + facts.length + title.length + data.length;
  }
  const [names, tail] = [Buffer.concat(directory), Buffer.alloc(18)];
  const count = Object.keys(entries).length;
  tail.writeUInt16LE(count, 4);
  tail.writeUInt16LE(count, 6);
  tail.writeUInt32LE(names.length, 8);
  tail.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, names, Buffer.from('PK\x05\x06'), tail]);
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`;

/** A workbook whose sheet has these rows, in XML. */
const workbook = (rows: string, before = head) =>
  zipOf({
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${links}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${before}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  });
const header = `<row r="1">${text('A1', 'name')}</row>`;

test('such a workbook can be read; a formula counts with its saved result, whatever it refers to', async () => {
  const linked = '<c r="A2"><f>[1]Other!A1+HYPERLINK("http://evil.example")</f><v>5</v></c><c r="B2"><f>1/0</f></c>';
  expect(await read(fileWith(workbook(`${header}<row r="2">${linked}</row>`)))).toEqual([['name'], ['5', '']]);
});

test.each([
  ['a cell of 30 MB', `${header}<row r="2">${text('A2', 'A'.repeat(30_000_000))}</row>`, 'SWOLLEN_SHEET'],
  ['three million empty rows', header + '<row></row>'.repeat(3_000_000), 'SWOLLEN_SHEET'],
  ['a cell in the last column there is', `${header}<row r="2">${text('XFD2', 'x')}</row>`, 'TOO_MANY_ROWS'],
  ['a cell in no column there is', `${header}<row r="2">${text('ZZZZZZZ2', 'x')}</row>`, 'BROKEN_SHEET'],
])('%s is refused', async (_title, rows, code) => {
  await expect(read(fileWith(workbook(rows)))).rejects.toMatchObject({ code });
});

test('a workbook that reaches for files or multiplies itself by entities is refused', async () => {
  const entities = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const bytes = workbook(`${header}<row r="2">${text('A2', '&b;&f;')}</row>`, head + entities);
  await expect(read(fileWith(bytes))).rejects.toMatchObject({ code: 'BROKEN_SHEET' });
});

test('a file that keeps its reader busy for too long is given up', async () => {
  await expect(read(fileWith(workbook(header)), { patience: 1 })).rejects.toMatchObject({ code: 'SWOLLEN_SHEET' });
});

test('a text without ends of lines is no table, and a cell that no field could hold is cut', async () => {
  await expect(read(fileWith('a'.repeat(5_000_000)))).rejects.toMatchObject({ code: 'NOT_A_SHEET' });
  const [, row] = await read(fileWith(`name,x\n${'b'.repeat(100_000)},1\n`));
  expect([row?.[0]?.length, row?.[1]]).toEqual([40_000, '1']);
});

test('what a spreadsheet would run is written as text and read back as it was; numbers and telephones stay', async () => {
  const cells = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '＝1', '\t=1', '-5', '+86 138 0000 0001', '-3.5%'];
  const line = csvLine(cells);
  expect(line.match(/'/g)).toHaveLength(6);
  const [read1] = await read(fileWith(csvLine(cells.map((_, column) => `c${column}`)) + line)).then((rows) => rows.slice(1));
  expect(read1).toEqual(cells.map((cell) => cell.trim()));
});
