import type { Problem } from '../../problem.ts';
import type { Field } from '../../shapes/index.ts';
import { type Facts, problemIn } from '../facts.ts';
import { badValue } from './bad-value.ts';

/** Plain values that are no values of their type: defaults of fields, values and bounds of parameters. */
export function checkValues(facts: Facts): readonly Problem[] {
  const { app } = facts;
  const fields = app.tables.flatMap((table) => table.fields.flatMap((field) => [field, ...innerFields(field)]));
  return [
    ...fields.flatMap((field) => (isPlain(field.default) ? plainValue(facts, field, 'default') : [])),
    ...app.parameters.flatMap((parameter) => ['default', 'min', 'max'].flatMap((key) => plainValue(facts, parameter, key))),
  ];
}

const innerFields = (field: Field): readonly Field[] => (Array.isArray(field['fields']) ? (field['fields'] as Field[]) : []);

/** A computed default is a formula, which is checked where formulas are. */
const isPlain = (value: unknown): boolean => !(typeof value === 'object' && value !== null && Object.hasOwn(value, 'formula'));

function plainValue(
  facts: Facts,
  thing: { readonly type: string; readonly [key: string]: unknown },
  key: string,
): readonly Problem[] {
  const type = facts.vocabulary.fields.find(({ name }) => name === thing.type);
  if (!type || thing[key] === undefined) return [];
  const said = badValue(facts, type, { value: thing[key], options: key === 'default' ? thing : {} });
  return said ? [problemIn(facts, thing, `/${key}`, said)] : [];
}
