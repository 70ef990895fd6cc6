import type { XlsxCell } from '@stepwell/connectors';
import { type Query, stageOptions } from '@stepwell/definition';
import { type FieldModel, fieldRightOf, labelWords, type QueryAnswer, refuse, rightOf, type TableModel } from '@stepwell/engine';
import type { Value } from '@stepwell/expression';
import type { Options } from '@stepwell/fields';
import { type AtTable, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import type { JobKind, JobWork } from '../jobs/jobs.ts';
import { type Working, whoWorks } from '../jobs/who-works.ts';
import { openSheetFile, type SheetFormat } from './sheet-file.ts';
import { type Titles, titlesFor } from './titles.ts';

export interface ExportInput {
  readonly table: string;
  readonly format: SheetFormat;
  readonly query: Pick<Query, 'where' | 'sort' | 'select'>;
  readonly search?: string;
  /** Only these. */
  readonly ids?: readonly string[];
}

interface Export extends Working {
  readonly input: ExportInput;
  readonly table: TableModel;
  readonly select: NonNullable<Query['select']>;
  /** How each process calls its stages, where several share a table: a record is in one of them. */
  readonly stages: ReadonlyMap<unknown, Options>;
}

const PAGE = 1000;

/** Writes the records that the person may export into a file that people read. */
export const exportJob = (house: House): JobKind => ({
  name: 'export',
  run: async (work) => {
    const task = await begin(house, work);
    const { locale } = task.actor;
    const labels = task.select.map((path) => labelOf(task, path));
    const file = await openSheetFile(task.input.format, labelWords(task.table.label, task.table.key)[locale], labels);
    let [done, after]: [number, string | null] = [0, null];
    do {
      const answer = await pageOf(house, task, after);
      const titles = await titlesFor(house, task, answer);
      const columns = answer.columns.slice(0, task.select.length);
      for (const row of answer.rows)
        file.add(columns.map((column) => cellOf(task, { column, titles, row, value: row[column.key] ?? null })));
      done += answer.rows.length;
      after = answer.next;
      await work.report({ done, ...(answer.total !== undefined && { total: answer.total }) });
    } while (after !== null);
    const { id, name, size, type } = await file.keep(house.files, work.job.account);
    return { file: { id, name, size, type } };
  },
});

/** Refuses at once what the job would be refused. */
export async function demandExportable(
  house: House,
  { app, actor, table, now }: AtTable,
  { query, search }: Pick<ExportInput, 'query' | 'search'>,
): Promise<void> {
  if (rightOf(app.model, actor, table.key, 'export') === false) throw refuse('FORBIDDEN');
  await house.writes.query(app.model, {
    actor,
    now,
    act: 'export',
    environment: surroundings({ app, actor, now }),
    query: { select: ['id'], ...query, from: table.key, limit: 1 },
    ...(search && { search }),
  });
}

async function begin(house: House, work: JobWork): Promise<Export> {
  const input = work.input as ExportInput;
  const working = await whoWorks(house, work.job);
  const { app, actor } = working;
  const table = app.model.tables.get(input.table);
  if (!table) throw refuse('NOT_FOUND');
  if (rightOf(app.model, actor, table.key, 'export') === false) throw refuse('FORBIDDEN');
  const own = [...table.fields.values()].filter(
    (field) => !field.system && (field.column !== undefined || field.formula !== undefined),
  );
  const shown = own.filter(({ key }) => fieldRightOf(app.model, actor, { table: table.key, key }, 'read') !== false);
  const stages = stagesOf(table, fieldRightOf(app.model, actor, { table: table.key, key: PROCESS }, 'read') !== false);
  return { ...working, input, table, stages, select: input.query.select ?? shown.map(({ key }) => key) };
}

const PROCESS = 'process';

/** Nothing where one process says it all, or where the reader must not know in which a record is. */
const stagesOf = ({ processes }: TableModel, isSeen: boolean): ReadonlyMap<unknown, Options> =>
  new Map(
    processes.length > 1 && isSeen
      ? processes.map(({ key, definition }) => [key, { options: stageOptions([definition]) }] as const)
      : [],
  );

async function pageOf(
  house: House,
  { app, actor, table, input, select, stages }: Export,
  after: string | null,
): Promise<QueryAnswer> {
  const now = house.now();
  return house.writes.query(app.model, {
    actor,
    now,
    act: 'export',
    environment: surroundings({ app, actor, now }),
    query: { from: table.key, ...input.query, select: [...select, ...(stages.size > 0 ? [PROCESS] : [])], limit: PAGE },
    ...(input.search && { search: input.search }),
    ...(input.ids && { ids: input.ids }),
    ...(after === null ? { count: true } : { after }),
  });
}

function labelOf({ table, actor }: Export, path: string | object): string {
  if (typeof path !== 'string') return JSON.stringify(path);
  const field = table.fields.get(path.split('.')[0] as string);
  return field ? labelWords(field.label, field.key)[actor.locale] : path;
}

interface Cell {
  readonly column: QueryAnswer['columns'][number];
  readonly titles: Titles;
  readonly row: QueryAnswer['rows'][number];
  readonly value: Value;
}

/** Numbers stay numbers, so that a spreadsheet can reckon with them; everything else is shown as people read it. */
function cellOf({ app, actor, table, stages }: Export, { column, titles, row, value }: Cell): XlsxCell {
  if (value === null) return null;
  if (column.type.kind === 'number') return Number(value) / 10 ** column.type.scale;
  const field = fieldBehind(app.model.tables, column);
  if (!field) return String(value);
  const nameOf = (table: string, id: string) => titles.get(table)?.get(id);
  const own = column.field?.table === table.key && field.key === table.stageField ? stages.get(row[PROCESS]) : undefined;
  return field.type.format(value, own ?? field.options, { ...app.model.context, locale: actor.locale, nameOf });
}

const fieldBehind = (tables: ReadonlyMap<string, TableModel>, { field }: Cell['column']): FieldModel | undefined =>
  field && tables.get(field.table)?.fields.get(field.field);
