import type { Model, TableModel } from './model.ts';

/** The tables whose stored formulas or timers a new version of an app may give otherwise: their records must be derived again. */
export function derivedAnew(before: Model, after: Model): readonly string[] {
  const isElsewhereAlike = surroundings(before) === surroundings(after);
  const derived = [...after.tables.values()].filter(
    ({ stored, timeouts, kind }) => kind !== 'companion' && stored.length + timeouts.length > 0,
  );
  const isAlike = (table: TableModel) => isElsewhereAlike && derivation(before.tables.get(table.key)) === derivation(table);
  return derived.filter((table) => !isAlike(table)).map(({ key }) => key);
}

const surroundings = ({ app: { info, parameters, calendars } }: Model): string =>
  JSON.stringify([info.timeZone, info.weekStart, info.fiscalYearStart, parameters, calendars]);

const derivation = (table: TableModel | undefined): string =>
  JSON.stringify([
    table?.stored.map(({ key, formula }) => [key, formula?.logic, formula?.type]),
    [...(table?.matched ?? [])].map(([relation, { logic }]) => [relation, logic]),
    table?.timeouts.map(({ definition }) => definition),
  ]);
