import type { FullField } from '@stepwell/definition';
import { BadValue, type FieldContext, type JsonSchema } from '@stepwell/fields';

interface Sampling {
  readonly context: FieldContext;
  /** What the sample is called where the field takes any text. */
  readonly called: string;
  /** Counts the samples, so that two of them are not called alike. */
  readonly turn: number;
}

/** What is chosen from what is there, or brought. */
const NOT_MADE_UP: ReadonlySet<string> = new Set(['people', 'relation', 'file']);

/** A value that a field takes, to try something with: what it is called, one of its choices, or an example of its type. Undefined where there is none. */
export function sampleValue(field: FullField, { context, called, turn }: Sampling): unknown {
  const { type, options } = field;
  if (type.computed || type.rows || NOT_MADE_UP.has(type.group)) return undefined;
  const schema = type.wire(options, context);
  const examples = type.examples.map(([, wire]) => wire);
  const all = [`${called} ${turn}`, ...chosenFrom(schema), ...examples, schema['minimum'], schema['maximum']];
  return all.find((wire) => isWithin(schema, wire) && isTaken(field, wire, context));
}

const isWithin = ({ minimum, maximum }: JsonSchema, wire: unknown): boolean =>
  typeof wire !== 'number' ||
  ((typeof minimum !== 'number' || wire >= minimum) && (typeof maximum !== 'number' || wire <= maximum));

/** What a schema lists as the only values there are. */
function chosenFrom(schema: JsonSchema): readonly unknown[] {
  if (Array.isArray(schema['enum'])) return schema['enum'] as readonly unknown[];
  const branches = (schema['oneOf'] ?? schema['anyOf']) as readonly JsonSchema[] | undefined;
  if (branches) return branches.flatMap((branch) => ('const' in branch ? [branch['const']] : []));
  const items = schema['items'] as JsonSchema | undefined;
  return items ? chosenFrom(items).map((one) => [one]) : [];
}

function isTaken({ type, options }: FullField, wire: unknown, context: FieldContext): boolean {
  if (wire === null || wire === undefined || wire === '') return false;
  try {
    return type.read(wire, options, context) !== null;
  } catch (error) {
    if (error instanceof BadValue) return false;
    throw error;
  }
}
