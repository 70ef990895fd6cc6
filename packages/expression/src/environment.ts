import type { Calendar } from './calendar/index.ts';
import type { Row, Value } from './value.ts';

/** What evaluation may look at, besides the formula. Everything is passed in; nothing is read from the world. */
export interface Environment {
  /** The row a bare name speaks of. */
  readonly row: Row | null;
  /** Rows and values of further scopes by name: `record`, `parent`, `old`, `me`, `task`, `filter.month`, results of actions. */
  readonly scopes?: { readonly [name: string]: Row | Value | readonly Row[] };
  /** In a measure: the rows of the group. */
  readonly rows?: readonly Row[];
  /** The instant, fixed for the command or request. */
  readonly now: number;
  readonly timeZone: string;
  readonly weekStart: number;
  readonly fiscalYearStart: number;
  /** By key, those that ship among them; left out: these alone. */
  readonly calendars?: ReadonlyMap<string, Calendar> | undefined;
  /** The value in force of a parameter for `row`, at an instant. */
  readonly parameter?: (key: string, row: Row | null, at: number) => Value;
  /** Active users holding a role (ids, ascending). */
  readonly usersWithRole?: (role: string) => readonly string[];
  /** The manager `levels` above a user, or null; the users below one (himself included). */
  readonly managerOf?: (user: string, levels: number) => string | null;
  readonly teamOf?: (user: string) => readonly string[];
}
