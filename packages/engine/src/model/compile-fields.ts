import type { Computed, Field, FullField, FullTable } from '@stepwell/definition';
import { readPlain } from '@stepwell/fields';
import { type Compiling, optionalFormula } from './compiling.ts';
import type { FieldModel } from './model.ts';

/** The fields of a table, whole. */
export function compileFields(compiling: Compiling, table: FullTable): ReadonlyMap<string, FieldModel> {
  const marks = marksOf(compiling, table.key);
  return new Map(
    [...table.fields].map(([key, field]) => [key, compileField(compiling, { table, field, isMark: marks.has(key) })]),
  );
}

/** The fields that timeouts mark: the engine writes them. */
function marksOf({ app }: Compiling, table: string): ReadonlySet<string> {
  const timeouts = app.timeouts.filter((timeout) => timeout.table === table);
  return new Set(timeouts.flatMap(({ steps }) => steps.flatMap(({ mark }) => mark ?? [])));
}

interface Place {
  readonly table: FullTable;
  readonly field: FullField;
  readonly isMark: boolean;
}

function compileField(compiling: Compiling, { table, field, isMark }: Place): FieldModel {
  const { definition, type, system } = field;
  const written = field.written ?? definition;
  const computed = compiling.understanding.computed.get(`${table.key}/${definition.key}`);
  const options = computed ? { ...field.options, result: computed.formula.type } : field.options;
  return Object.freeze({
    key: definition.key,
    type,
    options,
    label: definition.label ?? definition.key,
    definition,
    system,
    computed: system || isMark || Boolean(type.computed) || type.storage(options) === 'none',
    ...columnOf(field, computed),
    isBoolean: (computed?.formula.type ?? type.type(options, compiling.context)).kind === 'boolean',
    ...computedParts(computed),
    ...optionalFormula(compiling, written, 'requiredWhen'),
    ...optionalFormula(compiling, written, 'readOnlyWhen'),
    ...defaultOf(compiling, { definition, type, options }),
  });
}

const columnOf = ({ column }: FullField, computed: Computed | undefined) =>
  column !== undefined && computed?.isStored !== false ? { column } : {};

const computedParts = (computed: Computed | undefined): Partial<FieldModel> =>
  computed
    ? {
        formula: computed.formula,
        ...(computed.parts.length > 0
          ? { factors: computed.parts.map(({ key, label, formula }) => ({ key, label, points: formula })) }
          : {}),
      }
    : {};

function defaultOf(compiling: Compiling, { definition, type, options }: Pick<FieldModel, 'definition' | 'type' | 'options'>) {
  const given = (definition as Field).default;
  if (given === undefined) return {};
  const formula = typeof given === 'object' && given !== null ? compiling.formulas.at(given, 'formula') : undefined;
  if (formula) return { defaultFormula: formula };
  return { defaultValue: readPlain(type, given, options, compiling.context) };
}
