import type { Type } from '@stepwell/expression';
import type { Spot, Standing, Walk } from './site.ts';

type Members = { readonly [key: string]: unknown };

/** What formulas within an object may speak of, by the marks of its schema. */
export function standingWithin(walk: Walk, { value, schema, standing }: Spot): Standing {
  const members = value as Members;
  const named = (property: unknown) => (typeof property === 'string' ? textOf(members[property]) : undefined);
  const table = named(schema['x-scope']);
  const record = named(schema['x-record']);
  const names = { ...standing.names, ...rowNames(members, schema['x-names']), ...givenNames(walk, members, schema['x-gives']) };
  return {
    ...standing,
    names,
    hasMe: standing.hasMe && !schema['x-nobody'],
    ...(record ? { record } : {}),
    ...(table ? { table, record: record ?? standing.table ?? standing.record } : {}),
    ...(schema['x-scope'] === 'from' ? { query: members } : {}),
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Names of rows: of a table, or of the one that a property of the object names. */
const rowNames = (members: Members, names: unknown): { [name: string]: Type } =>
  Object.fromEntries(
    Object.entries((names ?? {}) as Record<string, string | { readonly of: string }>).flatMap(([name, said]) => {
      const table = typeof said === 'string' ? said : textOf(members[said.of]);
      return table === undefined ? [] : [[name, { kind: 'row', table }] as const];
    }),
  );

/** The types of the things an object lists, each under the scope's name: `filter.month`. */
function givenNames(walk: Walk, members: Members, gives: unknown): { [name: string]: Type } {
  const entries = Object.entries((gives ?? {}) as Record<string, string>);
  return Object.fromEntries(entries.flatMap(([property, scope]) => typedThings(walk, members[property], scope)));
}

function typedThings(walk: Walk, things: unknown, scope: string): [string, Type][] {
  if (!Array.isArray(things)) return [];
  return things.flatMap((thing: Members | null) => {
    const type = walk.vocabulary.fields.find(({ name }) => name === thing?.['type']);
    return type && thing ? [[`${scope}.${thing['key']}`, type.type(thing, walk.context)] as [string, Type]] : [];
  });
}
