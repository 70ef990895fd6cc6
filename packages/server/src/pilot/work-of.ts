import { labelWords, type Model, type WireAct } from '@stepwell/engine';
import type { House } from '../house.ts';
import type { Pilot } from './pilots.ts';

/** So many of a person's last acts are shown. */
const SHOWN = 12;
/** What of the audit is an act of work with records. */
const ACTS = ['create', 'update', 'delete', 'restore', 'undo', 'comment', 'done', 'reopen', 'reassign'];

/** What one person did since a pilot began. */
export interface Work {
  readonly created: number;
  readonly changed: number;
  readonly moved: number;
  readonly lastAt: number | null;
  readonly path: readonly WireAct[];
}

interface Act {
  readonly by: string;
  readonly at: number;
  readonly what: string;
  readonly table: string;
  readonly record: string;
}

interface Count {
  readonly by: string;
  readonly what: string;
  readonly n: number;
  readonly last: number;
}

/** What people did since a pilot began, as the audit tells it. */
export async function workOf(house: House, model: Model, pilot: Pilot): Promise<ReadonlyMap<string, Work>> {
  const { sql, parameters } = actsSince(model, pilot);
  const [counted, latest] = await Promise.all([
    house.store.lookThrough({ sql: `${sql} select by, what, count(*), max(at) from acts group by by, what`, parameters }),
    house.store.lookThrough({
      sql: `${sql} select by, at, what, "table", record from
        (select *, row_number() over (partition by by order by seq desc) as place from acts) where place <= ${SHOWN} order by seq desc`,
      parameters,
    }),
  ]);
  const counts = counted.map(([by, what, n, last]) => ({ by, what, n, last }) as Count);
  const last = latest.map(([by, at, what, table, record]) => ({ by, at, what, table, record }) as Act);
  return new Map(pilot.people.map((id) => [id, workOfOne(model, { id, counts, last })]));
}

/** The acts of those who take part; a change of the stage is a move. */
function actsSince({ app, tables }: Model, { audit, people }: Pilot) {
  const stages = [...new Set([...tables.values()].flatMap(({ stageField }) => stageField ?? []))];
  const sql = `with acts as (select seq, by, at, "table", record,
      case when what = 'update' and exists (select 1 from json_each(new) where key in (select value from json_each(?)))
        then 'move' else what end as what
      from _audit where seq > ? and app = ? and record is not null
        and by in (select value from json_each(?)) and what in (select value from json_each(?)))`;
  return { sql, parameters: [JSON.stringify(stages), audit, app.info.key, JSON.stringify(people), JSON.stringify(ACTS)] };
}

interface OfOne {
  readonly id: string;
  readonly counts: readonly Count[];
  readonly last: readonly Act[];
}

function workOfOne(model: Model, { id, counts, last }: OfOne): Work {
  const own = counts.filter(({ by }) => by === id);
  const of = (what: string) => own.find((one) => one.what === what)?.n ?? 0;
  const path = last.filter(({ by }) => by === id).map((act) => wireAct(model, act));
  return {
    ...{ created: of('create'), changed: of('update'), moved: of('move') },
    lastAt: own.length === 0 ? null : Math.max(...own.map((one) => one.last)),
    path,
  };
}

const wireAct = (model: Model, { at, what, table, record }: Act): WireAct => ({
  ...{ at: new Date(at).toISOString(), what, table, record },
  label: labelWords(model.tables.get(table)?.label ?? table, table),
});
