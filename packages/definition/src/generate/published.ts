import type { JsonSchema } from '@stepwell/fields';

type Members = { readonly [key: string]: unknown };

/** A schema of the shapes as JSON Schema that any validator and editor understands; the marks (`x-…`) stay for those who know them. */
export function published(schema: JsonSchema): JsonSchema {
  return convert(JSON.parse(JSON.stringify(schema))) as JsonSchema;
}

const FORMULA = { anyOf: [{ type: 'string' }, { type: 'object' }, { type: 'number' }, { type: 'boolean' }] };

function convert(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(convert);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = schema as Members;
  if (members['x-extension']) return { $ref: `#/$defs/${members['x-extension']}` };
  if (members['x-formula']) return members['x-plain'] ? members : { ...members, ...FORMULA };
  if (Array.isArray(members['items'])) return tuple(members, members['items']);
  return Object.fromEntries(
    Object.entries(members).map(([key, value]) => [key, IS_MAP.has(key) ? convertEach(value) : convertAt(key, value)]),
  );
}

/** Keywords under which names lead to schemas. */
const IS_MAP = new Set(['properties', 'patternProperties']);
/** Keywords whose value is a schema, or a list of them. */
const IS_SCHEMA = new Set(['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', 'not']);

const convertAt = (key: string, value: unknown): unknown => (IS_SCHEMA.has(key) ? convert(value) : value);

const convertEach = (schemas: unknown): unknown =>
  Object.fromEntries(Object.entries(schemas as Members).map(([name, schema]) => [name, convert(schema)]));

/** A list with a schema for each place, as draft 2020-12 writes it. */
function tuple({ items: _, additionalItems: __, ...rest }: Members, places: readonly unknown[]): Members {
  return { ...rest, prefixItems: places.map(convert), items: false };
}
