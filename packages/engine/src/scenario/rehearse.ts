import type { Scenario, ScenarioStep } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../command/refusal.ts';
import { refuse } from '../command/refusals.ts';
import type { Model } from '../model/model.ts';
import { resultTypes } from '../model/result-types.ts';
import type { RehearsalBody, WireRehearsal, WireRehearsalRefusal } from '../wire/rehearsal.ts';
import { runDueNow } from './advance-world.ts';
import { type Cast, castOf } from './cast.ts';
import { type Happening, happeningsOf } from './happenings.ts';
import { keptSteps, type Played } from './keep.ts';
import { lookAround, wireHappening } from './look-around.ts';
import { Mistake } from './mistake.ts';
import { doStep, refusalOf, wrongIn } from './play-step.ts';
import type { ScenarioPorts } from './ports.ts';
import { prepareWorld } from './prepare.ts';
import { keysOf, peopleNow } from './run-people.ts';
import { openWorld, type World } from './world.ts';

export interface RehearsalAsk extends RehearsalBody {
  readonly now: number;
  readonly locale: 'zh-CN' | 'en';
}

/** So much may come of one test-run, and so long may it last. */
const MOST_HAPPENINGS = 500;
const LONGEST = 10 * 366 * 24 * 3_600_000;

/** A played step, with when it was played and what was wrong with it itself. */
interface Told extends Played {
  readonly at: number;
  readonly until: number;
  readonly mistake?: Words;
  readonly warned: readonly string[];
}

/** Plays the steps of a test-run on an empty store under a virtual clock, and tells everything that came of them. */
export async function rehearse(model: Model, ask: RehearsalAsk, ports: ScenarioPorts): Promise<Omit<WireRehearsal, 'revision'>> {
  const cast = castOf(model, ask.locale);
  const at = Number.isNaN(Date.parse(ask.at ?? '')) ? nextMonday(ask.now, model.schema.timeZone) : String(ask.at);
  const steps = ask.steps as readonly ScenarioStep[];
  const world = await openWorld({ scenario: { ...sceneOf(at, cast), steps: [...steps] }, model, ports });
  try {
    await begin(world);
    const run = await playAll(world, steps);
    return named(world, {
      at,
      now: instant(world.now),
      people: await peopleNow(world),
      steps: run.map((told) => wireStep(world, told)),
      ...(await lookAround(world, { viewer: keysOf(world).find((key) => key === ask.viewer), run })),
      results: resultTypes(model),
      kept: {
        at,
        users: cast.users,
        ...departmentsOf(cast),
        steps: keptSteps(
          world,
          run.filter(({ mistake }) => !mistake),
        ),
      },
    });
  } finally {
    await world.close();
  }
}

const sceneOf = (at: string, { users, departments }: Cast): Omit<Scenario, 'steps'> => ({
  key: 'rehearsal',
  name: 'rehearsal',
  at,
  users: [...users],
  departments: [...departments],
});

const departmentsOf = ({ departments }: Cast) => (departments.length > 0 ? { departments } : {});

/** The people of the draft may be such that they cannot be there. */
async function begin(world: World): Promise<void> {
  const refusal = await refusalOf(() => prepareWorld(world));
  if (refusal) throw refuse('CANNOT_REHEARSE', { ...refusal.details, why: { words: refusal.words } });
}

async function playAll(world: World, steps: readonly ScenarioStep[]): Promise<readonly Told[]> {
  const run: Told[] = [];
  for (const step of steps) {
    const isOver = run.some(({ mistake }) => mistake !== undefined);
    run.push(isOver ? unplayed(world, step) : await play(world, step, run.flatMap(({ happened }) => happened).length));
  }
  return run;
}

async function play(world: World, step: ScenarioStep, before: number): Promise<Told> {
  const [at, sent, happened] = [world.now, world.sent.length, [] as Happening[]];
  world.warned = [];
  world.heard = (effects) => {
    happened.push(...happeningsOf(world.model, effects, world.now));
    if (before + happened.length > MOST_HAPPENINGS) throw new Mistake(tooMuch);
  };
  let refusal: Refusal | undefined;
  const mistake = await wrongIn(async () => {
    refusal = await refusalOf(() => doStep(world, step));
    if (!(world.now - Date.parse(world.scenario.at) <= LONGEST)) throw new Mistake(tooFar);
    await runDueNow(world);
  });
  world.heard = undefined;
  if (mistake) world.now = at;
  const went = { ...(refusal && { refusal }), ...(mistake && { mistake }), warned: [...new Set(world.warned)] };
  return { step, at, until: world.now, happened, sent: [sent, world.sent.length], ...went };
}

const unplayed = ({ now, sent }: World, step: ScenarioStep): Told => ({
  step,
  at: now,
  until: now,
  happened: [],
  sent: [sent.length, sent.length],
  mistake: notReached,
  warned: [],
});

const tooMuch = {
  'zh-CN': '这一步引发的事情太多，试跑在这里停下。请退回一步，或缩短时间。',
  en: 'Too much came of this step, so the test-run stops here. Go back a step, or let less time pass.',
};
const tooFar = { 'zh-CN': '一次试跑最多推进十年。', en: 'A test-run lasts ten years at most.' };
const notReached = { 'zh-CN': '前面的步骤没有走通。', en: 'A step before it could not be played.' };

function wireStep(world: World, { at, until, refusal, mistake, warned, happened }: Told): WireRehearsal['steps'][number] {
  const refused = refusal ? wireRefusal(refusal) : mistake && { code: 'MISTAKE', message: mistake, missing: [], problems: [] };
  return {
    at: instant(at),
    until: instant(until),
    warned,
    happened: happened.map((one) => wireHappening(world, one)),
    ...(refused && { refused }),
  };
}

const wireRefusal = ({ code, words, details: { missing = [], problems = [], why } }: Refusal): WireRehearsalRefusal => ({
  code,
  message: why ? why.words : words,
  missing,
  problems: problems.map(({ path, message }) => ({ path, message })),
});

const instant = (at: number): string => new Date(at).toISOString();

/** A working day begins: Monday of the coming week at nine, in the app's zone. */
function nextMonday(now: number, timeZone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const monday = today.add({ days: 8 - today.dayOfWeek }).withPlainTime('09:00');
  return monday.toString({ timeZoneName: 'never' });
}

const ID = /"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/g;

/** Records are called by their names: their ids are others the next time the same steps are played. */
function named<T>(world: World, answer: T): T {
  return JSON.parse(JSON.stringify(answer).replace(ID, (id) => JSON.stringify(world.nameOf(id.slice(1, -1))))) as T;
}
