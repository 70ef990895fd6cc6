import type { Formula, Schema } from '@stepwell/expression';
import { type Compiling, optionalFormula } from './compiling.ts';
import type { ActionModel, FieldModel, TemplateModel, TemplatePart } from './model.ts';

type Members = { readonly [key: string]: unknown };

/** Actions with their formulas and texts, each named by its place in the options; those that do not run yet are left out. */
export const compileActions = (
  compiling: Compiling,
  actions: readonly Members[] | undefined,
  table: string,
): readonly ActionModel[] =>
  (actions ?? [])
    .filter((action) => compiling.vocabulary.actions.some(({ name }) => Object.hasOwn(action, name)))
    .map((action) => compileAction(compiling, action, table));

function compileAction(compiling: Compiling, action: Members, table: string): ActionModel {
  const name = Object.keys(action).find((key) => key !== 'when' && key !== 'as');
  if (name === undefined) throw new Error('An action has no name');
  const formulas = new Map<string, Formula>();
  const templates = new Map<string, TemplateModel>();
  collect(compiling, { holder: action, key: name, pointer: '', table, formulas, templates });
  return Object.freeze({
    name,
    ...optionalFormula(compiling, action, 'when'),
    ...(typeof action['as'] === 'string' ? { as: action['as'] } : {}),
    options: action[name],
    formulas,
    templates,
  });
}

interface Collecting {
  readonly holder: Members | readonly unknown[];
  readonly key: string | number;
  readonly pointer: string;
  readonly table: string;
  readonly formulas: Map<string, Formula>;
  readonly templates: Map<string, TemplateModel>;
}

/** Finds what stands at a place of the options, and below it. */
function collect(compiling: Compiling, at: Collecting): void {
  const formula = compiling.formulas.at(at.holder, at.key);
  if (formula) at.formulas.set(at.pointer, formula);
  const texts = compiling.formulas.textAt(at.holder, at.key);
  if (texts) at.templates.set(at.pointer, templateOf(compiling, texts, at.table));
  const value = (at.holder as Members)[at.key];
  if (formula || texts || typeof value !== 'object' || value === null) return;
  const holder = value as Members;
  for (const key of Array.isArray(value) ? value.keys() : Object.keys(value))
    collect(compiling, { ...at, holder, key, pointer: `${at.pointer}/${key}` });
}

type Texts = NonNullable<ReturnType<Compiling['formulas']['textAt']>>;

function templateOf(compiling: Compiling, texts: Texts, table: string): TemplateModel {
  const partsIn = (locale: 'zh-CN' | 'en') => texts.find((text) => text.locale === locale)?.parts ?? [];
  const compiled = (locale: 'zh-CN' | 'en'): readonly TemplatePart[] =>
    partsIn(locale).map((part) => (typeof part === 'string' ? part : templatePart(compiling, part, table)));
  return Object.freeze({ 'zh-CN': compiled('zh-CN'), en: compiled('en') });
}

function templatePart(compiling: Compiling, { formula }: { readonly formula: Formula }, table: string): TemplatePart {
  const field = fieldNamed(compiling, formula, table);
  return field ? { formula, field } : { formula };
}

/** The field a formula simply names, perhaps behind relations: its type says how the value is shown. */
function fieldNamed(compiling: Compiling, { logic }: Formula, table: string): FieldModel | undefined {
  const name = typeof logic === 'object' && logic !== null && 'var' in logic ? logic.var : undefined;
  if (typeof name !== 'string') return undefined;
  const steps = name.split('.');
  const owner = steps.slice(0, -1).reduce((key, step) => targetOf(compiling.understanding.schema, key, step), table);
  return compiling.fields.get(owner)?.get(steps.at(-1) ?? '');
}

function targetOf(schema: Schema, table: string, step: string): string {
  const type = schema.tables.get(table)?.fields.get(step)?.type;
  return type?.kind === 'ref' ? type.table : '';
}
