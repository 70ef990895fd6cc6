import type { Query } from '@stepwell/definition';
import { refuse } from '@stepwell/engine';
import type { Row } from '@stepwell/expression';
import { type AtTable, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';

/** A record's own values as formulas see them, or a refusal for who may not see it; in the recycle bin too. */
export async function innerRow(house: House, here: AtTable, id: string): Promise<Row> {
  const { app, actor, table, now } = here;
  const columns = [...table.fields.values()].filter((field) => field.column !== undefined).map(({ key }) => key);
  const query: Query = { from: table.key, select: columns, limit: 1 };
  for (const deleted of ['without', 'only'] as const) {
    const request = { actor, environment: surroundings(here), query, now, ids: [id], deleted };
    const [row] = (await house.writes.query(app.model, request)).rows;
    if (row) return { values: row };
  }
  throw refuse('NOT_FOUND');
}
