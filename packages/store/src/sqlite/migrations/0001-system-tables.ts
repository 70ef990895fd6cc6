/** The platform's own tables. Companions are clustered by record: a record's rows lie together and need no second index. */
export const systemTables = `
create table _app (
  app text not null, version integer not null, bundle text not null, at integer not null, by text, note text,
  primary key (app, version)
) strict, without rowid;

create table _column (
  "table" text not null, "column" text not null, scale integer, source text, primary key ("table", "column")
) strict, without rowid;

create table _audit (
  seq integer primary key, id text not null unique, app text not null, what text not null, "table" text, record text,
  version integer, by text, at integer not null, cause text not null, address text, device text,
  salt text, old text, new text, digest text not null, hash text not null, erased text
) strict;
create index _audit_record on _audit (record, seq) where record is not null;
create trigger _audit_is_append_only before delete on _audit
begin select raise(abort, 'The audit is append-only'); end;
create trigger _audit_is_never_changed before update on _audit
when new.erased is null or new.salt is not null or new.old is not null or new.new is not null
  or new.seq is not old.seq or new.id is not old.id or new.app is not old.app or new.what is not old.what
  or new."table" is not old."table" or new.record is not old.record or new.version is not old.version
  or new.by is not old.by or new.at is not old.at or new.cause is not old.cause or new.address is not old.address
  or new.device is not old.device or new.digest is not old.digest or new.hash is not old.hash
begin select raise(abort, 'The audit is append-only; only the values of an entry can be erased'); end;

create table _moves (
  app text not null, "table" text not null, record text not null, entered_at integer not null, id text not null,
  process text not null, version integer not null, stage text not null, category text not null, "from" text, "to" text,
  left_at integer, entered_by text, left_by text, owner text, skipped integer not null, overdue integer not null default 0,
  reason text, primary key (app, "table", record, entered_at, id)
) strict, without rowid;

create table _changes (
  app text not null, "table" text not null, record text not null, at integer not null, id text not null,
  field text not null, old text, new text, by text, primary key (app, "table", record, at, id)
) strict, without rowid;

create table _activities (
  app text not null, "table" text not null, record text not null, at integer not null, id text not null,
  kind text not null, by text, text text, data text, primary key (app, "table", record, at, id)
) strict, without rowid;

create table _timers (
  app text not null, "table" text not null, record text not null, timeout text not null, step text not null, turn integer not null,
  id text not null, since integer not null, due_at integer, state text not null, ended_at integer, owner text,
  paused_for integer not null, paused_since integer, fired_for integer,
  primary key (app, "table", record, timeout, step, turn)
) strict, without rowid;
create index _timers_due on _timers (app, due_at) where state = 'running' and due_at is not null;

create table _wakes (
  app text not null, "table" text not null, record text not null, at integer not null, primary key (app, "table", record)
) strict, without rowid;
create index _wakes_at on _wakes (app, at);

create table _tasks (
  id text primary key not null, app text not null, "table" text not null, record text not null, created_at integer not null,
  title text, assignee text, stage text, due_at integer, done_at integer
) strict, without rowid;
create index _tasks_of on _tasks (app, "table", record, created_at, id);
create index _tasks_open on _tasks (app, assignee, due_at) where done_at is null;

create table _inbox (
  id text primary key not null, app text not null, "to" text not null, at integer not null, text text not null,
  "table" text, record text, cause text not null, due_at integer, read_at integer
) strict, without rowid;
create index _inbox_to on _inbox ("to", at, id);
`;
