import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formulas } from '@stepwell/expression/testing';
import fc from 'fast-check';

type Schema = { readonly [keyword: string]: unknown };
type Schemas = { readonly [name: string]: Schema };
type Any = fc.Arbitrary<unknown>;

const SCHEMAS = join(import.meta.dirname, '../../../../schemas');
const schemas: Schemas = Object.fromEntries(
  readdirSync(SCHEMAS).map((name) => [name, JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as Schema]),
);

/** What things are called, so that they often speak of each other. */
export const KEYS = ['thing', 'other', 'name', 'amount', 'owner', 'begin', 'done', 'kind', 'desk', 'keeper', 'rows', 'day'];
const keys = fc.constantFrom(...KEYS);

const texts = fc.oneof(
  fc.constantFrom('名称', 'Name', '', ' ', '<b>粗</b>', '{name} 该跟进了', 'a/b~c', '"', '\\', '🙂', 'الاسم', 'line\nline'),
  fc.string({ maxLength: 6 }),
);

const written = fc.constantFrom(
  ...['name', 'amount * 2', 'amount', "kind = 'a'", 'owner = me', 'now() - created_at', "param('amount')", 'true', '75%', '48h'],
  ...['sum(rows.amount)', "users('keeper')", '[owner, owner.manager]', 'amount *', '（amount）', '-amount', ''],
);
const formula = fc.oneof(
  { weight: 4, arbitrary: written },
  { weight: 1, arbitrary: fc.oneof(formulas['boolean job'] as Any, formulas['number job'] as Any) },
);

/** Texts by how their schema says they are written. */
const byPattern: readonly (readonly [pattern: RegExp, Any])[] = [
  [/^\^-\?\(\[0-9\]/, fc.constantFrom('48h', '2h30m', '7d', '1.5d')],
  [/\{2\}:/, fc.constantFrom('09:00', '12:00', '13:30', '18:00')],
  [/^\^\\d\+/, fc.constantFrom('1.0.0', '2.10.3')],
  [/A-Z\]\{3\}/, fc.constantFrom('CNY', 'USD', 'JPY')],
  [/^\^https\?/, fc.constant('https://example.org/a.mp4')],
  [/./, keys],
];

function textOf({ pattern, format }: Schema): Any {
  if (format === 'date') return fc.constantFrom('2026-01-31', '2026-02-17', '2026-02-20', '2026-03-01');
  if (format === 'date-time') return fc.constantFrom('2026-03-02T09:00:00+08:00', '2026-03-02T01:00:00Z');
  const [, written] = byPattern.find(([form]) => typeof pattern === 'string' && form.test(pattern)) ?? [];
  return written ?? fc.oneof(keys, texts);
}

interface Around {
  /** The schema of the whole file: what `$ref` names stands in it. */
  readonly root: Schema;
  readonly depth: number;
  /** Now and then something stands where it must not. */
  readonly isHalf: boolean;
}

const DEEPEST = 9;
const known = new Map<string, Map<unknown, Any>>();

/** A value as a schema wants it, made once for each place. */
function valueFor(schema: Schema, around: Around): Any {
  const place = `${around.depth} ${around.isHalf} ${String(around.root['$id'])}`;
  const made = known.get(place) ?? new Map<unknown, Any>();
  known.set(place, made);
  const value = made.get(schema) ?? (around.isHalf ? orElse(proper(schema, around)) : proper(schema, around));
  made.set(schema, value);
  return value;
}

const orElse = (sound: Any): Any =>
  fc.oneof({ weight: 40, arbitrary: sound }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });

function proper(schema: Schema, around: Around): Any {
  if (typeof schema['$ref'] === 'string') return ofKind(namedBy(schema['$ref'], around.root), around);
  if (schema['x-formula']) return formula;
  if (schema['x-label']) return fc.oneof(texts, fc.record({ 'zh-CN': texts, en: texts }, { requiredKeys: ['zh-CN'] }));
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  if (Array.isArray(schema['anyOf']))
    return fc.oneof(...(schema['anyOf'] as Schema[]).map((one) => valueFor(one, deeper(around))));
  if (schema['type'] === 'object') return objectOf(schema, around);
  if (schema['type'] === 'array') return listOf(schema, around);
  if (schema['type'] === 'boolean') return fc.boolean();
  if (schema['type'] === 'integer')
    return fc.integer({ min: Number(schema['minimum'] ?? 0), max: Number(schema['maximum'] ?? 100) });
  if (schema['type'] === 'number') return fc.constantFrom(0, 0.5, 1, 12.25, 100);
  if (schema['type'] === 'string') return schema['x-ref'] ? keys : textOf(schema);
  return fc.oneof(keys, fc.nat(9), fc.boolean(), fc.constant('48h'));
}

const deeper = (around: Around): Around => ({ ...around, depth: around.depth + 1 });
const namedBy = (reference: string, root: Schema): Schema =>
  (root['$defs'] as Schemas)[reference.replace('#/$defs/', '')] as Schema;

