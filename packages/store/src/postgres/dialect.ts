import type { Type } from '@stepwell/expression';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import type { Sql, SqlDialect } from '../sql/dialect.ts';
import { identifier } from './identifiers.ts';

class Compiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return super.sanitizeIdentifier(identifier(name));
  }
}

/** Never runs anything: it only gives fragments the compiler. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new Compiler(),
  },
});

/** The order of texts that nothing was kept for, see migrations. */
export const PEOPLES_ORDER = 'stepwell_order';

type Way = (value: Sql, type: Type) => Sql;
type Ways = { readonly [kind in Type['kind']]?: Way };

const asText: Way = (value) => sql`(${value})::text`;
const asJson: Way = (value) => sql`(${value})::jsonb`;
const unit = (scale: number, direction: '' | '-'): Sql => sql.raw(`1e${direction}${scale}::numeric`);

/** From what PostgreSQL computes with to what the other rooms know: whole numbers, 0 and 1, texts. */
const shown: Ways = {
  number: (value, type) => {
    const scale = type.kind === 'number' ? type.scale : 0;
    return scale === 0 ? sql`(${value})::bigint` : sql`((${value}) * ${unit(scale, '')})::bigint`;
  },
  duration: (value) => sql`(${value})::bigint`,
  datetime: (value) => sql`fx_ms(${value})::bigint`,
  boolean: (value) => sql`(${value})::int`,
  date: asText,
  list: asText,
  files: asText,
};

const stored: Ways = {
  number: (value, type) => {
    const scale = type.kind === 'number' ? type.scale : 0;
    return scale === 0 ? sql`${value}::numeric` : sql`(${value}::numeric * ${unit(scale, '-')})`;
  },
  duration: (value) => sql`${value}::bigint`,
  datetime: (value) => sql`fx_at(${value}::numeric)`,
  boolean: (value) => sql`(${value}::int = 1)`,
  date: (value) => sql`${value}::date`,
  list: asJson,
  files: asJson,
};

const along =
  (ways: Ways): Way =>
  (value, type) =>
    ways[type.kind]?.(value, type) ?? value;

export const postgres: SqlDialect = {
  name: 'postgres',
  compile: (fragment) => {
    const { sql: text, parameters } = fragment.compile(compiler);
    return { sql: text, parameters };
  },
  isIn: (column, list) => sql`${column} = any(${list}::text[])`,
  listParameter: (texts) => texts,
  listed: (list) => sql`(select unnest(${list}::text[]) as value)`,
  elements: (list) => sql`(select jsonb_array_elements_text(${list}) as value)`,
  listOfEach: (list, each) =>
    sql`(select jsonb_agg(${each} order by place) from jsonb_array_elements_text(${list}) with ordinality as elements(value, place))`,
  columnValue: along(shown),
  computedValue: along(shown),
  stored: along(stored),
  boolean: (value) => sql.raw(String(value)),
  // In its own writing, which every type reads back exactly.
  cursorValue: (key) => sql`(${key})::text`,
  hasWideCursors: false,
  sortKey: (text) => sql`(${text} collate ${sql.id(PEOPLES_ORDER)})`,
  folded: (text) => sql`lower(normalize(${text}, NFKC))`,
  contains: (text, piece) => sql`strpos(${text}, ${piece}) > 0`,
  jsonRows: (columns, from, by) =>
    sql`(select coalesce(json_agg(json_build_array(${sql.join(columns)}) order by ${by}), '[]')::text ${from})`,
  jsonList: (value, from) => sql`(select coalesce(json_agg(${value} order by ${value}), '[]')::text ${from})`,
  // It does not see that a further formula, whose parameters have other numbers, is one of the groups.
  ordersWithin: false,
  tieBreak: (alias) => sql.id(alias, 'id'),
  // The server itself stops a statement whose time is over.
  stoppable: () => sql`true`,
};
