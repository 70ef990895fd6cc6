import { checkFormula, type Formula, formulaToSql, type Logic, type Type } from '@stepwell/expression';
import { sql } from 'kysely';
import { name, type Sql } from '../sql/dialect.ts';
import type { Asking } from './asking.ts';

const MOST = 1000;

/** The periods of a group as a table `of<index>`: all within the period that the query's condition names, else from the first that was found to the last. */
export function periodTables(asking: Asking, formula: Formula, index: number): Sql[] {
  const [own, step] = [name(`of${index}`), name(`step${index}`)];
  const found = sql`select ${name(`g${index}`)} from found`;
  const within = periodsWithin(asking, formula);
  if (within) return [sql`${own}(id) as (select value from ${asking.dialect.elements(within)} as within union ${found})`];
  const [first, last] = ['min', 'max'].map((end) => sql`(select ${sql.raw(end)}(${name(`g${index}`)}) from found)`);
  const next = periodAfter(asking, formula.type, `step${index}`);
  if (!next) return [sql`${own}(id) as (select distinct * from (${found}))`];
  const further = sql`select ${next}, ${step}.place + 1 from ${step} where ${step}.id < ${last} and ${step}.place < ${sql.lit(MOST)}`;
  return [
    sql`${step}(id, place) as (select ${first}, 1 union all ${further})`,
    sql`${own}(id) as (select id from ${step} where id is not null union ${found})`,
  ];
}

/** The period one later than the one that a row of `alias` holds. */
function periodAfter({ model, dialect }: Asking, one: Type, alias: string): Sql | undefined {
  const { schema } = model;
  const { formula } = checkFormula('one + 1', { schema, scope: { scopes: { one } } });
  const place = { dialect: dialect.name, sql, schema, alias, scopes: { one: { alias } }, mode: 'value' } as const;
  return formula && formulaToSql(formula, place);
}

/** The list of periods within `p`, where the condition says `at in p` and the group is the month (or the like) of `at`. */
function periodsWithin(asking: Asking, { logic, type }: Formula): Sql | undefined {
  const unit = type.kind === 'period' ? type.unit : undefined;
  const [at] = unit === undefined ? [] : argumentsOf(logic, unit);
  const parts = asking.condition ? partsOf(asking.condition.logic) : [];
  const whole = at === undefined ? undefined : parts.map((part) => periodOf(part, at)).find((one) => one !== undefined);
  if (whole === undefined || unit === undefined) return undefined;
  const { schema } = asking.model;
  const scopes = { me: { kind: 'row', table: 'user' } as const, ...asking.request.scopeTypes };
  const { formula } = checkFormula({ periods: [whole, unit] }, { schema, scope: { scopes } });
  return formula && asking.toSql(formula, 'value', 'refused');
}

const argumentsOf = (logic: Logic, operator: string): readonly Logic[] => {
  const args =
    typeof logic === 'object' && logic !== null ? (logic as { readonly [name: string]: unknown })[operator] : undefined;
  return Array.isArray(args) ? args : [];
};

const partsOf = (logic: Logic): readonly Logic[] => {
  const parts = argumentsOf(logic, 'and');
  return parts.length > 0 ? parts.flatMap(partsOf) : [logic];
};

function periodOf(part: Logic, at: Logic): Logic | undefined {
  const [instant, period] = argumentsOf(part, 'in');
  return period !== undefined && !Array.isArray(period) && JSON.stringify(instant) === JSON.stringify(at) ? period : undefined;
}
