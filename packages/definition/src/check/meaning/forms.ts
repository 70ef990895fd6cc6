import type { Problem } from '../../problem.ts';
import type { Autofill, Form } from '../../shapes/index.ts';
import type { FullField } from '../../tables/full-table.ts';
import type { Said } from '../../walk/report.ts';
import { type Facts, problemIn } from '../facts.ts';
import { formWords } from './form-words.ts';
import { isComputed } from './is-computed.ts';

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
  const entries = Object.keys(autofill.set).flatMap((key) => {
    const field = fields?.get(key);
    // What nobody can write, and what the field cannot take, is told of with all that is written.
    if (!field || isComputed(facts, form.table, field)) return [];
    const said = targetProblem({ field, shown, on: autofill.on });
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
  readonly field: FullField;
  readonly shown: ReadonlySet<string>;
  readonly on: string;
}

function targetProblem({ field, shown, on }: Target): Said | undefined {
  const { key } = field.definition;
  if (key === on) return formWords.fillsItself(key);
  return shown.has(key) ? undefined : formWords.targetNotShown(key);
}
