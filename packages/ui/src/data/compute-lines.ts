import type { LineValues } from '@stepwell/fields/ui';
import type { QueryClient } from '@tanstack/react-query';
import { type AppHere, isComputed } from '../app/app-context.ts';
import type { Nearby } from '../rules/app-rules.ts';
import { rulesQuery } from '../rules/use-rules.ts';
import { recordQuery } from './records.ts';

/** A formula of a line may look at records, and these at further ones, so many steps away. */
const ROUNDS = 4;

/** What the formulas of lines give for these rows, with the records around them fetched first. */
export async function computeLines(
  here: AppHere,
  client: QueryClient,
  { table, rows }: { readonly table: string; readonly rows: readonly LineValues[] },
): Promise<readonly LineValues[]> {
  const rules = await client.fetchQuery(rulesQuery(here));
  const fields = [...(here.tables.get(table)?.fields.values() ?? [])].filter((field) => isComputed(field) && !field.system);
  const compute = (nearby: Nearby) =>
    rows.map((row) => {
      const values = fields.map(({ definition }) => [definition.key, rules.value(table, definition['formula'], row, nearby)]);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as LineValues;
    });
  for (let round = 0; round < ROUNDS; round++) {
    const asked: Promise<unknown>[] = [];
    const found = compute(nearbyOf(here, client, asked));
    if (asked.length === 0) return found;
    await Promise.allSettled(asked);
  }
  return compute(nearbyOf(here, client, []));
}

function nearbyOf(here: AppHere, client: QueryClient, asked: Promise<unknown>[]): Nearby {
  return {
    record: (table, id) => {
      const query = recordQuery(here.key, table, id);
      const known = client.getQueryState(query.queryKey);
      if (known?.data) return known.data.values;
      if (known?.status !== 'error') asked.push(client.fetchQuery(query));
      return undefined;
    },
    rows: () => undefined,
  };
}
