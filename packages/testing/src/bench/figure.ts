/** One measured figure. `limit` is the bare thing (or the quiet value) in the same unit; 0 where the figure stands alone. */
export interface Figure {
  readonly name: string;
  readonly figure: number;
  readonly limit: number;
  readonly unit: string;
  /** The goal in words, and whether it is met. */
  readonly goal: string;
  readonly met: boolean;
}

const round = (value: number): number => Number(value.toPrecision(4));

/** At least `share` of the limit. */
export const atLeast = (name: string, share: number, of: { figure: number; limit: number; unit: string }): Figure => ({
  name,
  ...of,
  figure: round(of.figure),
  limit: round(of.limit),
  goal: `≥ ${share} ×`,
  met: of.figure >= share * of.limit,
});

/** At most `times` the limit. */
export const atMost = (name: string, times: number, of: { figure: number; limit: number; unit: string }): Figure => ({
  name,
  ...of,
  figure: round(of.figure),
  limit: round(of.limit),
  goal: `≤ ${times} ×`,
  met: of.figure <= times * of.limit,
});

/** A figure with a goal of its own. */
export const alone = (name: string, figure: number, of: { unit: string; most?: number; least?: number }): Figure => ({
  name,
  figure: round(figure),
  limit: 0,
  unit: of.unit,
  goal: of.most === undefined ? `≥ ${of.least}` : `≤ ${of.most}`,
  met: of.most === undefined ? figure >= (of.least ?? 0) : figure <= of.most,
});

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, figure, limit, unit, goal, met }) => [
    name,
    String(figure),
    limit === 0 ? '' : String(limit),
    unit,
    limit === 0 ? '' : `${(figure / limit).toFixed(2)} ×`,
    goal,
    met ? 'met' : 'MISSED',
  ]);
  const all = [['figure', 'ours', 'limit', 'unit', 'ratio', 'goal', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
