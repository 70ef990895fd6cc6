import { createHash } from 'node:crypto';
import type { FilledField, Filling } from '@stepwell/engine';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import { type StepCount, stepOf } from './time-steps.ts';

/** So long counts are kept: two quarters can be compared. */
const KEPT_DAYS = 200;
const DAY = 24 * 60 * 60 * 1000;
/** The times of a whole form stand under this name; no field has it. */
const WHOLE = '';

/** Counts by day, not goes one by one: however many people fill a form in, a day of it takes the same room. */
export const fillingTables: readonly Statement[] = [
  {
    sql: 'create table if not exists _filling (app text not null, form text not null, day integer not null, version integer not null, device text not null, sent integer not null, given_up integer not null, resumed integer not null, primary key (app, form, day, version, device))',
  },
  {
    sql: 'create table if not exists _filling_field (app text not null, form text not null, day integer not null, version integer not null, field text not null, visited integer not null, corrections integer not null, refused integer not null, stopped integer not null, primary key (app, form, day, version, field))',
  },
  {
    sql: 'create table if not exists _filling_time (app text not null, form text not null, day integer not null, version integer not null, field text not null, step integer not null, count integer not null, primary key (app, form, day, version, field, step))',
  },
  {
    sql: 'create table if not exists _filling_person (app text not null, form text not null, person text not null, day integer not null, primary key (app, form, person))',
  },
];

const COUNT = `insert into _filling (app, form, day, version, device, sent, given_up, resumed) values (?, ?, ?, ?, ?, ?, ?, ?)
on conflict (app, form, day, version, device)
do update set sent = _filling.sent + excluded.sent, given_up = _filling.given_up + excluded.given_up,
resumed = _filling.resumed + excluded.resumed`;

const COUNT_FIELD = `insert into _filling_field (app, form, day, version, field, visited, corrections, refused, stopped)
values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (app, form, day, version, field) do update set
visited = _filling_field.visited + excluded.visited, corrections = _filling_field.corrections + excluded.corrections,
refused = _filling_field.refused + excluded.refused, stopped = _filling_field.stopped + excluded.stopped`;

const COUNT_TIME = `insert into _filling_time (app, form, day, version, field, step, count) values (?, ?, ?, ?, ?, ?, 1)
on conflict (app, form, day, version, field, step) do update set count = _filling_time.count + 1`;

const NOTE_PERSON = `insert into _filling_person (app, form, person, day) values (?, ?, ?, ?)
on conflict (app, form, person) do update set day = max(_filling_person.day, excluded.day)`;

export interface VersionCount {
  readonly version: number;
  readonly device: Filling['device'];
  readonly sent: number;
  readonly givenUp: number;
}

export interface FieldCount {
  readonly field: string;
  readonly visited: number;
  readonly corrections: number;
  readonly refused: number;
  readonly stopped: number;
}

/** How a form was filled in. */
export interface FillingCounts {
  readonly people: number;
  readonly versions: readonly VersionCount[];
  readonly fields: readonly FieldCount[];
  /** Of the whole form, by version. */
  readonly times: readonly (StepCount & { readonly version: number })[];
  readonly fieldTimes: readonly (StepCount & { readonly field: string })[];
}

/** One go at a form, and when it ended. */
export interface Go {
  readonly account: string;
  readonly at: number;
  readonly filling: Filling;
}

interface At {
  readonly app: string;
  readonly form: string;
  /** Also under versions that only some people had. */
  readonly isAny?: boolean;
}

/** How people get on with forms, counted in the platform's own tables: by day and version, nobody by name, nothing of what was written. */
export class Fillings {
  readonly #database: PlatformDatabase;
  readonly #now: () => number;
  constructor(database: PlatformDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Counts some goes of a person that ended just now. */
  async keep(app: string, account: string, fillings: readonly Filling[]): Promise<void> {
    const at = this.#now();
    await this.keepPast(
      app,
      fillings.map((filling) => ({ account, at, filling })),
    );
  }

  /** Counts goes of anybody, each on the day on which it ended. */
  async keepPast(app: string, goes: readonly Go[]): Promise<void> {
    await this.#database.write(goes.flatMap(({ at, ...go }) => statementsOf({ app, day: dayOf(at), ...go })));
  }

  async of({ app, form, isAny = false }: At, since: number): Promise<FillingCounts> {
    const parameters = [app, form, dayOf(since)];
    const rows = <Row>(select: string, table: string, group: string) => {
      const published = `and version in (select version from _app where app = ${table}.app)`;
      const which = group && `${isAny ? '' : published} group by ${group}`;
      const sql = `select ${select} from ${table} where app = ? and form = ? and day >= ? ${which}`;
      return this.#database.all<Row>({ sql, parameters });
    };
    const [person] = await rows<{ people: number }>('count(*) as people', '_filling_person', '');
    return {
      people: person?.people ?? 0,
      versions: await rows(
        'version, device, sum(sent) as sent, sum(given_up - resumed) as "givenUp"',
        '_filling',
        'version, device',
      ),
      fields: await rows(
        'field, sum(visited) as visited, sum(corrections) as corrections, sum(refused) as refused, sum(stopped) as stopped',
        '_filling_field',
        'field',
      ),
      times: await rows(
        `version, step, sum(case field when '' then count else 0 end) as count`,
        '_filling_time',
        'version, step',
      ),
      fieldTimes: await rows('field, step, sum(count) as count', '_filling_time', 'field, step'),
    };
  }

  /** Lets go of what is too old to be asked for. */
  async forget(): Promise<void> {
    const before = dayOf(this.#now()) - KEPT_DAYS;
    const tables = ['_filling', '_filling_field', '_filling_time', '_filling_person'];
    await this.#database.write(tables.map((table) => ({ sql: `delete from ${table} where day < ?`, parameters: [before] })));
  }
}

const dayOf = (instant: number): number => Math.floor(instant / DAY);

/** People are counted by a print of their account, from which nobody is read. */
const printOf = (account: string): string => createHash('sha256').update(account).digest('base64url').slice(0, 16);

interface Kept {
  readonly app: string;
  readonly account: string;
  readonly day: number;
  readonly filling: Filling;
}

function statementsOf({ app, account, day, filling }: Kept): readonly Statement[] {
  const { form, version, device, end, resumed = false, ms } = filling;
  const place = [app, form, day, version];
  const [isSent, givenUp] = [Number(end === 'sent'), Number(end === 'given_up')];
  const time = (field: string, length: number) => ({ sql: COUNT_TIME, parameters: [...place, field, stepOf(length)] });
  return [
    { sql: COUNT, parameters: [...place, device, isSent, givenUp, Number(resumed)] },
    { sql: NOTE_PERSON, parameters: [app, form, printOf(account), day] },
    // Who went on with a half-filled form took longer than this time.
    ...(isSent && !resumed ? [time(WHOLE, ms)] : []),
    ...Object.entries(filling.fields).flatMap(([field, told]) => [
      { sql: COUNT_FIELD, parameters: [...place, field, ...countsOf(told), Number(givenUp && filling.last === field)] },
      ...(told.ms > 0 ? [time(field, told.ms)] : []),
    ]),
  ];
}

const countsOf = ({ visits, corrections, refused }: FilledField) => [Number(visits > 0), corrections, Number(refused > 0)];
