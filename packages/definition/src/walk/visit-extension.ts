import { nearest } from '@stepwell/expression';
import type { FieldType, JsonSchema } from '@stepwell/fields';
import { LATER } from '../later.ts';
import { FieldBase, FilterBase, Formula, Key, ParameterBase, WidgetBase } from '../shapes/index.ts';
import { below, report } from './report.ts';
import { reportLater } from './report-later.ts';
import type { Spot, Standing, Walk } from './site.ts';
import { jsonType, missingProperty, oneAction, unknownExtension, wrongType } from './structure-words.ts';

type Members = { readonly [key: string]: unknown };
type Options = { readonly properties: { readonly [option: string]: JsonSchema }; readonly required?: readonly string[] };

/** Checks an object whose schema the vocabulary gives: a field, parameter, widget or action. */
export function visitExtension(walk: Walk, spot: Spot): undefined {
  if (jsonType(spot.value) !== 'object') return report(walk, spot.at, wrongType(['object'], spot.value));
  VISITS[spot.schema['x-extension'] as keyof typeof VISITS](walk, spot, spot.value as Members);
}

/** A closed object of the common properties and the extension's own. */
const stitched = (base: object, options: Options, required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties: { ...base, ...options.properties },
  required: [...required, ...(options.required ?? [])],
  additionalProperties: false,
});

function visitField(walk: Walk, spot: Spot, field: Members): undefined {
  const type = extensionOf(walk, spot, { kind: 'field_type', property: 'type', list: walk.vocabulary.fields });
  if (!type) return;
  const name = `${spot.standing.table}/${field['key']}`;
  if (!walk.fields.has(name)) walk.fields.set(name, spot.at);
  const before = walk.problems.length;
  const base = { ...FieldBase, default: { ...FieldBase.default, 'x-into': name } };
  walk.visit({ ...spot, schema: stitched(base, optionsOf(type, field, spot.standing), ['key', 'type']) });
  if (walk.problems.length === before) checkOptions(walk, spot, type);
}

/** The options of a field type; those of lines are about their rows, those of a computed field about nobody. */
function optionsOf(type: FieldType, field: Members, standing: Standing): Options {
  const marks = {
    ...(type.rows === 'lines' ? { 'x-within': `${standing.table}.${field['key']}` } : {}),
    ...(type.computes ? { 'x-nobody': true } : {}),
  };
  const entries = Object.entries(type.options.properties).map(([key, schema]) => [key, { ...schema, ...marks }] as const);
  return { properties: Object.fromEntries(entries), required: type.options.required };
}

/** What only the type itself can tell: a minimum above the maximum, two options of one key. */
function checkOptions(walk: Walk, { value, at }: Spot, type: FieldType): undefined {
  for (const { at: option, code, message } of type.checkOptions?.(value as Members) ?? [])
    report(walk, { file: at.file, pointer: `${at.pointer}/${option}` }, { code, message });
}

const visitParameter = (walk: Walk, spot: Spot): undefined => visitTyped(walk, spot, ParameterBase, ['default']);
const visitFilter = (walk: Walk, spot: Spot): undefined => visitTyped(walk, spot, FilterBase);

/** Something with a field type that is no field. */
function visitTyped(walk: Walk, spot: Spot, base: object, required: readonly string[] = []): undefined {
  const type = extensionOf(walk, spot, { kind: 'field_type', property: 'type', list: walk.vocabulary.fields });
  if (!type) return;
  const before = walk.problems.length;
  walk.visit({ ...spot, schema: stitched(base, type.options, ['key', 'type', ...required]) });
  if (walk.problems.length === before) checkOptions(walk, spot, type);
}

/** What can be said of a widget that is not drawn yet: what all have, and its query. */
const LATER_WIDGET: JsonSchema = {
  type: 'object',
  properties: { ...WidgetBase, data: { $ref: '#/$defs/query' } },
  required: ['key', 'kind'],
};

function visitWidget(walk: Walk, spot: Spot, members: Members): undefined {
  const kind = String(members['kind']);
  if (LATER.widgets.includes(kind) && !walk.vocabulary.widgets.some(({ name }) => name === kind)) {
    reportLater(walk, below(spot.at, members, 'kind'), kind);
    return walk.visit({ ...spot, schema: LATER_WIDGET });
  }
  const widget = extensionOf(walk, spot, { kind: 'widget', property: 'kind', list: walk.vocabulary.widgets });
  if (widget) walk.visit({ ...spot, schema: stitched(WidgetBase, widget.options, ['key', 'kind']) });
}

function visitAction(walk: Walk, spot: Spot, members: Members): undefined {
  const names = Object.keys(members).filter((key) => key !== 'when' && key !== 'as');
  const [name] = names;
  if (name === undefined || names.length > 1) return report(walk, spot.at, oneAction(names));
  const known = walk.vocabulary.actions.map((action) => action.name);
  const action = walk.vocabulary.actions.find((one) => one.name === name);
  if (!action && LATER.actions.includes(name)) return reportLater(walk, below(spot.at, members, name), name);
  if (!action) return report(walk, below(spot.at, members, name), unknownExtension('action', name, nearest(name, known), known));
  const properties = { when: Formula('boolean'), as: Key, [name]: action.options };
  walk.visit({ ...spot, schema: { type: 'object', properties, additionalProperties: false } });
}

const VISITS = { field: visitField, parameter: visitParameter, filter: visitFilter, widget: visitWidget, action: visitAction };

interface Naming<T> {
  readonly kind: string;
  readonly property: string;
  readonly list: readonly T[];
}

/** The extension an object names, or undefined and a problem. */
function extensionOf<T extends { readonly name: string }>(
  walk: Walk,
  spot: Spot,
  { kind, property, list }: Naming<T>,
): T | undefined {
  const members = spot.value as Members;
  const place = below(spot.at, members, property);
  const name = members[property];
  const found = list.find((one) => one.name === name);
  const names = list.map((one) => one.name);
  if (name === undefined) report(walk, place, missingProperty(property));
  else if (typeof name !== 'string') report(walk, place, wrongType(['string'], name));
  else if (!found) report(walk, place, unknownExtension(kind, name, nearest(name, names), names));
  return found;
}
