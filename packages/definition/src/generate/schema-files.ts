import type { JsonSchema } from '@stepwell/fields';
import { FieldBase, FilterBase, Formula, Key, ParameterBase, WidgetBase } from '../shapes/index.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { INFO_SHAPE, PARAMETERS_SHAPE, PARTS, PEOPLE_SHAPE, SHARED_SHAPES } from '../walk/parts.ts';
import { published } from './published.ts';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schemas (draft 2020-12) of every kind of file an app has, with what the vocabulary offers in place. */
export function schemaFiles(vocabulary: Vocabulary): { readonly [name: string]: JsonSchema } {
  const definitions = definitionsOf(vocabulary);
  const shapes: [string, JsonSchema][] = [
    ['app', INFO_SHAPE],
    ['parameters', PARAMETERS_SHAPE],
    ['people', PEOPLE_SHAPE],
    ...PARTS.map(({ folder, shape }) => [folder, shape] as [string, JsonSchema]),
  ];
  return Object.fromEntries(shapes.map(([name, shape]) => [`${name}.json`, complete(name, shape, definitions)]));
}

function complete(name: string, shape: JsonSchema, definitions: Definitions): JsonSchema {
  const schema = withKeyLeftOut(published(shape));
  const used = usedBy(schema, definitions);
  const $defs = Object.fromEntries([...used].sort().map((kind) => [kind, definitions[kind]]));
  return { $schema: DRAFT, $id: `stepwell:${name}`, ...schema, ...(used.size > 0 ? { $defs } : {}) };
}

/** The file's name is the key, so a file may leave its key out; editors may note their schema in it. */
function withKeyLeftOut(schema: JsonSchema): JsonSchema {
  const { properties, required } = schema as { properties?: object; required?: readonly string[] };
  if (!properties) return schema;
  return {
    ...schema,
    properties: { $schema: { type: 'string' }, ...properties },
    required: required?.filter((name) => name !== 'key'),
  };
}

type Definitions = { readonly [kind: string]: JsonSchema };

const definitionsOf = (vocabulary: Vocabulary): Definitions => ({
  field: chosenBy('type', FieldBase, { required: ['key', 'type'], kinds: vocabulary.fields }),
  parameter: chosenBy('type', ParameterBase, { required: ['key', 'type', 'default'], kinds: vocabulary.fields }),
  filter: chosenBy('type', FilterBase, { required: ['key', 'type'], kinds: vocabulary.fields }),
  widget: chosenBy('kind', WidgetBase, { required: ['key', 'kind'], kinds: vocabulary.widgets }),
  action: actionOf(vocabulary),
  ...Object.fromEntries(Object.entries(SHARED_SHAPES).map(([name, shape]) => [name, published(shape)])),
});

interface Kind {
  readonly name: string;
  readonly options: { readonly properties: { readonly [option: string]: JsonSchema }; readonly required?: readonly string[] };
}

/** An object whose property names its kind, and which then has the options of that kind. */
function chosenBy(
  property: string,
  base: object,
  { required, kinds }: { required: string[]; kinds: readonly Kind[] },
): JsonSchema {
  const { [property]: _, ...common } = published({ properties: base })['properties'] as { [name: string]: JsonSchema };
  return {
    type: 'object',
    properties: { ...common, [property]: { enum: kinds.map(({ name }) => name) } },
    required,
    allOf: kinds.map(({ name, options }) => ({
      if: { properties: { [property]: { const: name } } },
      then: published({ properties: options.properties, ...(options.required ? { required: options.required } : {}) }),
    })),
    unevaluatedProperties: false,
  };
}

const actionOf = ({ actions }: Vocabulary): JsonSchema =>
  published({
    type: 'object',
    properties: { when: Formula('boolean'), as: Key, ...Object.fromEntries(actions.map(({ name, options }) => [name, options])) },
    oneOf: actions.map(({ name }) => ({ required: [name] })),
    additionalProperties: false,
  });

/** The definitions a schema refers to, those they refer to among them. */
function usedBy(schema: JsonSchema, definitions: Definitions): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (part: unknown): void => {
    for (const [, kind = ''] of JSON.stringify(part).matchAll(/"#\/\$defs\/(\w+)"/g)) {
      if (used.has(kind)) continue;
      used.add(kind);
      look(definitions[kind]);
    }
  };
  look(schema);
  return used;
}
