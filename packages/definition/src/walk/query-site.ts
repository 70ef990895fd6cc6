import type { FormulaSite, Standing } from './site.ts';

/** Whether a sort entry or a column names a measure or a group of its query, and is no formula of its own. */
export const namesColumn = ({ standing, value, at }: FormulaSite): boolean =>
  /\/(sort|columns)\//.test(at.pointer) && columnNames(standing).includes(value);

/** Whether a sort entry or a column names a measure, or a group by a name of its own: it speaks of nothing else then. */
export const namesMeasure = (site: FormulaSite): boolean => {
  const { group, measures } = (site.standing.query ?? {}) as { readonly [key: string]: unknown };
  const own = [measures, group].flatMap((list) => (Array.isArray(list) ? list.map((one) => one?.key ?? one?.as) : []));
  return namesColumn(site) && own.includes(site.value);
};

/** Whether a site is a sort entry of a grouped query: what that is sorted by are measures. */
export const isColumnSort = ({ standing, at }: FormulaSite): boolean =>
  at.pointer.includes('/sort/') && columnNames(standing).length > 0;

/** The site as what it is: a measure, where a grouped query is sorted by it. */
export const asMeasured = (site: FormulaSite): FormulaSite => (isColumnSort(site) ? { ...site, isMeasure: true } : site);

/** What the columns of a grouped query are called. The query may be malformed: that is told elsewhere. */
export function columnNames({ query }: Standing): readonly unknown[] {
  const { group, measures } = (query ?? {}) as { readonly [key: string]: unknown };
  const list = (value: unknown) => (Array.isArray(value) ? value : []);
  const groups = list(group).flatMap((one) => (typeof one === 'object' && one !== null ? [one.as, one.by] : [one]));
  return [...list(measures).map((measure) => measure?.key), ...groups];
}
