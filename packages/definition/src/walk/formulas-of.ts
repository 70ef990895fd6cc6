import {
  checkFormula,
  type Formula,
  type FormulaProblem,
  type Mention,
  type Schema,
  type Scope,
  type Type,
} from '@stepwell/expression';
import type { FieldContext } from '@stepwell/fields';
import type { App } from '../app.ts';
import type { Expected } from '../shapes/index.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { asMeasured, namesColumn } from './query-site.ts';
import type { FormulaSite, Site, Standing, TemplateSite } from './site.ts';
import { type TemplateText, templateParts } from './template-parts.ts';
import { walkApp } from './walk-app.ts';

/** What a formula that stands there may speak of, as the checker wants it. */
export function scopeOf({ table, record, names, hasMe }: Standing, isMeasure = false): Scope {
  const scopes: Record<string, Type> = { ...names };
  if (record !== undefined && record !== table) scopes['record'] = { kind: 'row', table: record };
  return { table, scopes, allows: { me: hasMe }, ...(isMeasure ? { measure: true } : {}) };
}

/** What the formula of a site may speak of, and what it must give. */
export const placeOfSite = (site: FormulaSite, schema: Schema, vocabulary: Vocabulary) => ({
  schema,
  scope: scopeOf(site.standing, site.isMeasure),
  expected: expectedOf(site, schema),
  operators: vocabulary.operators,
});

/** Checks the formula of a site where it stands. */
export const checkSite = (site: FormulaSite, schema: Schema, vocabulary: Vocabulary, mention?: (mention: Mention) => void) =>
  checkFormula(site.value as string, { ...placeOfSite(site, schema, vocabulary), ...(mention && { mention }) });

/** A value that goes into a field has the field's type; otherwise what the place asks for. */
function expectedOf({ standing: { into }, expected }: FormulaSite, schema: Schema): Expected | Type {
  if (expected !== 'any' || into === undefined) return expected;
  const [table = '', field = ''] = into.split('/');
  const type = schema.tables.get(table)?.fields.get(field)?.type;
  return type && type.kind !== 'blank' ? type : expected;
}

/** Every formula of an app by where it stands: the object that holds it, and the property or index there. */
export interface AppFormulas {
  readonly sites: readonly (FormulaSite & { readonly formula: Formula })[];
  /** The formulas within texts for people, and where the texts stand. */
  readonly texts: readonly { readonly standing: Standing; readonly formulas: readonly Formula[] }[];
  readonly at: (holder: object, key: string | number) => Formula | undefined;
  /** The text for people at a place, language by language, its `{formula}` parts checked. */
  readonly textAt: (holder: object, key: string | number) => readonly CheckedText[] | undefined;
}

export interface CheckedText {
  readonly locale: 'zh-CN' | 'en';
  readonly parts: readonly (string | { readonly source: string; readonly formula: Formula })[];
}

interface Place {
  readonly schema: Schema;
  readonly vocabulary: Vocabulary;
  readonly context: FieldContext;
}

/** Checks every formula of an app that has no problems. Throws when one has. */
export function formulasOf(app: App, { schema, vocabulary, context }: Place): AppFormulas {
  const { sites } = walkApp(app, vocabulary, context);
  const formulas = sites
    .filter(isFormula)
    .map((site) => ({ ...site, formula: sound(site, checkSite(asMeasured(site), schema, vocabulary)) }));
  const texts = sites.filter(isTemplate).map((site) => ({ ...site, texts: checkedTexts(site, schema, vocabulary) }));
  const byFormula = placed(formulas);
  const byText = placed(texts);
  return {
    sites: formulas,
    texts: texts.map(({ standing, texts: checked }) => ({ standing, formulas: checked.flatMap(formulasIn) })),
    at: (holder, key) => byFormula.get(holder)?.get(key)?.formula,
    textAt: (holder, key) => byText.get(holder)?.get(key)?.texts,
  };
}

const formulasIn = ({ parts }: CheckedText): readonly Formula[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : part.formula));

const isFormula = (site: Site): site is FormulaSite => site.kind === 'formula' && !namesColumn(site);
const isTemplate = (site: Site): site is TemplateSite => site.kind === 'template';

function placed<S extends Site>(sites: readonly S[]): Map<object, Map<string | number, S>> {
  const byHolder = new Map<object, Map<string | number, S>>();
  for (const site of sites) {
    const members = byHolder.get(site.at.holder) ?? new Map<string | number, S>();
    byHolder.set(site.at.holder, members.set(site.at.key, site));
  }
  return byHolder;
}

function sound(
  { at }: Pick<Site, 'at'>,
  { formula, problems }: { formula?: Formula; problems: readonly FormulaProblem[] },
): Formula {
  if (formula) return formula;
  throw new Error(`The formula at ${at.file}#${at.pointer} has a problem: ${problems[0]?.message.en}`);
}

function checkedTexts(site: TemplateSite, schema: Schema, vocabulary: Vocabulary): readonly CheckedText[] {
  const scope = scopeOf(site.standing);
  const check = (part: TemplateText['parts'][number]) => {
    if (typeof part === 'string') return part;
    const checked = checkFormula(part.source, { schema, scope, operators: vocabulary.operators });
    return { source: part.source, formula: sound(site, checked) };
  };
  return templateParts(site.value).map(({ locale, parts }) => ({ locale, parts: parts.map(check) }));
}
