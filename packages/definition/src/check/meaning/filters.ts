import type { Formula, Type } from '@stepwell/expression';
import type { Problem } from '../../problem.ts';
import { clockPeriods, readsName } from '../../query/compared.ts';
import type { Filter } from '../../shapes/index.ts';
import { checkSite } from '../../walk/formulas-of.ts';
import type { FormulaSite } from '../../walk/site.ts';
import { type Facts, problemIn } from '../facts.ts';
import { filterWords } from './filter-words.ts';

/** Filters that hold no single value or begin with one of another type, and queries that compare without a period. */
export function checkFilters(facts: Facts): readonly Problem[] {
  const filters = facts.app.pages.flatMap((page) => page.filters ?? []);
  return [...filters.flatMap((filter) => checkFilter(facts, filter)), ...checkCompares(facts)];
}

function checkFilter(facts: Facts, filter: Filter): readonly Problem[] {
  const type = typeOf(facts, filter);
  if (!type) return [];
  if (!FILTERED.has(type.kind)) return [problemIn(facts, filter, '/type', filterWords.notAFilter(filter.type))];
  const site = facts.walk.sites.find((one) => one.kind === 'formula' && one.at.holder === filter && one.at.key === 'default');
  const given = site && formulaAt(facts, site as FormulaSite);
  return given && !fits(given.type, type) ? [problemIn(facts, filter, '/default', filterWords.otherType(filter.type))] : [];
}

/** The kinds of value that people choose one (or a list) of. */
const FILTERED: ReadonlySet<string> = new Set([
  ...['number', 'text', 'boolean', 'date', 'datetime', 'duration', 'period', 'ref', 'list'],
]);

const typeOf = ({ vocabulary, context }: Facts, filter: Filter): Type | undefined =>
  vocabulary.fields.find(({ name }) => name === filter.type)?.type(filter, context);

function fits(given: Type, wanted: Type): boolean {
  if (given.kind === 'blank') return true;
  if (given.kind === 'period' && wanted.kind === 'period') return given.unit === undefined || given.unit === wanted.unit;
  if (given.kind === 'row' && wanted.kind === 'ref') return given.table === wanted.table;
  if (given.kind === 'ref' && wanted.kind === 'ref') return given.table === wanted.table;
  if (given.kind === 'list' && wanted.kind === 'list') return fits(given.of, wanted.of);
  return given.kind === wanted.kind;
}

/** A formula where it stands; undefined when it is wrong, which is told elsewhere. */
const formulaAt = ({ understanding, vocabulary }: Facts, site: FormulaSite): Formula | undefined =>
  understanding.probe((schema) => checkSite(site, schema, vocabulary)).result.formula;

function checkCompares(facts: Facts): readonly Problem[] {
  const sites = facts.walk.sites.filter((site): site is FormulaSite => site.kind === 'formula' && comparing(site) !== undefined);
  const byQuery = Map.groupBy(sites, (site) => comparing(site) as object);
  return [...byQuery].flatMap(([query, own]) => {
    const isTimed = own.some((site) => hasPeriod(site, formulaAt(facts, site)));
    return isTimed ? [] : [problemIn(facts, query, '/compare', filterWords.nothingToCompare)];
  });
}

const comparing = ({ standing: { query } }: FormulaSite): object | undefined =>
  query && 'compare' in query && query.compare !== undefined ? query : undefined;

function hasPeriod({ standing: { names } }: FormulaSite, formula: Formula | undefined): boolean {
  if (!formula) return true;
  const periods = Object.entries(names).filter(([, type]) => type.kind === 'period');
  return clockPeriods(formula.logic).length > 0 || periods.some(([name]) => readsName(formula.logic, name));
}
