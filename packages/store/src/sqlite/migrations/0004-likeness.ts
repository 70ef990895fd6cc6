/** What records are found by that are like another: `table` is the SQL table, which keeps its name when the app renames it. */
export const likeness = `
create table _likeness (
  "table" text not null, "key" text not null, record text not null, primary key ("table", "key", record)
) strict, without rowid`;
