import type { Query } from '@stepwell/definition';

/** A value as formulas write it; undefined where none can. */
function literal(value: unknown): string | undefined {
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&')}'`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** `2026-03`, `F2026-Q1`, `2026`: a period as it travels. */
const PERIOD = /^F?\d{4}(-(\d{2}|Q\d|W\d{2}))?$/;

function groupCondition(by: string, value: unknown): string {
  const unit = /^(?:fiscal_)?(?:day|week|month|quarter|year)\((.+)\)$/.exec(by);
  if (value === null || value === undefined) return `not filled(${unit?.[1] ?? by})`;
  if (unit?.[1] && typeof value === 'string' && PERIOD.test(value)) return `${unit[1]} in period('${value}')`;
  return `${by} = ${literal(value)}`;
}

/** A formula of a definition as text; a stored one is JSON-Logic and is printed by the rules, which come then. */
async function textOf(formula: string | object): Promise<string> {
  if (typeof formula === 'string') return formula;
  const { printFormula } = await import('./print-formula.ts');
  return printFormula(formula as never, { locale: 'en' });
}

/** The condition of exactly the rows behind a number: the query's own, and the values of its groups. */
export async function drillFormula(query: Query, group: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  const groups = await Promise.all(
    (query.group ?? []).map(async (one) => {
      const isNamed = typeof one === 'object' && 'by' in one;
      const by = await textOf((isNamed ? one.by : one) as string | object);
      const key = isNamed && typeof one['as'] === 'string' ? one['as'] : by;
      return key in group ? [groupCondition(by, group[key])] : [];
    }),
  );
  const where = query.where === undefined ? [] : [await textOf(query.where)];
  const all = [...where, ...groups.flat()];
  return all.length > 1 ? all.map((part) => `(${part})`).join(' and ') : all[0];
}
