import type { Operator, Words } from '@stepwell/expression';
import type { FieldType, JsonSchema } from '@stepwell/fields';

/** What the check must know of an action; the engine adds what it does. */
export interface ActionSpec {
  readonly name: string;
  readonly label: Words;
  readonly summary: Words;
  /** JSON Schema of the value under the action's name, with the marks of shapes/kit.ts. */
  readonly options: JsonSchema;
  /** Whether a rule may do it before a record is written; the engine's action says how. */
  readonly before?: unknown;
}

/** What the check must know of a widget; packages/widgets adds the queries. */
export interface WidgetSpec {
  readonly name: string;
  readonly label: Words;
  readonly summary: Words;
  readonly icon: string;
  /**
   * JSON Schema of the options beside WidgetBase's, with the marks of shapes/kit.ts. `{$ref: '#/$defs/query'}` is the shape Query
   * of shapes/page.ts: named, so that pages do not load the shapes.
   */
  readonly options: { readonly properties: { readonly [option: string]: JsonSchema }; readonly required?: readonly string[] };
}

/** Everything an app may use, as frozen lists. A composition root makes it; a plugin hands over more of the same. */
export interface Vocabulary {
  readonly operators: readonly Operator[];
  readonly fields: readonly FieldType[];
  readonly actions: readonly ActionSpec[];
  readonly widgets: readonly WidgetSpec[];
}
