import type { Form, Query } from '@stepwell/definition';
import type { FieldModel, Model, TableModel } from '@stepwell/engine';
import { type Logic, printFormula, type Type } from '@stepwell/expression';
import type { House } from '../house.ts';

/** What people write to get past a field that asks too much. */
const SAYS_NOTHING = [
  ...['无', '没有', '暂无', '不知道', '不清楚', '未知', '略', '同上', '待定', '测试', '试试', '哈哈', '啊啊'],
  ...['-', '--', '—', '/', '.', '。', '0', '1', '11', '123', '1234', '12345', 'abc', 'asdf', 'qwe', 'aaa'],
  ...['test', 'testing', 'none', 'no', 'nothing', 'n/a', 'na', 'nil', 'tbd', 'unknown', 'x', 'xx', 'xxx', '?', '？'],
];

export interface ValueShare {
  readonly empty: number;
  readonly junk: number;
}

interface Shares {
  readonly records: number;
  readonly fields: ReadonlyMap<string, ValueShare>;
}

/** So many fields to a question: a question has an end. */
const AT_ONCE = 40;

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Written by hand: not one of some choices. */
const isFreeText = (type: Type | undefined) => type?.kind === 'text' && !type.options;

/** The condition that a text says nothing: a word of that kind, one character again and again, or what another field says already. */
function saysNothing(key: string, earlier: readonly string[]): string {
  const text = `lower(trim(${key}))`;
  const words = `${text} in [${SAYS_NOTHING.map(quoted).join(', ')}]`;
  const repeated = `length(trim(${key})) > 2 and replace(${text}, left(${text}, 1), '') = ''`;
  const copies = earlier.map((other) => `trim(${key}) = trim(${other})`);
  return [words, `(${repeated})`, ...copies].join(' or ');
}

/** In how many of the records that a form made since an instant its fields are blank, or say nothing. */
export async function valueShares(house: House, model: Model, { form, since }: { form: Form; since: number }): Promise<Shares> {
  const table = model.tables.get(form.table);
  if (!table) return { records: 0, fields: new Map() };
  const fields = fieldsOf(form, table);
  const types = model.schema.tables.get(table.key)?.fields;
  const texts = fields.map(({ key }) => key).filter((key) => isFreeText(types?.get(key)?.type));
  const shares = new Map<string, ValueShare>();
  let records = 0;
  for (let at = 0; at < Math.max(fields.length, 1); at += AT_ONCE) {
    const asked = fields.slice(at, at + AT_ONCE);
    const measures = asked.flatMap(({ key }, index) => [
      { key: `filled${index}`, formula: `count(rows where filled(${key}))` },
      ...(texts.includes(key)
        ? [{ key: `junk${index}`, formula: `count(rows where ${saysNothing(key, texts.slice(0, texts.indexOf(key)))})` }]
        : []),
    ]);
    const query: Query = {
      from: table.key,
      where: whereOf(form, since),
      measures: [{ key: 'all', formula: 'count()' }, ...measures],
    };
    const { rows } = await house.store.query(model, { actor: { kind: 'app', cause: 'doctor' }, query, now: house.now() });
    const row = rows[0] ?? {};
    records = Number(row['all'] ?? 0);
    for (const [index, { key }] of asked.entries())
      shares.set(key, { empty: records - Number(row[`filled${index}`] ?? 0), junk: Number(row[`junk${index}`] ?? 0) });
  }
  return { records, fields: shares };
}

/** The form's own records: those made since, and of which it is the form. */
function whereOf({ when }: Form, since: number): string {
  const isRecent = `created_at >= datetime(${quoted(new Date(since).toISOString())})`;
  if (when === undefined) return isRecent;
  const own = typeof when === 'string' ? when : printFormula(when as Logic, { locale: 'en' });
  return `(${own}) and ${isRecent}`;
}

/** The fields of a form that people write, in its order. */
function fieldsOf({ layout }: Form, table: TableModel): readonly FieldModel[] {
  const items = layout.flatMap((entry) => (typeof entry === 'object' && 'items' in entry ? entry.items : [entry]));
  const keys = new Set(items.map((item) => (typeof item === 'string' ? item : item.field)));
  return [...keys].flatMap((key) => table.fields.get(key) ?? []).filter(({ system, computed }) => !system && !computed);
}
