import type { Problem } from '@stepwell/definition';
import type { Value, Values } from '@stepwell/expression';
import { BadValue } from '@stepwell/fields';
import type { WireValues } from '../command/command.ts';
import { linesOf } from '../model/lines-of.ts';
import type { FieldModel, Model, TableModel } from '../model/model.ts';
import { aboutField, notWritable, unknownField, valueProblem } from './value-problems.ts';
import { shapeError } from './wire-validator.ts';

export interface ReadValues {
  /** Inner values of the fields that could be read. */
  readonly values: Values;
  readonly problems: readonly Problem[];
}

/**
 * Wire values → inner values, all problems at once. Blank ('' or null) becomes null. Unknown and computed fields are problems,
 * except those in `also` (the stage, which a write may name).
 */
export function readValues(model: Model, table: TableModel, wire: WireValues, also: readonly string[] = []): ReadValues {
  const values: Record<string, Value> = {};
  const problems: Problem[] = [];
  for (const [key, given] of Object.entries(wire)) {
    const field = table.fields.get(key);
    if (!field) problems.push(unknownField(table, key));
    else if (field.computed && !also.includes(key)) problems.push(notWritable(field));
    else {
      const read = readValue(model, table, field, given);
      values[key] = read.value;
      problems.push(...read.problems);
    }
  }
  return { values, problems };
}

function readValue(model: Model, table: TableModel, field: FieldModel, wire: unknown): { value: Value; problems: Problem[] } {
  if (wire === null || wire === undefined || wire === '') return { value: blankOf(field), problems: [] };
  const shape = shapeError(model, field, wire);
  if (shape !== undefined) return { value: null, problems: [wrongShape(field, shape)] };
  const lines = linesOf(model, table, field);
  if (lines) return readLines(model, lines, field, wire as WireValues[]);
  try {
    return { value: field.type.read(wire, field.options, model.context), problems: [] };
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    return { value: null, problems: [valueProblem(field.key, error.code, aboutField(field, error.words))] };
  }
}

/** A boolean is never blank: what is not filled in is no. */
const blankOf = (field: FieldModel): Value => (field.isBoolean ? false : null);

function readLines(model: Model, lines: TableModel, field: FieldModel, wire: readonly WireValues[]) {
  const problems: Problem[] = [];
  const value = wire.map(({ id, ...rest }, index) => {
    const read = readValues(model, lines, rest);
    const here = `#/values/${field.key}/${index}/`;
    problems.push(...read.problems.map((problem) => ({ ...problem, path: problem.path.replace('#/values/', here) })));
    return typeof id === 'string' ? { id, ...read.values } : read.values;
  });
  return { value, problems };
}

const wrongShape = (field: FieldModel, shape: string): Problem =>
  valueProblem(
    field.key,
    'WRONG_TYPE',
    aboutField(field, {
      'zh-CN': `内容的格式不对，应为${field.type.label['zh-CN']}。`,
      en: `the value has the wrong shape; it should be: ${field.type.label.en}.`,
    }),
    { 'zh-CN': shape, en: shape },
  );
