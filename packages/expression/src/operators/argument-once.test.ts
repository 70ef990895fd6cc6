import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { FunctionOperator, ParameterKind } from '../operator.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import { boolean, date, datetime, duration, list, number, period, ref, type Type, text } from '../type.ts';
import { operators } from './index.ts';

const kysely = new Kysely({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const types: { readonly [kind: string]: Type } = {
  number: number(2),
  text,
  boolean,
  date,
  datetime,
  duration,
  period: period(),
  ref: ref('user'),
};
const typeOf = (kind: ParameterKind): Type => types[kind.replace('literal ', '')] ?? (kind === 'list' ? list(text) : number(0));
const written = new Map<ParameterKind, string | number>([
  ['literal text', 'h'],
  ['literal number', 2],
  ['literal integer', 2],
  ['calendar', 'business'],
]);

const functions = operators.filter(
  (operator): operator is FunctionOperator => 'evaluate' in operator && operator.sql !== undefined,
);
const cases = functions.flatMap((operator) =>
  (['sqlite', 'postgres'] as const).map((dialect) => [operator.name, dialect, operator] as const),
);

test.each(cases)(
  '%s puts each argument once into the SQL of %s, so that nested calls do not grow without bounds',
  (_, dialect, operator) => {
    const write = operator.sql?.[dialect];
    if (!write) return;
    const kinds = operator.parameters.map(({ kind }) => (typeof kind === 'string' ? kind : kind.at(-1)!));
    const signature = { types: kinds.map(typeOf), literals: kinds.map((kind) => written.get(kind)) };
    const args = kinds.map((_kind, index) => sql.raw(`argument${index}`));
    const text = write(args, { dialect, sql, schema: sampleSchema }, signature).compile(kysely).sql;
    for (const [index, kind] of kinds.entries())
      if (!written.has(kind)) expect([text, text.split(`argument${index}`).length - 1]).toEqual([text, 1]);
  },
);
