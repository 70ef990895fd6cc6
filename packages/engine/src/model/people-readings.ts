import { type Formula, type PeopleRead, peopleReads } from '@stepwell/expression';

/** Records of `table` derive something from who works here: `whose` are the relations from them to the user who is asked about. */
export type PeopleReading = PeopleRead & { readonly table: string };

/** What the formulas of a table ask about users, each question once. */
export function peopleReadings(table: string, formulas: readonly Formula[]): readonly PeopleReading[] {
  const all = formulas.flatMap(peopleReads).map((read): PeopleReading => Object.freeze({ table, ...read }));
  return [...new Map(all.map((reading) => [JSON.stringify(reading), reading])).values()];
}
