import type { QueryAnswer } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import type { Here } from '../apps/here.ts';
import type { Files } from '../files/files.ts';
import { BESIDE, jsonOf, writersOf } from './wire-record.ts';

/** A list as it travels, as JSON text: written cell by cell, since making objects of a page costs more than reading it. */
export async function listText(here: Here, answer: QueryAnswer, files: Files): Promise<string> {
  const { next, total, nextFlip } = answer;
  const records = await recordsText(here, answer, files);
  const flip = nextFlip ? { asOf: new Date(here.now).toISOString(), nextFlip: new Date(nextFlip).toISOString() } : {};
  const beside = JSON.stringify({ next, ...(total === undefined ? {} : { total }), ...flip });
  return `{"records":[${records}],${beside.slice(1)}`;
}

async function recordsText(here: Here, answer: QueryAnswer, files: Files): Promise<string> {
  const { cells } = answer;
  if (!cells) throw new Error('A grouped answer has no records');
  const [id, version] = [cells.leading.indexOf('id'), cells.leading.indexOf('version')];
  const columns = await columnsOf(here, answer, files);
  return cells.rows
    .map((row) => {
      let values = '';
      for (const { place, start, text } of columns) values += start + text(row[place] ?? null);
      return `{"id":${JSON.stringify(row[id])},"version":${JSON.stringify(row[version] ?? null)},"values":{${values}}}`;
    })
    .join(',');
}

interface Column {
  /** Where its cell stands. */
  readonly place: number;
  /** What stands before its value: `"name":`, from the second on with a comma. */
  readonly start: string;
  readonly text: (cell: unknown) => string;
}

async function columnsOf(here: Here, answer: QueryAnswer, files: Files): Promise<readonly Column[]> {
  const { leading, decode } = answer.cells as NonNullable<QueryAnswer['cells']>;
  const writers = await writersOf(here, answer, files);
  return writers
    .map(({ key, write }, place) => ({ key, write, place }))
    .filter(({ key }) => !BESIDE.has(key))
    .map(({ key, write, place }, index) => {
      const read = decode[place] as (cell: unknown) => Value;
      const text = (cell: unknown) => jsonOf(write(read(cell)));
      return { place: leading.length + place, start: `${index > 0 ? ',' : ''}${JSON.stringify(key)}:`, text };
    });
}
