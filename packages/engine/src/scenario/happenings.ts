import type { Value, Values, Words } from '@stepwell/expression';
import type { Model, TableModel } from '../model/model.ts';
import type { Activity, AuditEntry, Effect } from '../ports/effect.ts';
import type { WireHappening } from '../wire/rehearsal.ts';

/** One thing that a transaction did, as people would tell it. Values are inner values. */
export interface Happening extends Pick<WireHappening, 'kind' | 'stage' | 'to' | 'text' | 'activity'> {
  readonly at: number;
  readonly table: string;
  readonly id: string;
  readonly by: string | null;
  readonly why?: { readonly timeout: string; readonly step: string | null; readonly dueAt: number | null };
  readonly values?: Values;
  readonly before?: Values;
  readonly dueAt?: number | undefined;
}

type Told = Happening | undefined;

/** What the effects of one transaction, done at an instant, come to. */
export function happeningsOf(model: Model, effects: readonly Effect[], now: number): readonly Happening[] {
  const told: Happening[] = [];
  let why: Happening['why'];
  for (const effect of effects) {
    const one = tell(model, effect, now);
    if (one?.kind === 'fired') why = one.why;
    if (one) told.push(why && one.by === null && !one.why && one.kind !== 'marked' ? { ...one, why } : one);
  }
  return marksExplained(beginningTold(told, effects));
}

/** A new record says where it stands; that nothing of it is late goes without saying. */
function beginningTold(told: readonly Happening[], effects: readonly Effect[]): readonly Happening[] {
  const made = told.filter(({ kind }) => kind === 'created').map(({ id }) => id);
  return told
    .filter(({ kind, id }) => kind !== 'marked' || !made.includes(id))
    .map((one) => {
      const stay = effects.find((effect) => effect.effect === 'stay' && effect.id === one.id);
      if (one.kind !== 'created' || stay?.effect !== 'stay') return one;
      return { ...one, stage: { process: stay.move.process, from: null, to: stay.move.stage } };
    });
}

/** A mark is written before the step that sets it tells of itself: it stands behind that, and because of it. */
function marksExplained(told: readonly Happening[]): readonly Happening[] {
  const firedOf = (mark: Happening) => told.find((one) => one.kind === 'fired' && one.table === mark.table && one.id === mark.id);
  const marks = told.filter((one) => one.kind === 'marked' && firedOf(one) !== undefined);
  return told
    .filter((one) => !marks.includes(one))
    .flatMap((one) => [
      one,
      ...marks.filter((mark) => firedOf(mark) === one).map((mark) => ({ ...mark, ...(one.why && { why: one.why }) })),
    ]);
}

function tell(model: Model, effect: Effect, now: number): Told {
  if (effect.effect === 'audit') return ofAudit(model, effect.entry);
  if (effect.effect === 'update') return ofUpdate(model, effect, now);
  if (effect.effect === 'insert') return ofTask(model, effect, now);
  if (effect.effect === 'activity') return ofActivity(effect, effect.activity);
  if (effect.effect === 'stay' && effect.move.from !== null) {
    const { process, from, stage, by, at } = effect.move;
    return { kind: 'moved', at, table: effect.table, id: effect.id, by, stage: { process, from, to: stage } };
  }
  // The task itself is told of.
  if (effect.effect !== 'inbox' || effect.item.cause === 'task') return undefined;
  const { at, table = '', record = '', to, text, dueAt } = effect.item;
  return { kind: 'notice', at, table, id: record, by: null, to, text, dueAt };
}

function ofAudit(model: Model, { what, table: key, record: id, by, at, old, new: values = {} }: AuditEntry): Told {
  const table = model.tables.get(key ?? '');
  if (!table || id === undefined) return undefined;
  const about = { at, table: table.key, id, by };
  if (what === 'timeout-fired') return { kind: 'fired', ...about, why: reasonIn(values) };
  if (what !== 'create' && what !== 'update') return undefined;
  const own = ownValues(table, values);
  if (what === 'create') return { kind: 'created', ...about, values: own };
  if (Object.keys(own).length === 0) return undefined;
  return { kind: 'changed', ...about, values: own, before: ownValues(table, old ?? {}) };
}

const reasonIn = ({ timeout, step, due_at: dueAt }: Values): NonNullable<Happening['why']> => ({
  timeout: String(timeout),
  step: typeof step === 'string' ? step : null,
  dueAt: typeof dueAt === 'number' ? dueAt : null,
});

/** What the app's own fields hold; the platform's tell themselves. */
const ownValues = (table: TableModel, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => table.fields.get(key)?.system === false && !isMark(table, key)));

const isMark = (table: TableModel, key: string): boolean =>
  key === 'overdue' || table.timeouts.some(({ steps }) => steps.some(({ mark }) => mark === key));

/** Marks are what timeouts write by themselves. */
function ofUpdate(model: Model, { table: key, id, values, quiet }: Extract<Effect, { effect: 'update' }>, at: number): Told {
  const table = model.tables.get(key);
  if (!quiet || table?.kind !== 'table') return undefined;
  const marks = Object.fromEntries(Object.entries(values).filter(([field]) => isMark(table, field)));
  return Object.keys(marks).length > 0 ? { kind: 'marked', at, table: key, id, by: null, values: marks } : undefined;
}

function ofTask(model: Model, { table: key, values }: Extract<Effect, { effect: 'insert' }>, at: number): Told {
  const [table = '', companion] = key.split('.');
  if (companion !== 'tasks' || model.tables.get(key)?.kind !== 'companion') return undefined;
  const { parent, assignee, title, due_at: dueAt } = values;
  const about = { at, table, id: String(parent), by: null };
  return { kind: 'task', ...about, to: String(assignee), text: sameWords(title ?? ''), dueAt: instantIn(dueAt) };
}

const sameWords = (text: Value): Words => ({ 'zh-CN': String(text), en: String(text) });
const instantIn = (value: Value | undefined): number | undefined => (typeof value === 'number' ? value : undefined);

function ofActivity({ table, id }: { readonly table: string; readonly id: string }, activity: Activity): Told {
  const { at, by, kind, text } = activity;
  const about = { at, table, id, by };
  if (kind !== 'timeout_refused') return { kind: 'told', ...about, activity: kind, ...(text && { text: sameWords(text) }) };
  const data = activity.data as Values & { readonly words: Words };
  return { kind: 'held_back', ...about, why: reasonIn(data), text: data.words };
}
