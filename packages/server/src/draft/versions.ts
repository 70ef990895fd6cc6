import type { App } from '@stepwell/definition';
import type { WireVersion } from '@stepwell/engine';
import type { PlatformDatabase } from '@stepwell/store';

interface VersionRow {
  readonly version: number;
  readonly at: number;
  readonly by: string | null;
  readonly note: string | null;
  readonly people: string | null;
}

/** The published versions of an app, the newest first. */
export async function versionsOf(database: PlatformDatabase, app: string): Promise<readonly WireVersion[]> {
  const sql = `select version, at, by, note, (select people from _pilot where app = _app.app and version = _app.version) as people
    from _app where app = ? order by version desc`;
  const rows = await database.all<VersionRow>({ sql, parameters: [app] });
  return rows.map(({ people, ...row }) => ({
    ...{ ...row, at: new Date(row.at).toISOString() },
    ...(people !== null && { piloted: (JSON.parse(people) as string[]).length }),
  }));
}

/** How many records still follow what a version computes otherwise. */
export async function followingOf(database: PlatformDatabase, app: string): Promise<number> {
  const sql = `select (select count(*) from _wakes where app = ? and derive > 0)
    + (select coalesce(sum(max(1, remaining)), 0) from _following where app = ?) as n`;
  const [row] = await database.all<{ n: number }>({ sql, parameters: [app, app] });
  return row?.n ?? 0;
}

/** The app as a version published it; undefined when there was none. */
export async function versionOf(database: PlatformDatabase, app: string, version: number): Promise<App | undefined> {
  const sql = 'select bundle from _app where app = ? and version = ?';
  const [row] = await database.all<{ bundle: string }>({ sql, parameters: [app, version] });
  return row && (JSON.parse(row.bundle) as App);
}
