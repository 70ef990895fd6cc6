import { keyFrom, uniqueKey } from '../editors/unique-key.ts';

/** A spreadsheet as the server read it: the names of its columns, its first rows, and how many there are. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
}

/** A column as the field that it most likely is. */
export interface SheetField {
  readonly key: string;
  readonly type: string;
  readonly label: string;
  readonly options?: readonly { readonly key: string; readonly label: string }[];
  readonly decimals?: number;
}

type Guess = readonly [type: string, cell: RegExp, head?: RegExp];

/** The first whose pattern every cell has; where a head is given, the column must be called so. */
const GUESSES: readonly Guess[] = [
  ['boolean', /^(是|否|true|false|yes|no|√|×)$/i],
  ['phone', /^(\+?86[- ]?)?1[3-9]\d{9}$/],
  ['phone', /^[\d+() -]{7,20}$/, /电话|手机|联系方式|phone|mobile|tel/i],
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['url', /^https?:\/\/\S+$/i],
  ['datetime', /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]\d{1,2}:\d{2}(:\d{2})?$/],
  ['date', /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/],
  ['percent', /^-?\d+(\.\d+)?%$/],
  ['money', /^[¥￥$]\s?-?[\d,]+(\.\d{1,2})?$/],
  ['money', /^-?[\d,]+(\.\d{1,2})?$/, /金额|价格|单价|费用|预算|总价|售价|成本|amount|price|cost|fee|budget/i],
  ['integer', /^-?(0|[1-9]\d{0,11}|[1-9]\d{0,2}(,\d{3})+)$/],
  ['number', /^-?(0|[1-9]\d{0,11}|[1-9]\d{0,2}(,\d{3})+)(\.\d{1,6})?$/],
];

const MOST_OPTIONS = 12;

/** The fields that the columns of a sheet make; a column without a name or a value is text. */
export function fieldsOfSheet({ columns, rows }: Sheet): readonly SheetField[] {
  const keys = new Set<string>();
  return columns.flatMap((head, index): SheetField[] => {
    const label = head.trim();
    if (label === '') return [];
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    const key = uniqueKey(keyFrom(label, 'field'), [...keys, 'id', 'version', 'stage', 'process']);
    keys.add(key);
    return [{ key, label, ...guessOf(label, cells) }];
  });
}

function guessOf(label: string, cells: readonly string[]): Pick<SheetField, 'type' | 'options' | 'decimals'> {
  if (cells.length === 0) return { type: 'text' };
  const found = GUESSES.find(([, cell, head]) => (!head || head.test(label)) && cells.every((text) => cell.test(text)));
  if (found) return { type: found[0], ...decimalsOf(found[0], cells) };
  const options = [...new Set(cells)];
  const isChoice = cells.length >= 8 && options.length <= MOST_OPTIONS && options.length * 3 <= cells.length;
  if (isChoice && options.every((option) => option.length <= 20)) return { type: 'select', options: optionsOf(options) };
  return { type: cells.some((text) => text.length > 120 || text.includes('\n')) ? 'long_text' : 'text' };
}

function decimalsOf(type: string, cells: readonly string[]): Pick<SheetField, 'decimals'> {
  const most = Math.max(...cells.map((cell) => cell.split('.')[1]?.length ?? 0));
  return type === GUESSES.at(-1)?.[0] ? { decimals: most } : {};
}

function optionsOf(labels: readonly string[]): { key: string; label: string }[] {
  const keys = new Set<string>();
  return labels.map((label) => {
    const key = uniqueKey(keyFrom(label, 'option'), keys);
    keys.add(key);
    return { key, label };
  });
}

/** The table that a sheet makes; its first column of text names a record, and must be there. */
export function tableOfSheet(name: string, fields: readonly SheetField[]) {
  const title = fields.find(({ type }) => type === 'text') ?? fields[0];
  return {
    key: 'item',
    label: name,
    title: title?.key,
    fields: fields.map((field) => (field === title ? { ...field, required: true } : field)),
  };
}
