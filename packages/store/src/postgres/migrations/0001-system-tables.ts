import { postgresFunctions } from '@stepwell/expression';
import { PEOPLES_ORDER } from '../dialect.ts';

/**
 * The platform's own tables, as SQLite has them: whole numbers and texts, which plain SQL reads and writes on both. Texts stand in
 * the order of their code points, whatever the order of the database is.
 */
export const systemTables = `
create domain stepwell_text as text collate "C";

create table _app (
  app stepwell_text not null, version bigint not null, bundle text not null, at bigint not null, by stepwell_text, note text,
  primary key (app, version)
);

create table _column (
  "table" stepwell_text not null, "column" stepwell_text not null, storage text not null default '', scale integer, source text,
  primary key ("table", "column")
);

create table _audit (
  seq bigint primary key, id stepwell_text not null unique, app stepwell_text not null, what stepwell_text not null, "table" stepwell_text, record stepwell_text,
  version bigint, by stepwell_text, at bigint not null, cause text not null, address text, device text,
  salt text, old text, new text, digest text not null, hash text not null, erased text
);
create index _audit_record on _audit (record, seq) where record is not null;
create function _audit_is_append_only() returns trigger language plpgsql as $$
begin raise exception 'The audit is append-only'; end $$;
create trigger _audit_is_append_only before delete or truncate on _audit
for each statement execute function _audit_is_append_only();
create function _audit_is_never_changed() returns trigger language plpgsql as $$
begin
  if new.erased is null or new.salt is not null or new.old is not null or new.new is not null
    or row(new.seq, new.id, new.app, new.what, new."table", new.record, new.version, new."by", new.at, new.cause, new.address,
      new.device, new.digest, new.hash)
    is distinct from row(old.seq, old.id, old.app, old.what, old."table", old.record, old.version, old."by", old.at, old.cause,
      old.address, old.device, old.digest, old.hash)
  then raise exception 'The audit is append-only; only the values of an entry can be erased'; end if;
  return new;
end $$;
create trigger _audit_is_never_changed before update on _audit for each row execute function _audit_is_never_changed();

create table _moves (
  app stepwell_text not null, "table" stepwell_text not null, record stepwell_text not null, entered_at bigint not null, id stepwell_text not null,
  process stepwell_text not null, version bigint not null, stage stepwell_text not null, category stepwell_text not null, "from" stepwell_text, "to" stepwell_text,
  left_at bigint, entered_by stepwell_text, left_by stepwell_text, owner stepwell_text, skipped bigint not null, overdue integer not null default 0,
  reason text, primary key (app, "table", record, entered_at, id)
);

create table _changes (
  app stepwell_text not null, "table" stepwell_text not null, record stepwell_text not null, at bigint not null, id stepwell_text not null,
  field stepwell_text not null, old text, new text, by stepwell_text, primary key (app, "table", record, at, id)
);

create table _activities (
  app stepwell_text not null, "table" stepwell_text not null, record stepwell_text not null, at bigint not null, id stepwell_text not null,
  kind stepwell_text not null, by stepwell_text, text text, data text, primary key (app, "table", record, at, id)
);

create table _timers (
  app stepwell_text not null, "table" stepwell_text not null, record stepwell_text not null, timeout stepwell_text not null, step stepwell_text not null,
  turn bigint not null, id stepwell_text not null, since bigint not null, due_at bigint, state stepwell_text not null, ended_at bigint,
  owner stepwell_text, paused_for bigint not null, paused_since bigint, fired_for bigint,
  primary key (app, "table", record, timeout, step, turn)
);
create index _timers_due on _timers (app, due_at, "table", record) where state = 'running' and due_at is not null;

create table _wakes (
  app stepwell_text not null, "table" stepwell_text not null, record stepwell_text not null, at bigint not null, derive bigint not null default 0,
  primary key (app, "table", record)
);
create index _wakes_at on _wakes (app, at, "table", record);

create table _following (
  app stepwell_text not null, "table" stepwell_text not null, at bigint not null, after stepwell_text not null, until stepwell_text not null,
  remaining bigint not null
);
create index _following_of on _following (app, "table");

create table _likeness (
  "table" stepwell_text not null, "key" stepwell_text not null, record stepwell_text not null, primary key ("table", "key", record)
);

create table _tasks (
  id stepwell_text primary key, app stepwell_text not null, "table" stepwell_text not null, record stepwell_text not null, created_at bigint not null,
  title text, assignee stepwell_text, stage stepwell_text, due_at bigint, done_at bigint
);
create index _tasks_of on _tasks (app, "table", record, created_at, id);
create index _tasks_open on _tasks (app, assignee, due_at) where done_at is null;

create table _inbox (
  id stepwell_text primary key, app stepwell_text not null, "to" stepwell_text not null, at bigint not null, text text not null,
  "table" stepwell_text, record stepwell_text, cause text not null, due_at bigint, read_at bigint
);
create index _inbox_to on _inbox ("to", at, id);

create collation ${PEOPLES_ORDER} (provider = icu, locale = 'zh-u-kn-true');

${postgresFunctions}
`;
