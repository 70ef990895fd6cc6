import type { Problem } from '@stepwell/definition';
import type { Value, Values } from '@stepwell/expression';
import { BadValue } from '@stepwell/fields';
import type { ErrorObject } from 'ajv';
import type { WireValues } from '../command/command.ts';
import { linesOf } from '../model/lines-of.ts';
import type { FieldModel, Model, TableModel } from '../model/model.ts';
import { wordsOfMismatch } from './mismatch-words.ts';
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
  for (const key of Object.keys(wire)) {
    const field = table.fields.get(key);
    if (!field) problems.push(unknownField(table, key));
    else if (field.computed && !also.includes(key)) problems.push(notWritable(field));
    else values[key] = readValue({ model, table, problems }, field, wire[key]);
  }
  return { values, problems };
}

interface Reading {
  readonly model: Model;
  readonly table: TableModel;
  /** What is wrong is added here. */
  readonly problems: Problem[];
}

function readValue(reading: Reading, field: FieldModel, wire: unknown): Value {
  const { model, table, problems } = reading;
  if (wire === null || wire === undefined || wire === '') return blankOf(field);
  const shape = shapeError(model, field, wire);
  if (shape) {
    problems.push(wrongShape(field, shape));
    return null;
  }
  const lines = linesOf(model, table, field);
  if (lines) return readLines({ model, table: lines, problems }, field, wire as WireValues[]);
  try {
    return field.type.read(wire, field.options, model.context);
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    problems.push(valueProblem(field.key, error.code, aboutField(field, error.words)));
    return null;
  }
}

/** A boolean is never blank: what is not filled in is no. */
const blankOf = (field: FieldModel): Value => (field.isBoolean ? false : null);

function readLines({ model, table, problems }: Reading, field: FieldModel, wire: readonly WireValues[]): Value {
  return wire.map(({ id, ...rest }, index) => {
    const read = readValues(model, table, rest);
    const here = `#/values/${field.key}/${index}/`;
    problems.push(...read.problems.map((problem) => ({ ...problem, path: problem.path.replace('#/values/', here) })));
    return typeof id === 'string' ? { id, ...read.values } : read.values;
  });
}

/** These speak of the value itself; any other says that it is no value of this type at all. */
const limits: ReadonlySet<string> = new Set(['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'enum']);

const wrongShape = (field: FieldModel, error: ErrorObject): Problem => {
  const { 'zh-CN': zh, en } = field.type.label;
  const noValue = { 'zh-CN': `内容的格式不对，应为${zh}。`, en: `the value has the wrong shape; it should be: ${en}.` };
  return valueProblem(field.key, 'WRONG_TYPE', aboutField(field, limits.has(error.keyword) ? wordsOfMismatch(error) : noValue));
};
