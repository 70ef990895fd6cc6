import type { ScenarioStep } from '@stepwell/definition';
import type { Value } from '@stepwell/expression';
import type { Refusal } from '../command/refusal.ts';
import type { TableModel } from '../model/model.ts';
import { plainOf } from './compare.ts';
import type { Happening } from './happenings.ts';
import type { World } from './world.ts';

/** A step of a test-run, as it went. */
export interface Played {
  readonly step: ScenarioStep;
  readonly refusal?: Refusal;
  readonly happened: readonly Happening[];
  /** How many messages had been sent before and after it. */
  readonly sent: readonly [before: number, after: number];
}

type Expected = { readonly [property: string]: unknown };

/** The steps of a test-run as those of a scenario: what happened is what is expected. */
export const keptSteps = (world: World, run: readonly Played[]): readonly Expected[] =>
  run.flatMap((played) => keptStep(world, played));

function keptStep(world: World, played: Played): readonly Expected[] {
  const { expect: _, ...step } = played.step;
  const { refusal } = played;
  if (refusal) {
    const missing = [...new Set((refusal.details.missing ?? []).map(({ key }) => key))];
    return [{ ...step, expect: { refused: { code: refusal.code, ...(missing.length > 0 && { missing }) } } }];
  }
  const expected = [...recordsAre(world, played), ...tasksAre(world, played), ...sentAre(world, played)];
  // The app itself sees everything: whoever acted may not.
  const [first, ...others] = step.as === undefined ? expected : [undefined, ...expected];
  return [{ ...step, ...(first && { expect: first }) }, ...others.map((expect) => ({ expect }))];
}

/** Of each record what was written that the step itself does not say: stage, marks, what rules set, who has it. */
function recordsAre(world: World, { step, happened }: Played): readonly Expected[] {
  const given = Object.keys((step['values'] as object | undefined) ?? {});
  const values = new Map<string, Record<string, unknown>>();
  for (const one of happened) {
    const table = world.model.tables.get(one.table);
    const name = world.nameOf(one.id);
    if (!table || name === one.id) continue;
    const kept = Object.entries(writtenIn(table, one)).filter(([key]) => !given.includes(key));
    if (kept.length === 0) continue;
    const plain = kept.flatMap(([key, value]) => plainEntry(world, table, key, value));
    values.set(name, { ...values.get(name), ...Object.fromEntries(plain) });
  }
  return [...values].map(([record, expected]) => ({ record, values: expected }));
}

/** What is known to stay: what people write and what timeouts mark; what is computed follows from it. */
function writtenIn(table: TableModel, { kind, stage, values = {} }: Happening): { readonly [field: string]: Value } {
  if (kind === 'marked') return values;
  const plain = Object.entries(values).filter(([key]) => table.fields.get(key)?.computed === false);
  return { ...(stage && { [table.stageField ?? 'stage']: stage.to }), ...Object.fromEntries(plain) };
}

function plainEntry(world: World, table: TableModel, key: string, value: Value): [string, unknown][] {
  const type = world.model.schema.tables.get(table.key)?.fields.get(key)?.type;
  if (!type || type.kind === 'rows' || type.kind === 'row') return [];
  const names = new Map([...world.refs].map(([name, { id }]) => [id, name]));
  const plain = plainOf(type, value, { names, timeZone: world.model.schema.timeZone });
  return [[key, type.kind === 'number' && String(Number(plain)) === plain ? Number(plain) : plain]];
}

const tasksAre = (world: World, { happened }: Played): readonly Expected[] =>
  happened.flatMap(({ kind, table, id, to, text }) =>
    kind === 'task' && world.nameOf(id) !== id
      ? [{ in: `${table}.tasks`, of: world.nameOf(id), values: { assignee: to, title: text?.['zh-CN'] } }]
      : [],
  );

/** Of each sender and receiver how many messages there are by now; where time passed and nothing came, that nothing did. */
function sentAre(world: World, { step, sent: [before, after] }: Played): readonly Expected[] {
  const all = world.sent.slice(0, after);
  const pairs = new Map(all.slice(before).map(({ to, cause }) => [`${to} ${cause}`, { to, cause }]));
  const isQuiet = pairs.size === 0 && step.as === undefined;
  if (isQuiet) return [{ sent: {}, times: after }];
  return [...pairs.values()].map(({ to, cause }) => ({
    sent: { to, rule: cause.replace(/^timeout:/, '') },
    times: all.filter((one) => one.to === to && one.cause === cause).length,
  }));
}
