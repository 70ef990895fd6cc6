import { checkFormula, type Type } from '@stepwell/expression';
import { BadValue } from '@stepwell/fields';
import type { Problem } from '../../problem.ts';
import type { Autofill, Form } from '../../shapes/index.ts';
import type { FullField } from '../../tables/full-table.ts';
import type { Said } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';
import { formWords } from './form-words.ts';

/** Autofill of forms that proposes what nobody could take. */
export function checkForms(facts: Facts): readonly Problem[] {
  return facts.app.forms.flatMap((form) =>
    (form.autofill ?? []).flatMap((autofill, index) => checkAutofill(facts, form, { autofill, index })),
  );
}

interface Nth {
  readonly autofill: Autofill;
  readonly index: number;
}

function checkAutofill(facts: Facts, form: Form, { autofill, index }: Nth): readonly Problem[] {
  const fields = facts.understanding.tables.get(form.table)?.fields;
  const shown = shownIn(form);
  const place = `/autofill/${index}`;
  const on = shown.has(autofill.on) || !fields?.has(autofill.on) ? [] : [formWords.triggerNotShown(autofill.on)];
  const entries = Object.entries(autofill.set).flatMap(([key, value]) => {
    const field = fields?.get(key);
    if (!field) return [];
    const said = targetProblem(facts, { form, field, shown, on: autofill.on }) ?? valueProblem(facts, form, field, value);
    return said ? [problemIn(facts, form, `${place}/set/${key}`, said)] : [];
  });
  return [...on.map((said) => problemIn(facts, form, `${place}/on`, said)), ...entries];
}

/** The fields a form has a place for. */
function shownIn({ layout }: Form): ReadonlySet<string> {
  const items = layout.flatMap((entry) => (typeof entry === 'object' && 'items' in entry ? entry.items : [entry]));
  return new Set(items.map((item) => (typeof item === 'string' ? item : item.field)));
}

interface Target {
  readonly form: Form;
  readonly field: FullField;
  readonly shown: ReadonlySet<string>;
  readonly on: string;
}

function targetProblem({ understanding }: Facts, { form, field, shown, on }: Target): Said | undefined {
  const { key } = field.definition;
  const isComputed = field.system || field.type.computed || understanding.computed.has(`${form.table}/${key}`);
  if (isComputed) return formWords.targetComputed(key);
  if (key === on) return formWords.fillsItself(key);
  return shown.has(key) ? undefined : formWords.targetNotShown(key);
}

/** A value or a formula that gives something else than the field takes. */
function valueProblem(facts: Facts, form: Form, field: FullField, value: unknown): Said | undefined {
  const { understanding, vocabulary } = facts;
  const wanted = understanding.schema.tables.get(form.table)?.fields.get(field.definition.key)?.type;
  if (typeof value !== 'string') return plainProblem(facts, field, value);
  const scope = { table: form.table, allows: { me: true } };
  const { formula } = checkFormula(value, { schema: understanding.schema, scope, operators: vocabulary.operators });
  if (!formula || !wanted || isLike(formula.type, wanted)) return undefined;
  return formWords.otherType(field.definition.key);
}

function plainProblem({ context }: Facts, field: FullField, value: unknown): Said | undefined {
  try {
    if (value !== null) field.type.read(value, field.options, context);
    return undefined;
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    return { code: 'BAD_VALUE', message: error.words };
  }
}

/** Whether values of one type can stand where the other is wanted; which digits and options, the form itself sees. */
function isLike(given: Type, wanted: Type): boolean {
  if (given.kind === 'blank' || wanted.kind === 'opaque') return true;
  if (given.kind === 'ref' && wanted.kind === 'ref') return given.table === wanted.table;
  if (given.kind === 'row' && wanted.kind === 'ref') return given.table === wanted.table;
  return given.kind === wanted.kind;
}
