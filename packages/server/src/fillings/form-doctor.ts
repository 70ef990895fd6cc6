import type { Form } from '@stepwell/definition';
import type { Model, WireFieldHealth, WireFilledVersion, WireFormDoctor } from '@stepwell/engine';
import type { House } from '../house.ts';
import type { FillingCounts } from './fillings.ts';
import { medianOf } from './time-steps.ts';
import { type ValueShare, valueShares } from './value-shares.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How a form has been filled in since an instant, and what its records hold. */
export async function examineForm(house: House, model: Model, at: { form: Form; since: number }): Promise<WireFormDoctor> {
  const { form, since } = at;
  const [counts, shares] = await Promise.all([
    house.fillings.of({ app: model.app.info.key, form: form.key }, since),
    valueShares(house, model, at),
  ]);
  const { people, versions, times } = counts;
  return {
    form: form.key,
    since: new Date(since).toISOString().slice(0, 10),
    sent: sum(versions.map(({ sent }) => sent)),
    // A form begun before the first counted day and finished within it was not given up.
    givenUp: Math.max(0, sum(versions.map(({ givenUp }) => givenUp))),
    people,
    medianMs: medianOf(times),
    onPhone: sum(versions.filter(({ device }) => device === 'phone').map(({ sent, givenUp }) => sent + givenUp)),
    versions: versionsOf(counts),
    records: shares.records,
    fields: [...shares.fields].map(([key, share]) => healthOf(counts, key, share)),
  };
}

function versionsOf({ versions, times }: FillingCounts): readonly WireFilledVersion[] {
  const numbers = [...new Set(versions.map(({ version }) => version))].sort((a, b) => b - a);
  return numbers.map((version) => {
    const own = versions.filter((one) => one.version === version);
    return {
      version,
      sent: sum(own.map(({ sent }) => sent)),
      givenUp: Math.max(0, sum(own.map(({ givenUp }) => givenUp))),
      medianMs: medianOf(times.filter((one) => one.version === version)),
    };
  });
}

function healthOf({ fields, fieldTimes }: FillingCounts, key: string, share: ValueShare): WireFieldHealth {
  const { visited = 0, corrections = 0, refused = 0, stopped = 0 } = fields.find(({ field }) => field === key) ?? {};
  const medianMs = medianOf(fieldTimes.filter(({ field }) => field === key));
  return { key, medianMs, visited, corrections, refused, stopped, ...share };
}
