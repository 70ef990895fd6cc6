import {
  labelWords,
  type Model,
  type WireFillingFigures,
  type WirePilot,
  type WirePilotForm,
  type WireRemark,
  type WireStuck,
} from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import type { Draft } from '../draft/drafts.ts';
import type { FillingCounts } from '../fillings/fillings.ts';
import { medianOf } from '../fillings/time-steps.ts';
import type { House } from '../house.ts';
import type { Pilot, Remark, Stuck } from './pilots.ts';
import { workOf } from './work-of.ts';

const instant = (at: number) => new Date(at).toISOString();
/** Everybody else's fillings are looked at for so long: a form that few fill in needs time to tell something. */
const DAYS_BEFORE = 90 * 24 * 60 * 60 * 1000;

/** Where a pilot is looked at: the version that everybody else has, and the draft as it is by now. */
export interface Beside {
  readonly published: Model;
  readonly draft: Draft;
}

/** A pilot with what came of it so far; people by their ids, records without their titles: see `named`. */
export async function wirePilot(house: House, pilot: Pilot, { published, draft }: Beside): Promise<WirePilot> {
  const { key } = pilot.app.info;
  const model = (await house.apps.find(key, pilot.people[0]))?.model ?? published;
  const [work, forms, stuck, remarks] = [
    await workOf(house, model, pilot),
    await formsOf(house, { model, published, pilot }),
    await house.pilots.stuckIn(key, pilot.began),
    await house.pilots.remarksOn(key, pilot.began),
  ];
  return {
    version: pilot.version,
    began: pilot.began,
    since: instant(pilot.beganAt),
    by: pilot.by,
    note: pilot.note,
    isDraftAhead: draft.name !== pilot.draft || draft.revision !== pilot.revision,
    people: pilot.people.map((id) => {
      const { lastAt = null, ...done } = work.get(id) ?? NOTHING;
      return { id, name: id, ...done, lastAt: lastAt === null ? null : instant(lastAt) };
    }),
    forms,
    stuck: wireStuck(model, stuck),
    remarks: remarks.map(wireRemark),
  };
}

const NOTHING = { created: 0, changed: 0, moved: 0, lastAt: null, path: [] };

export const wireRemark = ({ at, ...remark }: Remark): WireRemark => ({ ...remark, at: instant(at) });

function wireStuck(model: Model, all: readonly Stuck[]): readonly WireStuck[] {
  const groups = [...Map.groupBy(all, ({ table, code, what }) => JSON.stringify([table, code, what])).values()];
  const told = groups.flatMap((group): WireStuck[] => {
    const [first] = group;
    if (!first) return [];
    const { table, code, what, message } = first;
    return [
      {
        ...{ code, table, label: labelWords(model.tables.get(table)?.label ?? table, table) },
        message: JSON.parse(message) as Words,
        what: JSON.parse(what) as Words[],
        count: group.reduce((sum, { count }) => sum + count, 0),
        people: group.map(({ person }) => person),
        lastAt: instant(Math.max(...group.map(({ at }) => at))),
      },
    ];
  });
  return told.toSorted((a, b) => b.count - a.count);
}

interface Compared {
  readonly model: Model;
  readonly published: Model;
  readonly pilot: Pilot;
}

/** The forms that were filled in by those who take part, beside how everybody else fills them in. */
async function formsOf(house: House, { model, published, pilot }: Compared): Promise<readonly WirePilotForm[]> {
  const app = model.app.info.key;
  const forms: WirePilotForm[] = [];
  for (const { key, label } of model.forms.values()) {
    const counts = await house.fillings.of({ app, form: key, isAny: true }, pilot.beganAt - DAYS_BEFORE);
    const own = figuresOf(counts, (version) => version >= pilot.began);
    if (own.sent + own.givenUp === 0) continue;
    const others = figuresOf(counts, (version) => version === published.version);
    forms.push({ form: key, label: labelWords(label ?? key, key), pilot: own, published: others });
  }
  return forms;
}

function figuresOf({ versions, times }: FillingCounts, isMeant: (version: number) => boolean): WireFillingFigures {
  const own = versions.filter(({ version }) => isMeant(version));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    sent: sum(own.map(({ sent }) => sent)),
    givenUp: Math.max(0, sum(own.map(({ givenUp }) => givenUp))),
    medianMs: medianOf(times.filter(({ version }) => isMeant(version))),
  };
}
