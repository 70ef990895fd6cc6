/** Tables whose records follow a new version, in the order of their ids: how far that has come, up to which id it goes, and how many are left. */
export const following = `
create table _following (
  app text not null, "table" text not null, at integer not null, after text not null, until text not null, remaining integer not null
) strict;
create index _following_of on _following (app, "table")`;
