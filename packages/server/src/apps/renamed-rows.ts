import { formulaRespeller, newNames, type Renamed, renamesBetween } from '@stepwell/definition';
import type { ListShown, Model } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';

/** Which of the server's own rows speak of parts of an app by their keys. */
const ROWS: readonly (readonly [table: string, column: string, kind: Renamed['kind']])[] = [
  ['_file_holder', 'table', 'table'],
  ['_view', 'table', 'table'],
  ['_view', 'page', 'page'],
  ['_view_default', 'table', 'table'],
  ['_view_default', 'page', 'page'],
  ['_filling', 'form', 'form'],
  ['_filling_field', 'form', 'form'],
  ['_filling_time', 'form', 'form'],
  ['_filling_person', 'form', 'form'],
];

/** What puts present keys in the place of former ones in the server's own rows, saved views among them; for the transaction of the publish. */
export async function renamedRows(database: PlatformDatabase, before: Model, after: Model): Promise<readonly Statement[]> {
  const renames = renamesBetween(before.app, after.app);
  if (renames.length === 0) return [];
  const app = after.app.info.key;
  const known = new Set(
    (await database.all<{ name: string }>({ sql: "select name from sqlite_schema where type = 'table'" })).map(
      ({ name }) => name,
    ),
  );
  const views = known.has('_view') ? await renamedViews(database, before, renames) : [];
  const rows = ROWS.filter(([table]) => known.has(table)).flatMap(([table, column, kind]) =>
    replaced(
      app,
      { table, column },
      renames.filter((one) => one.kind === kind),
    ),
  );
  return [...views, ...rows];
}

/** All keys of one column at once, so that two may change places. */
function replaced(
  app: string,
  { table, column }: { readonly table: string; readonly column: string },
  renames: readonly Renamed[],
): readonly Statement[] {
  if (renames.length === 0) return [];
  const cases = renames.map(() => 'when ? then ?').join(' ');
  const keys = renames.map(() => '?').join(', ');
  const sql = `update ${table} set "${column}" = case "${column}" ${cases} else "${column}" end where app = ? and "${column}" in (${keys})`;
  return [{ sql, parameters: [...renames.flatMap(({ was, key }) => [was, key]), app, ...renames.map(({ was }) => was)] }];
}

interface ViewRow {
  readonly id: string;
  readonly table: string;
  readonly roles: string;
  readonly shows: string;
}

/** What saved views look for, sort by and show, and the roles that see them. */
async function renamedViews(
  database: PlatformDatabase,
  before: Model,
  renames: readonly Renamed[],
): Promise<readonly Statement[]> {
  const sql = 'select id, "table", roles, shows from _view where app = ?';
  const views = await database.all<ViewRow>({ sql, parameters: [before.app.info.key] });
  if (views.length === 0) return [];
  const respell = formulaRespeller(before.app, before.vocabulary, renames);
  const newName = newNames(renames);
  return views.flatMap(({ id, table, roles, shows }) => {
    const { where, sort, columns, ...rest } = JSON.parse(shows) as ListShown;
    const field = (key: string) => newName({ kind: 'field', within: table, key }) ?? key;
    const order = (entry: string) => (entry.startsWith('-') ? `-${field(entry.slice(1))}` : field(entry));
    const next: ListShown = {
      ...rest,
      ...(where !== undefined && { where: respell(table, where) }),
      ...(sort !== undefined && { sort: sort.split(',').map(order).join(',') }),
      ...(columns && { columns: columns.map((column) => ({ ...column, key: field(column.key) })) }),
    };
    const seen = (JSON.parse(roles) as string[]).map((key) => newName({ kind: 'role', key }) ?? key);
    const [shown, seenBy] = [JSON.stringify(next), JSON.stringify(seen)];
    if (JSON.stringify(JSON.parse(shows)) === shown && roles === seenBy) return [];
    return [{ sql: 'update _view set shows = ?, roles = ? where id = ?', parameters: [shown, seenBy, id] }];
  });
}
