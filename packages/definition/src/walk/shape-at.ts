import type { JsonSchema } from '@stepwell/fields';
import { FieldBase, FilterBase, ParameterBase, WidgetBase } from '../shapes/index.ts';
import { INFO_SHAPE, PARAMETERS_SHAPE, PARTS, sharedShape } from './parts.ts';

type Schemas = { readonly [property: string]: JsonSchema };

/** What all of a kind have; the options of each kind stand beside these. */
const BASES = { field: FieldBase, filter: FilterBase, widget: WidgetBase, parameter: ParameterBase };

/**
 * The properties of an object of the language by where it stands: `processes/stages/due`, `tables/fields`, `query/group`. Of a list it is
 * its items; where one of several may stand, the properties of all of them.
 */
export function propertiesAt(path: string): Schemas {
  const [file = '', ...steps] = path.split('/');
  const whole = file === 'app' ? INFO_SHAPE : file === 'parameters' ? PARAMETERS_SHAPE : partShape(file);
  return steps.reduce((properties, step) => propertiesOf(properties[step] ?? {}), propertiesOf(whole));
}

const partShape = (name: string): JsonSchema => PARTS.find(({ folder }) => folder === name)?.shape ?? sharedShape(name);

/** The properties of what a schema describes. */
export function propertiesOf(schema: JsonSchema): Schemas {
  if (schema['$ref'] !== undefined) return propertiesOf(sharedShape(schema['$ref']));
  if (schema['x-extension'] !== undefined)
    return ((BASES as { readonly [kind: string]: unknown })[String(schema['x-extension'])] ?? {}) as Schemas;
  if (Array.isArray(schema['anyOf'])) return Object.assign({}, ...(schema['anyOf'] as JsonSchema[]).map(propertiesOf)) as Schemas;
  const { items, additionalProperties, patternProperties } = schema as { readonly [keyword: string]: JsonSchema | undefined };
  if (schema['properties'] !== undefined) return schema['properties'] as Schemas;
  const [ofPattern] = Object.values((patternProperties ?? {}) as Schemas);
  const inner = items ?? ofPattern ?? additionalProperties;
  return typeof inner === 'object' && !Array.isArray(inner) ? propertiesOf(inner) : {};
}
