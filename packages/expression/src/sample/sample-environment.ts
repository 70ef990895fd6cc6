import type { Environment } from '../environment.ts';
import { sampleSchema } from './sample-schema.ts';

/** Wednesday, 18 March 2026, 10:00:00.123 in Shanghai. */
export const sampleNow = Date.parse('2026-03-18T10:00:00.123+08:00');

const parameters: ReadonlyMap<string, number> = new Map([
  ['silence_limit', 48 * 3_600_000],
  ['rate_limit', 5000],
]);

/** An environment for tests of this package. */
export const sampleEnvironment: Environment = {
  row: null,
  now: sampleNow,
  timeZone: sampleSchema.timeZone,
  weekStart: sampleSchema.weekStart,
  fiscalYearStart: sampleSchema.fiscalYearStart,
  calendars: sampleSchema.calendars,
  parameter: (key) => parameters.get(key) ?? null,
  usersWithRole: (role) => (role === 'finance' ? ['u1', 'u3'] : []),
  managerOf: (user, levels) => (user === 'u2' && levels === 1 ? 'u1' : null),
  teamOf: (user) => (user === 'u1' ? ['u1', 'u2'] : [user]),
};
