import type { PlatformDatabase } from '@stepwell/store';

/** Brings the tables of drafts that an earlier version made up to date: drafts had no name then, and their steps no mark of who sent them. */
export async function keepOlderDrafts(database: PlatformDatabase): Promise<void> {
  const columnsOf = async (table: string) => {
    const rows = await database.all<{ name: string }>({ sql: 'select name from pragma_table_info(?)', parameters: [table] });
    return rows.map(({ name }) => name);
  };
  const [draft, change] = [await columnsOf('_draft'), await columnsOf('_draft_change')];
  const lacks = (columns: readonly string[], column: string) => columns.length > 0 && !columns.includes(column);
  await database.write([
    ...(lacks(draft, 'name') ? [{ sql: "alter table _draft add column name text not null default 'older'" }] : []),
    ...(lacks(change, 'step') ? [{ sql: 'alter table _draft_change add column step text' }] : []),
  ]);
}
