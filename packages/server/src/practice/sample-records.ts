import { type FieldModel, labelWords, type Model, runCommand, type TableModel } from '@stepwell/engine';
import type { House } from '../house.ts';

const DAY = 24 * 60 * 60 * 1000;
/** So many of each kind: enough to choose from, few enough to know. */
const EACH = 3;

/** Records by table, to lead to. */
type Made = Map<string, string[]>;

interface Sampling {
  readonly model: Model;
  readonly locale: 'zh-CN' | 'en';
  /** Whose records they are. */
  readonly owner: string;
  readonly now: number;
  readonly made: Made;
}

/** Makes somebody a few records of every table, so that there is something to practise with. What the app's own rules refuse is left out. */
export async function makeSamples(house: House, sampling: Omit<Sampling, 'made' | 'now'>): Promise<void> {
  const { model } = sampling;
  const all = { ...sampling, now: house.now(), made: new Map<string, string[]>() };
  const own = [...model.tables.values()].filter(({ kind, key }) => kind === 'table' && !EVERYWHERE.has(key));
  for (const table of inOrder(model, own))
    for (let place = 1; place <= EACH; place++) await makeOne(house, all, { table, place });
}

const EVERYWHERE: ReadonlySet<string> = new Set(['user', 'department', 'absence', 'task']);

/** What others lead to comes first, as far as that can be. */
function inOrder(model: Model, tables: readonly TableModel[]): readonly TableModel[] {
  const left = [...tables];
  const ordered: TableModel[] = [];
  const leadsTo = (table: TableModel) => [...table.fields.values()].flatMap((field) => targetOf(model, table, field) ?? []);
  while (left.length > 0) {
    const free = left.findIndex(
      (table) => !leadsTo(table).some((key) => left.some((other) => other !== table && other.key === key)),
    );
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

const typeOf = (model: Model, table: TableModel, { key }: FieldModel) =>
  model.schema.tables.get(table.key)?.fields.get(key)?.type;

function targetOf(model: Model, table: TableModel, field: FieldModel): string | undefined {
  const type = typeOf(model, table, field);
  return type?.kind === 'ref' ? type.table : undefined;
}

interface Nth {
  readonly table: TableModel;
  readonly place: number;
}

async function makeOne(house: House, sampling: Sampling, { table, place }: Nth): Promise<void> {
  const { model, made } = sampling;
  const written = [...table.fields.values()].filter(({ system, computed }) => !system && !computed);
  const values = Object.fromEntries(
    written.flatMap((field) => {
      const value = sampleOf(sampling, { table, place }, field);
      return value === undefined ? [] : [[field.key, value] as const];
    }),
  );
  const command = { kind: 'create', table: table.key, values } as const;
  const done = await runCommand({ store: house.writes, model }, command, { kind: 'app', cause: 'practice' }).catch(
    () => undefined,
  );
  if (done) made.set(table.key, [...(made.get(table.key) ?? []), done.id]);
}

/** A value that may stand in a field; undefined where none is known. */
function sampleOf(sampling: Sampling, { table, place }: Nth, field: FieldModel): unknown {
  const { model, locale, owner, made } = sampling;
  const type = typeOf(model, table, field);
  if (field.key === table.title && type?.kind === 'text' && !type.options) return titleOf(table, place, locale);
  if (type?.kind === 'ref') return type.table === 'user' ? owner : made.get(type.table)?.[(place - 1) % EACH];
  if (type?.kind === 'text' && type.options) return type.options[(place - 1) % type.options.length];
  if (type?.kind === 'date') return new Date(sampling.now + place * DAY).toISOString().slice(0, 10);
  if (type?.kind === 'datetime') return new Date(sampling.now + place * DAY).toISOString();
  return exampleOf(model, field);
}

const titleOf = (table: TableModel, place: number, locale: 'zh-CN' | 'en') => {
  const name = labelWords(table.label, table.key)[locale];
  return locale === 'en' ? `Practice ${name} ${place}` : `练习${name} ${place}`;
};

/** What the type of a field shows as an example of itself, where the field takes it. */
function exampleOf(model: Model, { type, options }: FieldModel): unknown {
  for (const [, wire] of type.examples) {
    try {
      type.read(wire, options, model.context);
      return wire;
    } catch {
      // Made for other options.
    }
  }
  return undefined;
}
