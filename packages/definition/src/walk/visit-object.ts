import { nearest } from '@stepwell/expression';
import type { JsonSchema } from '@stepwell/fields';
import type { RefKind } from '../shapes/index.ts';
import { below, MOST_PROBLEMS, report } from './report.ts';
import { reportLater } from './report-later.ts';
import type { Spot, Standing, Walk } from './site.ts';
import { standingWithin } from './standing-within.ts';
import { jsonType, missingProperty, unknownProperty, wrongType } from './structure-words.ts';

type Members = { readonly [key: string]: unknown };
type Schemas = { readonly [key: string]: JsonSchema };

/** Checks the properties of an object and goes into them. */
export function visitObject(walk: Walk, spot: Spot): undefined {
  const { value, schema, at } = spot;
  if (jsonType(value) !== 'object') return report(walk, at, wrongType(['object'], value));
  const members = value as Members;
  walk.places.set(members, at);
  const standing = standingWithin(walk, spot);
  const meant = new Set<string>();
  for (const key of Object.keys(members)) {
    if (walk.problems.length >= MOST_PROBLEMS) return;
    const memberSchema = schemaOfMember(schema, key);
    if (memberSchema) {
      visitKey(walk, spot, key);
      if (memberSchema['x-later'] && members[key]) reportLater(walk, below(at, members, key), key);
      walk.visit(memberSpot({ spot, standing, members }, key, memberSchema));
    } else meant.add(reportUnknown(walk, spot, key) ?? '');
  }
  for (const key of (schema['required'] ?? []) as string[]) {
    if (members[key] === undefined && !meant.has(key)) report(walk, below(at, members, key), missingProperty(key));
  }
}

function schemaOfMember(schema: JsonSchema, key: string): JsonSchema | undefined {
  const properties = (schema['properties'] ?? {}) as Schemas;
  if (Object.hasOwn(properties, key)) return properties[key];
  for (const [pattern, member] of Object.entries((schema['patternProperties'] ?? {}) as Schemas)) {
    if (new RegExp(pattern, 'u').test(key)) return member;
  }
  const others = schema['additionalProperties'];
  if (typeof others === 'object') return others as JsonSchema;
  return others === true || (others === undefined && !schema['patternProperties']) ? {} : undefined;
}

/** Tells of a property that is not known, and gives the one that was probably meant. */
function reportUnknown(walk: Walk, { schema, at, value }: Spot, key: string): string | undefined {
  const known = Object.keys((schema['properties'] ?? {}) as Schemas);
  const suggestion = nearest(
    key,
    known.filter((name) => !Object.hasOwn(value as Members, name)),
  );
  report(walk, below(at, value as object, key), unknownProperty(key, suggestion, known));
  return suggestion;
}

interface Around {
  readonly spot: Spot;
  readonly standing: Standing;
  readonly members: Members;
}

/** The member beside its schema, with what its siblings say of it. */
function memberSpot({ spot, standing, members }: Around, key: string, schema: JsonSchema): Spot {
  const { at } = spot;
  const target = schema['x-of'] === undefined ? undefined : String(members[String(schema['x-of'])]);
  return {
    value: members[key],
    schema: target ? { ...schema, 'x-table': target } : schema,
    at: below(at, members, key),
    standing: {
      ...standing,
      ...(spot.schema['x-keys-scope'] ? { table: key } : {}),
      ...(typeof schema['x-within'] === 'string' ? { table: schema['x-within'] } : {}),
      ...rowsOf(members[String(schema['x-rows'])], standing),
      ...intoOf(spot, schema, key),
      ...(schema['x-nobody'] ? { hasMe: false } : {}),
    },
  };
}

/** Where what stands here is written to, when it is a value of a field. */
function intoOf({ schema, standing }: Spot, member: JsonSchema, key: string): Partial<Standing> {
  if (typeof member['x-into'] === 'string') return { into: member['x-into'] };
  const table = (schema['x-table'] as string | undefined) ?? standing.table;
  return schema['x-writes'] && table !== undefined ? { into: `${table}/${key}` } : {};
}

/** What bare names speak of, when a sibling says whose rows are meant: a table's key, or a query. */
function rowsOf(sibling: unknown, standing: Standing): Partial<Standing> {
  if (typeof sibling === 'string') return { table: sibling, record: standing.table };
  const from = jsonType(sibling) === 'object' ? (sibling as Members)['from'] : undefined;
  return typeof from === 'string' ? { table: from, record: standing.table, query: sibling as object } : {};
}

function visitKey(walk: Walk, { schema, at, value, standing }: Spot, key: string): undefined {
  const to = schema['x-keys'] as RefKind | undefined;
  if (!to) return;
  const table = (schema['x-table'] as string | undefined) ?? standing.table;
  walk.sites.push({
    kind: 'ref',
    at: below(at, value as object, key),
    value: key,
    to,
    table,
    isKey: true,
    ...(schema['x-writes'] ? { isWritten: true } : {}),
  });
}
