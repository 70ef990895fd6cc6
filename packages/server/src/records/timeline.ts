import { archivedField, type Query } from '@stepwell/definition';
import {
  type FieldModel,
  fieldRightOf,
  isAllowed,
  type Model,
  type QueryAnswer,
  type TableModel,
  type TimelineKind,
  writeValue,
} from '@stepwell/engine';
import type { Row, Value } from '@stepwell/expression';
import { type AtTable, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { innerRow } from './inner-row.ts';
import { wireRows } from './wire-record.ts';

/** One thing that happened to a record; `due`: a deadline passed. An activity may also be of a kind that a plugin adds. */
export interface TimelineEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly at: string;
  readonly by: unknown;
  readonly [detail: string]: unknown;
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly next: string | null;
}

const PAGE = 50;

/** Where a page of a timeline ends: nothing younger comes after it. */
interface Place {
  readonly at: number;
  readonly id: string;
}

function readPlace(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  const [, at, id] = /^(\d{1,16})\.([\w-]{1,64})$/.exec(text) ?? [];
  if (at === undefined || id === undefined) throw refuseRequest('BAD_PLACE');
  return { at: Number(at), id };
}

interface Source {
  readonly companion: string;
  readonly at: string;
  /** Which of its rows tell something. */
  readonly where?: object;
  readonly entry: (row: Record<string, unknown>) => Omit<TimelineEntry, 'id' | 'at'> | undefined;
}

/** What happened to one record, the newest first: what people did and wrote, its moves, its changes. */
export async function timelineOf(house: House, here: AtTable, id: string, after?: string): Promise<Timeline> {
  const row = await innerRow(house, here, id);
  const place = readPlace(after);
  const pages = await Promise.all(sourcesFor(here, row).map((source) => entriesOf(house, here, { source, id, place })));
  const all = pages
    .flat()
    .sort((one, other) => (one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1));
  const entries = all.slice(0, PAGE);
  const last = entries.at(-1);
  if (all.length > PAGE && last) return { entries, next: `${Date.parse(last.at)}.${last.id}` };
  return { entries: [...entries, ...createdEntry(row)], next: null };
}

/** How it began: the record itself tells. */
function createdEntry({ values }: Row): TimelineEntry[] {
  const at = values['created_at'];
  if (typeof at !== 'number') return [];
  return [
    { id: `${String(values['id'])}.created`, kind: 'created', at: new Date(at).toISOString(), by: values['created_by'] ?? null },
  ];
}

const sourcesFor = (here: AtTable, row: Row): Source[] => [
  { companion: 'activities', at: 'at', entry: ({ kind, by, text, data }) => ({ kind: String(kind), by, text, data }) },
  {
    companion: 'moves',
    at: 'entered_at',
    entry: ({ entered_by: by, stage, from, skipped, overdue, reason, process }) => ({
      kind: 'moved',
      by,
      stage,
      from,
      skipped,
      overdue,
      reason,
      process,
    }),
  },
  { companion: 'changes', at: 'at', entry: (change) => changeEntry(here, row, change) },
  {
    companion: 'timers',
    at: 'due_at',
    where: { '==': [{ var: 'state' }, 'overdue'] },
    entry: ({ timeout, step, since }) => dueEntry({ timeout, step, since }),
  },
];

/** A deadline that passed: which rule, and since when its time ran. */
const dueEntry = (timer: Record<string, unknown>) => ({ kind: 'due', by: null, ...timer });

/** A change, unless it is of a field that the reader may not see in this record. */
function changeEntry(here: AtTable, row: Row, { field: key, by, old, new: next }: Record<string, unknown>) {
  const { app, actor, table } = here;
  const name = String(key);
  const field = table.fields.get(name) ?? archivedField(table.definition, name, app.model.vocabulary.fields);
  if (!field) return undefined;
  const right = fieldRightOf(app.model, actor, { table: table.key, key: name }, 'read');
  if (!(typeof right === 'boolean' ? right : isAllowed(right, surroundings(here, row)))) return undefined;
  const live = table.fields.get(name);
  const write = (value: unknown) => (live ? writeOld(app.model, table, live, value as Value) : writeAs(app.model, field, value));
  return { kind: 'changed', by, field: name, old: write(old), new: write(next) };
}

/** A value of long ago: where the field has another type by now, as it was. */
function writeOld(model: Model, table: TableModel, field: FieldModel, value: Value): unknown {
  try {
    return writeValue(model, table, field, value);
  } catch {
    return value;
  }
}

const writeAs = (model: Model, { type, options }: Pick<FieldModel, 'type' | 'options'>, value: unknown): unknown =>
  value === null || value === undefined ? null : type.write(value as Value, options, model.context);

async function entriesOf(
  house: House,
  here: AtTable,
  { source, id, place }: { source: Source; id: string; place: Place | undefined },
): Promise<TimelineEntry[]> {
  const { app, actor, table, now } = here;
  const companion = app.model.tables.get(`${table.key}.${source.companion}`);
  if (!companion) return [];
  const where: object[] = [{ '==': [{ var: 'parent' }, id] }];
  if (source.where) where.push(source.where);
  if (place) where.push({ '<=': [{ var: source.at }, { datetime: [new Date(place.at).toISOString()] }] });
  const query: Query = {
    from: companion.key,
    where: where.length > 1 ? { and: where } : (where[0] as object),
    select: ['id', ...[...companion.fields.keys()].filter((key) => key !== 'id' && key !== 'parent')],
    sort: [`-${source.at}`, '-id'],
    limit: PAGE * 2,
  };
  const answer: QueryAnswer = await house.writes.query(app.model, { actor, environment: surroundings(here), query, now });
  const rows = await wireRows({ ...here }, answer, house.files);
  return rows.flatMap((row) => {
    const [rowId, at] = [String(row['id']), String(row[source.at])];
    const isBefore = !place || Date.parse(at) < place.at || (Date.parse(at) === place.at && rowId < place.id);
    const entry = isBefore ? source.entry(row) : undefined;
    return entry ? [{ ...entry, id: rowId, at } as TimelineEntry] : [];
  });
}
