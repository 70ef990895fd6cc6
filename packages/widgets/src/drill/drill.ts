import { narrowedBy, type Query, shiftedBack } from '@stepwell/definition';
import { earlierPeriod, type Logic, parseFormula, printFormula, type Type, toLogic } from '@stepwell/expression';
import { groupKeys } from '../group.ts';
import { literalOf } from './literal.ts';

type Reckoning = Parameters<typeof earlierPeriod>[2];

/** What a name of the page stands for: a filter, its type and the value chosen (as it travels; null for none). */
export interface FilterMeaning {
  readonly key: string;
  readonly type: Type;
  readonly value: unknown;
}

export interface DrillAsk {
  readonly query: Query;
  /** The values of its groups, by their keys. */
  readonly group: Readonly<Record<string, unknown>>;
  /** Of a measure that counts some of the rows only: its key. */
  readonly measure?: string;
  /** Asks for the rows of the earlier period the query compares with; when weeks and fiscal years begin. */
  readonly earlier?: Reckoning;
  /** The types of groups whose values are not read as they are written (dates, instants). */
  readonly types?: Readonly<Record<string, Type>>;
  readonly filters?: readonly FilterMeaning[];
}

/** The condition of exactly the rows behind a number: the query's own with the page's filters written out, and the values of its groups. */
export function drillFormula({ query, group, measure, types = {}, earlier, ...ask }: DrillAsk): string | undefined {
  const by = earlier && query.compare;
  const filters = by ? (ask.filters ?? []).map((filter) => filterBefore(filter, by, earlier)) : (ask.filters ?? []);
  const meant = (formula: string | object): Logic | null => {
    const logic = logicOf(formula);
    return filled(by ? shiftedBack(logic, by) : logic, filters);
  };
  const where = query.where === undefined ? null : meant(query.where);
  const keys = groupKeys(query);
  const groups = (query.group ?? []).flatMap((one, index) => {
    const key = keys[index] ?? '';
    return key in group ? [groupLogic(meant(groupedBy(one)) as Logic, group[key], types[key])] : [];
  });
  const counted = query.measures?.find(({ key }) => key === measure);
  const rows = counted ? countedRows(meant(counted.formula) as Logic) : undefined;
  const all = [...(where === null ? [] : [where]), ...groups, ...(rows === undefined ? [] : [rows])];
  if (all.length === 0) return undefined;
  return printFormula(all.length > 1 ? { and: all } : (all[0] as Logic), { locale: 'en' });
}

/** The condition of a page's list with its filters written out, as text. */
export const filledFormula = (where: string | object, filters: readonly FilterMeaning[]): string | undefined =>
  drillFormula({ query: { from: '', where }, group: {}, filters });

const groupedBy = (one: NonNullable<Query['group']>[number]): string | object =>
  typeof one === 'object' && 'by' in one ? (one['by'] as string | object) : one;

/** A filter as it was in the earlier period: of periods the one before, or that of a year ago. */
const filterBefore = (filter: FilterMeaning, by: NonNullable<Query['compare']>, reckoning: Reckoning): FilterMeaning =>
  filter.type.kind === 'period' && typeof filter.value === 'string'
    ? { ...filter, value: earlierPeriod(filter.value, by, reckoning) }
    : filter;

/** A formula of a definition: text, or the JSON-Logic that publish stores. */
function logicOf(formula: string | object): Logic {
  if (typeof formula !== 'string') return formula as Logic;
  const { node } = parseFormula(formula);
  if (!node) throw new Error(`Not a formula: ${formula}`);
  return toLogic(node);
}

/** The formula with filters written out; what compares with a filter left blank is left out. Null when nothing is left. */
function filled(logic: Logic, filters: readonly FilterMeaning[]): Logic | null {
  const blank = filters.filter(({ value }) => isBlank(value)).map(({ key }) => `filter.${key}`);
  const rest = narrowedBy(logic, blank);
  return rest === null ? null : written(rest, new Map(filters.map((filter) => [`filter.${filter.key}`, filter])));
}

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function written(logic: Logic, filters: ReadonlyMap<string, FilterMeaning>): Logic {
  if (Array.isArray(logic)) return logic.map((part) => written(part, filters));
  if (typeof logic !== 'object' || logic === null) return logic;
  const name = (logic as { readonly var?: Logic }).var;
  const filter = typeof name === 'string' ? filters.get(name) : undefined;
  if (filter) return literalOf(filter.value, filter.type);
  return Object.fromEntries(Object.entries(logic).map(([operator, args]) => [operator, written(args as Logic, filters)]));
}

const isCall = (logic: Logic | undefined): logic is { readonly [operator: string]: Logic } =>
  typeof logic === 'object' && logic !== null && !Array.isArray(logic);

/** The condition of the rows that `count(rows where …)` and its like run over; undefined where it is all rows, or more than one such. */
function countedRows(measure: Logic): Logic | undefined {
  if (!isCall(measure)) return undefined;
  const [operator = '', args] = Object.entries(measure)[0] ?? [];
  const first = Array.isArray(args) ? (args[0] as Logic | undefined) : undefined;
  if (operator === 'filter') return isRows(first) && Array.isArray(args) ? (args[1] as Logic) : undefined;
  return OVER_ROWS.has(operator) ? first && countedRows(first) : undefined;
}

const isRows = (logic: Logic | undefined): boolean => isCall(logic) && /^rows(\.|$)/.test(String(logic['var']));
const OVER_ROWS: ReadonlySet<string> = new Set(['count', 'sum', 'avg', 'median', 'min', 'max', 'distinctCount', 'join', 'map']);

const UNIT = /^(?:fiscal_)?(?:day|week|month|quarter|year)$/;

/** That a row is in a group: instants within a period, so that an index on them serves. */
function groupLogic(by: Logic, value: unknown, type: Type | undefined): Logic {
  const [operator, args] = typeof by === 'object' && by !== null && !Array.isArray(by) ? (Object.entries(by)[0] ?? []) : [];
  const instant = operator && UNIT.test(operator) && Array.isArray(args) ? (args[0] as Logic) : undefined;
  if (value === null || value === undefined) return { '!': [{ filled: [instant ?? by] }] };
  if (instant !== undefined) return { in: [instant, String(value)] };
  return { '==': [by, literalOf(value, type ?? { kind: 'text' })] };
}
