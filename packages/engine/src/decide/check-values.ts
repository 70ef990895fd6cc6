import type { Problem } from '@stepwell/definition';
import { compileFormula, type Environment, type Row, type Value } from '@stepwell/expression';
import type { FieldModel, TableModel } from '../model/model.ts';
import { aboutField, required, valueProblem } from '../values/value-problems.ts';
import { isHidden } from './is-hidden.ts';

/** A blank: nothing, an empty text, an empty list. */
export const isBlank = (value: Value | undefined): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What the table itself asks of a record, whoever writes it: required fields and checks. All problems at once. */
export function valueProblems(table: TableModel, row: Row, environment: Environment): Problem[] {
  const isMissing = (field: FieldModel) =>
    isBlank(row.values[field.key]) && isRequired(field, environment) && !isHidden(table.appearances.get(field.key), environment);
  const missing = table.demanded.filter(isMissing);
  const failed = table.checks.filter(({ formula }) => compileFormula(formula)(environment) !== true);
  return [
    ...missing.map(required),
    ...failed.map(({ definition, words }) => valueProblem(definition.at ?? table.title, 'CHECK_FAILED', words)),
  ];
}

function isRequired(field: FieldModel, environment: Environment): boolean {
  if (field.definition.required) return true;
  return field.requiredWhen !== undefined && compileFormula(field.requiredWhen)(environment) === true;
}

/** The changed fields that `readOnlyWhen` forbids to change, judged by the record as it was. */
export function readOnlyProblems(table: TableModel, changed: readonly string[], environment: Environment): Problem[] {
  return changed.flatMap((key) => {
    const field = table.fields.get(key);
    if (!field?.readOnlyWhen || compileFormula(field.readOnlyWhen)(environment) !== true) return [];
    return [
      valueProblem(key, 'READ_ONLY', aboutField(field, { 'zh-CN': '现在不能修改。', en: 'cannot be changed at present.' })),
    ];
  });
}