/** One of the kinds that a schema knows: the options of a kind stand beside what all have; an action is called by its one property. */
function ofKind(schema: Schema, around: Around): Any {
  const [kinds, names] = [schema['allOf'], schema['oneOf']] as [Kind[] | undefined, Required[] | undefined];
  const properties = schema['properties'] as Schemas;
  // What holds things of its own kind again ends somewhere.
  const flat = (kind: Kind) => around.depth < 5 || !JSON.stringify(kind.then).includes('#/$defs/');
  if (kinds)
    return fc.oneof(
      ...kinds.filter(flat).map(({ if: { properties: chosen }, then }) => {
        const required = [...((schema['required'] ?? []) as string[]), ...(then.required ?? [])];
        return objectOf({ properties: { ...properties, ...then.properties, ...chosen }, required }, deeper(around));
      }),
    );
  if (!names) return valueFor(schema, deeper(around));
  return fc.oneof(
    ...names.map(({ required: [name = ''] }) => {
      const { when, as } = properties;
      return objectOf({ properties: { when, as, [name]: properties[name] }, required: [name] }, deeper(around));
    }),
  );
}

interface Required {
  readonly required: readonly string[];
}
interface Kind {
  readonly if: { readonly properties: Schemas };
  readonly then: { readonly properties: Schemas; readonly required?: readonly string[] };
}

const unknown = fc.option(fc.tuple(fc.constantFrom('x_note', '$schema', '备注', 'zz'), fc.jsonValue({ maxDepth: 1 })), {
  freq: 5,
});

function objectOf(schema: Schema, around: Around): Any {
  const properties = (schema['properties'] ?? {}) as Schemas;
  const required = (schema['required'] ?? []) as string[];
  const isDeep = around.depth > DEEPEST;
  const wanted = Object.entries(properties).filter(([name]) => !isDeep || required.includes(name));
  const members = Object.fromEntries(wanted.map(([name, one]) => [name, valueFor(one, deeper(around))]));
  const own = fc.record(members, { requiredKeys: required.filter((name) => Object.hasOwn(members, name)) });
  return fc
    .tuple(own, fc.nat(9), around.isHalf ? unknown : fc.constant(null), othersOf(schema, around))
    .map(([object, turn, more, others]) => turned({ ...object, ...others, ...(more && { [more[0]]: more[1] }) }, turn));
}

/** Properties that have no name of their own: by what they are the keys of. */
function othersOf(schema: Schema, around: Around): fc.Arbitrary<object> {
  const [pattern, ofPattern] = Object.entries((schema['patternProperties'] ?? {}) as Schemas)[0] ?? [];
  const others = ofPattern ?? (typeof schema['additionalProperties'] === 'object' ? schema['additionalProperties'] : undefined);
  if (!others || around.depth > DEEPEST) return fc.constant({});
  const names = pattern?.includes('1-7') ? fc.constantFrom('1', '2', '3', '5', '7') : keys;
  return fc.dictionary(names, valueFor(others as Schema, deeper(around)), { maxKeys: 4 });
}

/** The same properties in another order. */
const turned = (object: object, by: number): object => {
  const entries = Object.entries(object);
  const at = entries.length === 0 ? 0 : by % entries.length;
  const again = [...entries.slice(at), ...entries.slice(0, at)];
  return Object.fromEntries(by % 2 ? again : again.toReversed());
};

function listOf(schema: Schema, around: Around): Any {
  const places = (schema['prefixItems'] ?? []) as Schema[];
  if (places.length > 0) return fc.tuple(...places.map((one) => valueFor(one, deeper(around))));
  const least = Number(schema['minItems'] ?? 0);
  const most = around.depth > DEEPEST ? least : Math.max(least, around.depth > 4 ? 2 : 4);
  const item = valueFor((schema['items'] ?? {}) as Schema, deeper(around));
  return fc.array(item, { minLength: least, maxLength: most }).map((list) => (around.isHalf ? list : differing(list)));
}

/** Of things with one key the first. */
const differing = (list: readonly unknown[]): readonly unknown[] => {
  const keyOf = (item: unknown) => (item as { key?: unknown } | null)?.key;
  return list.filter((item, at) => keyOf(item) === undefined || list.findIndex((one) => keyOf(one) === keyOf(item)) === at);
};

/** The files of an app, and by which schema each is written. */
const FILES: { readonly [path: string]: string } = {
  'app.json': 'app.json',
  'parameters.json': 'parameters.json',
  'tables/thing.json': 'tables.json',
  'tables/other.json': 'tables.json',
  'forms/thing.json': 'forms.json',
  'processes/thing.json': 'processes.json',
  'processes/other.json': 'processes.json',
  'timeouts/late.json': 'timeouts.json',
  'rules/told.json': 'rules.json',
  'roles/keeper.json': 'roles.json',
  'pages/desk.json': 'pages.json',
  'calendars/business.json': 'calendars.json',
  'guides/how.json': 'guides.json',
  'scenarios/first.json': 'scenarios.json',
  'demo/people.json': 'people.json',
};

const rows = fc.constantFrom('ref,name,amount\na,"x, ""y""",1\n', 'name\n', '');

/** The text of each file of a random app, as somebody might have written it: odd orders of properties, any indentation. */
export function randomApps(isHalf: boolean): fc.Arbitrary<ReadonlyMap<string, string>> {
  const files = Object.entries(FILES).map(([path, name]) => {
    const root = schemas[name] as Schema;
    const content = valueFor(root, { root, depth: 0, isHalf });
    return fc.tuple(fc.constant(path), content, fc.constantFrom(0, 1, 2, 4, '\t'));
  });
  return fc.tuple(fc.tuple(...files), rows).map(([all, data]) => {
    const written = all.map(([path, content, indent]) => [path, JSON.stringify(content, null, indent)] as const);
    return new Map([...written, ['data/thing.csv', data]]);
  });
}
