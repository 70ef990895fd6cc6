import type { WireRehearsal } from '@stepwell/ui/design';
import type { Step } from './say-step.ts';

/** For how many days somebody can be away; the first is today. */
export const AWAY_DAYS = [1, 3, 7, 14] as const;

/** Somebody is away from the day of an instant on, for so many days; `delegate` stands in for him. */
export function awayStep(run: WireRehearsal, timeZone: string, away: { person: string; days: number; delegate?: string }): Step {
  const { person, days, delegate } = away;
  const values = {
    person,
    from: dayOf(run.now, timeZone),
    to: dayOf(run.now, timeZone, days - 1),
    ...(delegate && { delegate }),
  };
  return { create: 'absence', values, ref: freeName(run, 'absence') };
}

/** Somebody leaves, or comes back. */
export const activeStep = (person: string, active: boolean): Step => ({ update: person, values: { active } });

/** Somebody comes to work here. */
export const comesStep = (run: WireRehearsal, name: string, role: string): Step => ({
  create: 'user',
  values: { name, roles: [role] },
  ref: freeName(run, 'user'),
});

/** Until which day somebody is away at the run's present; undefined where he is not. */
export function awayUntil({ steps, run }: Played, timeZone: string, person: string): string | undefined {
  const today = dayOf(run.now, timeZone);
  const done = steps.filter((step, at) => step['create'] === 'absence' && run.steps[at]?.refused === undefined);
  const days = done.map((step) => step['values'] as { readonly person: string; readonly from: string; readonly to: string });
  return days.find((one) => one.person === person && one.from <= today && today <= one.to)?.to;
}

/** A run with the steps that it played. */
export interface Played {
  readonly steps: readonly Step[];
  readonly run: WireRehearsal;
}

const DAY = 86_400_000;

/** The local day of an instant, or one so many days later, as it travels. */
function dayOf(instant: string, timeZone: string, later = 0): string {
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(instant));
  return new Date(Date.parse(`${local}T00:00:00Z`) + later * DAY).toISOString().slice(0, 10);
}

/** A name that nothing of the run has. */
function freeName(run: WireRehearsal, table: string): string {
  const taken = new Set([...run.people, ...Object.values(run.names).flat()].map(({ id }) => id));
  for (let count = 1; ; count++) if (!taken.has(`${table}_${count}`)) return `${table}_${count}`;
}
