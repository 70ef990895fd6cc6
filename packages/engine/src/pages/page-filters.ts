import type { Filter, Page } from '@stepwell/definition';
import {
  checkFormula,
  checkTimer,
  compileFormula,
  type Environment,
  type Formula,
  nextFlip,
  type Type,
  type Value,
} from '@stepwell/expression';
import type { FieldType } from '@stepwell/fields';
import type { Model } from '../model/model.ts';

/** A filter of a page with its type, and the value it has for someone. */
export interface FilterValue {
  readonly filter: Filter;
  readonly fieldType: FieldType;
  readonly type: Type;
  readonly value: Value;
}

export interface FilterVisit {
  readonly model: Model;
  readonly page: Page;
  readonly environment: Environment;
  /** The value that was chosen; undefined where nothing was, so that the default holds. */
  readonly chosen: (filter: Filter, type: FieldType) => Value | undefined;
}

/** The filters of a page as someone sees them: what was chosen, else the default. */
export const pageFilters = ({ model, page, environment, chosen }: FilterVisit): readonly FilterValue[] =>
  (page.filters ?? []).flatMap((filter) => {
    const fieldType = model.vocabulary.fields.find(({ name }) => name === filter.type);
    if (!fieldType) return [];
    const given = chosen(filter, fieldType);
    const value = given === undefined ? defaultOf(model, filter, environment) : given;
    return [{ filter, fieldType, type: fieldType.type(filter, model.context), value }];
  });

/** The filters as names that queries of the page may use: `filter.month`. */
export const filterScopes = (filters: readonly FilterValue[]) => ({
  scopes: Object.fromEntries(filters.map(({ filter, value }) => [`filter.${filter.key}`, value])),
  scopeTypes: Object.fromEntries(filters.map(({ filter, type }) => [`filter.${filter.key}`, type])),
});

const A_YEAR = 366 * 86_400_000;

/** When the default of a filter next becomes another by itself: the turn of the month for `month(now())`. Null when not within a year. */
export function nextDefault(model: Model, page: Page, environment: Environment): number | null {
  const flips = (page.filters ?? []).flatMap((filter) => {
    const formula = defaultFormula(model, filter);
    if (!formula?.clock || checkTimer(formula).length > 0) return [];
    return nextFlip(formula, environment, environment.now, environment.now + A_YEAR) ?? [];
  });
  return flips.length === 0 ? null : Math.min(...flips);
}

function defaultOf(model: Model, filter: Filter, environment: Environment): Value {
  const formula = defaultFormula(model, filter);
  return formula ? compileFormula(formula)(environment) : null;
}

const formulas = new WeakMap<Model, Map<Filter, Formula | undefined>>();

function defaultFormula(model: Model, filter: Filter): Formula | undefined {
  if (filter.default === undefined) return undefined;
  const known = formulas.get(model) ?? new Map<Filter, Formula | undefined>();
  formulas.set(model, known);
  if (!known.has(filter)) {
    const scopes = { me: { kind: 'row', table: 'user' } } as const;
    const { formula } = checkFormula(filter.default as string, {
      schema: model.schema,
      scope: { scopes },
      operators: model.vocabulary.operators,
    });
    known.set(filter, formula);
  }
  return known.get(filter);
}
