import type { Facts } from '../check/facts.ts';
import type { Operation } from '../draft/operation.ts';
import { nameOf } from '../files/app-of.ts';
import { cellsIn, withCells } from '../files/csv-cells.ts';
import type { NewName, Speaking } from './thing.ts';
import { spokenAmong } from './values.ts';

const DATA = /^data\/(?:.*\/)?[^/]+\.csv$/;
const SEPARATORS = /([,，;；、|]\s*)/;

/**
 * What a rename changes of the rows that an app brings along: the file is called after its table, its first line names fields, and
 * its cells hold keys. What nothing of it speaks of stays to the letter.
 */
export function renamedData(facts: Facts, newName: NewName): readonly Operation[] {
  return [...facts.files].flatMap(([path, text]): Operation[] => {
    if (!DATA.test(path) || typeof text !== 'string') return [];
    const table = nameOf(path);
    const called = newName({ kind: 'table', key: table });
    const value = respelledRows(facts, { table, text, newName });
    const to = called === undefined ? path : path.replace(/[^/]+\.csv$/, `${called}.csv`);
    if (to === path) return value === text ? [] : [{ op: 'set', at: path, value }];
    return [
      { op: 'set', at: to, value },
      { op: 'remove', at: path },
    ];
  });
}

interface Rows {
  readonly table: string;
  readonly text: string;
  readonly newName: NewName;
}

function respelledRows(facts: Facts, { table, text, newName }: Rows): string {
  const rows = cellsIn(text);
  const columns = (rows[0] ?? []).map(({ value }) => fieldsOn(facts, table, value.trim().split('.')));
  return withCells(text, rows, (value, { row, column }) => {
    const way = columns[column] ?? [];
    if (row === 0) return respelledPath(value, way, newName);
    const last = way.at(-1);
    return last ? respelledCell(facts, value, { last, newName }) : value;
  });
}

type FieldOf = readonly [table: string, field: string];

/** The fields that a column leads over: `customer.level` is the level of the customer. */
function fieldsOn(facts: Facts, table: string, [step = '', ...rest]: readonly string[]): readonly FieldOf[] {
  const field = facts.understanding.schema.tables.get(table)?.fields.get(step);
  if (!field) return [];
  const { type } = field;
  return [[table, step], ...(rest.length > 0 && type.kind === 'ref' ? fieldsOn(facts, type.table, rest) : [])];
}

const respelledPath = (text: string, way: readonly FieldOf[], newName: NewName): string =>
  text
    .split('.')
    .map((step, at) => {
      const [within, key] = way[at] ?? [];
      return within === undefined || key === undefined ? step : step.replace(key, newName({ kind: 'field', within, key }) ?? key);
    })
    .join('.');

function respelledCell(facts: Facts, text: string, { last, newName }: { last: FieldOf; newName: NewName }): string {
  const one = (key: string): string => {
    const spoken: Pick<Speaking, 'respelled'> | undefined = spokenAmong(facts, [last], key);
    return spoken ? String(spoken.respelled(newName)) : key;
  };
  const whole = one(text);
  return whole === text
    ? text
        .split(SEPARATORS)
        .map((part, at) => (at % 2 === 0 ? one(part) : part))
        .join('')
    : whole;
}
