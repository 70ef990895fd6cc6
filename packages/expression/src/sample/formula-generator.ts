import fc from 'fast-check';
import { checkFormula } from '../check/check-formula.ts';
import { kindsOf } from '../check/fit-arguments.ts';
import type { Logic } from '../node.ts';
import type { Operator, ParameterKind } from '../operator.ts';
import { operators } from '../operators/index.ts';
import type { Type } from '../type.ts';
import { sampleTexts } from './sample-rows.ts';
import { sampleSchema } from './sample-schema.ts';

/** A kind of value as the generator sees it: `number`, `integer`, `list text`, `rows number` (rows with a number of each) … */
type Sort = string;

/** One way to call an operator: the sorts of its arguments, and what then comes out. */
interface Template {
  readonly name: string;
  readonly args: readonly Sort[];
  readonly result: Sort;
}

const variable = (name: string): Logic => ({ var: name });
const SCALARS = ['number', 'text', 'boolean', 'date', 'datetime', 'duration', 'period', 'ref'];

/** Where a bare name stands: in a job, or in a related row of one (where `record` is the job). */
type Place = 'job' | 'visit' | 'reviewer' | 'other job';
const places: readonly Place[] = ['job', 'visit', 'reviewer', 'other job'];
/** By a key, by pairs, by a formula, and behind a link. */
const relations: readonly (readonly [name: string, place: Place])[] = [
  ['visits', 'visit'],
  ['reviewers', 'reviewer'],
  ['twins', 'other job'],
  ['client.jobs', 'other job'],
];

const names: { readonly [sort: Sort]: { readonly [place in Place]?: string } } = {
  number: {
    job: 'amount cost quantity rate big client.credit silent_hours',
    visit: 'fee score record.cost',
    'other job': 'cost silent_hours record.rate',
  },
  integer: { job: 'quantity', visit: 'record.quantity', 'other job': 'quantity record.quantity' },
  text: {
    job: 'name note client.region owner.name',
    visit: 'record.name by.name',
    reviewer: 'name record.note',
    'other job': 'note client.region',
  },
  boolean: {
    job: 'urgent paid late owner.active',
    visit: 'ok record.paid by.active',
    reviewer: 'active record.urgent',
    'other job': 'late paid record.late',
  },
  date: { job: 'due signed', visit: 'day record.due', 'other job': 'due record.signed' },
  datetime: {
    job: 'begun_at seen_at client.created_at',
    visit: 'happened_at record.begun_at',
    reviewer: 'created_at',
    'other job': 'begun_at record.begun_at',
  },
  duration: { job: 'effort', visit: 'length record.effort', 'other job': 'effort' },
  period: { job: 'month', visit: 'record.month', 'other job': 'month record.month' },
  ref: {
    job: 'owner client.manager owner.manager me',
    visit: 'by record.owner me',
    reviewer: 'id manager record.owner',
    'other job': 'owner client.manager record.owner',
  },
  'list text': { job: 'tags', visit: 'record.tags', 'other job': 'tags' },
  'list ref': { job: 'helpers', visit: 'record.helpers', 'other job': 'helpers' },
  files: { job: 'papers', visit: 'record.papers', 'other job': 'papers' },
};

const leafNames = (sort: Sort, place: Place): readonly string[] => names[sort]?.[place]?.split(' ') ?? [];

const literals: { readonly [sort: Sort]: fc.Arbitrary<Logic> } = {
  number: fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.constantFrom(0, 1, 0.08, 0.5, -0.25, 100_000, 1.005, 0.000001, 3, 7, 0.1, 0.2),
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([a, s]) => Number((a / 10 ** s).toFixed(s))),
  ),
  integer: fc.integer({ min: -40, max: 40 }),
  text: sampleTexts,
  boolean: fc.boolean(),
  date: fc.constantFrom('2024-01-31', '2024-02-29', '2026-03-18', '1999-12-31').map((day) => ({ date: [day] })),
  duration: fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom('h', 'd', 'm', 's'))
    .map(([n, unit]) => ({ duration: [n, unit] })),
  period: fc.constantFrom('2026-03', '2026-02', '2025-12'),
};

const writtenTexts = [
  'h',
  'month',
  'week',
  'day',
  '2026-03-18',
  '2026-03-18 10:00',
  'finance',
  'silence_limit',
  'rate_limit',
  'yyyy-MM-dd',
  'business',
  'shifts',
  '-',
];

const sortOf = (type: Type): Sort => {
  if (type.kind === 'number') return type.scale === 0 ? 'integer' : 'number';
  return type.kind === 'list' ? `list ${type.of.kind}` : type.kind;
};

/** The sorts an argument of a kind may have; `same` stands for the sort that all such arguments share. */
function sortsOf(kind: ParameterKind, same: Sort): readonly Sort[] {
  if (kind === 'same' || kind === 'ordered') return [same];
  if (kind === 'same number') return ['number'];
  if (kind === 'any') return [...SCALARS, 'list text'];
  if (kind === 'list') return ['list text', 'list ref', 'list number'];
  if (kind === 'rows') return ['rows', ...SCALARS.map((sort) => `rows ${sort}`)];
  if (kind === 'calendar') return ['written business', 'written shifts', 'text'];
  if (kind === 'literal text') return writtenTexts.map((text) => `written ${text}`);
  if (kind === 'literal integer' || kind === 'literal number') return ['written integer'];
  return [kind];
}

/** How many arguments an operator may be given here. */
function counts({ parameters }: Operator): readonly number[] {
  const least = parameters.filter((parameter) => !parameter.optional).length;
  const most = parameters.length + (parameters.at(-1)?.many ? 1 : 0);
  return Array.from({ length: most - least + 1 }, (_, more) => least + more);
}

function product(choices: readonly (readonly Sort[])[]): readonly (readonly Sort[])[] {
  return choices.reduce<readonly (readonly Sort[])[]>(
    (lists, choice) => lists.flatMap((list) => choice.map((sort) => [...list, sort])),
    [[]],
  );
}

/** A typical argument of a sort, to try whether an operator takes it. */
function typical(sort: Sort): Logic {
  if (sort.startsWith('written ')) return sort === 'written integer' ? 1 : sort.slice(8);
  if (sort === 'rows') return variable('visits');
  if (sort.startsWith('rows ')) return { map: [variable('visits'), variable(leafNames(sort.slice(5), 'visit')[0]!)] };
  return sort === 'list number' ? [1, 2.5] : variable(leafNames(sort, 'job')[0] ?? 'nothing');
}

const aboutJobs = { schema: sampleSchema, scope: { table: 'job' } };

function templatesOf(operator: Operator): readonly Template[] {
  const found: Template[] = [];
  for (const count of counts(operator))
    for (const same of SCALARS) {
      const parameters = Array.from({ length: count }, (_, index) => operator.parameters[index] ?? operator.parameters.at(-1)!);
      const usesSame = parameters.some((parameter) => kindsOf(parameter).some((kind) => kind === 'same' || kind === 'ordered'));
      if (!usesSame && same !== SCALARS[0]) continue;
      for (const args of product(parameters.map((parameter) => kindsOf(parameter).flatMap((kind) => sortsOf(kind, same))))) {
        const { formula } = checkFormula({ [operator.name]: args.map(typical) }, aboutJobs);
        if (formula) found.push({ name: operator.name, args, result: sortOf(formula.type) });
      }
    }
  return found;
}

/** Every way in which every operator can be called, found by trying: a new operator is in it without being named. */
export const templates: readonly Template[] = operators.flatMap(templatesOf);

type Formulas = { readonly [sortAndPlace: string]: fc.Arbitrary<Logic> };
type Tie = (key: string) => fc.Arbitrary<Logic>;

/** Arbitrary formulas, by the sort of value they give and the place they stand in (`number job`). */
export const formulas: Formulas = fc.letrec<Record<string, Logic>>((tie) => {
  const made: Record<string, fc.Arbitrary<Logic>> = {};
  for (const place of places)
    for (const sort of [...Object.keys(names), 'list number']) {
      const arbitrary = arbitraryOf(sort, place, tie);
      if (arbitrary) made[`${sort} ${place}`] = arbitrary;
    }
  return made;
});

function leavesOf(sort: Sort, place: Place): readonly fc.Arbitrary<Logic>[] {
  const leaves: fc.Arbitrary<Logic>[] = leafNames(sort, place).map((name) => fc.constant(variable(name)));
  if (literals[sort]) leaves.push(literals[sort]);
  if (sort === 'list number') leaves.push(fc.array(literals['number']!, { minLength: 1, maxLength: 3 }));
  const [several, one] = [names[sort]?.[place], names[sort.slice(5)]?.[place]];
  if (sort.startsWith('list ') && several && one) leaves.push(fc.constant([variable(several), variable(one.split(' ')[0]!)]));
  if (sort === 'list text') leaves.push(fc.array(sampleTexts, { minLength: 1, maxLength: 3 }));
  return leaves;
}

function arbitraryOf(sort: Sort, place: Place, tie: Tie): fc.Arbitrary<Logic> | undefined {
  const leaves = leavesOf(sort, place);
  if (leaves.length === 0) return undefined;
  const calls = templates
    .filter((template) => template.result === sort || (sort === 'number' && template.result === 'integer'))
    .filter((template) => place === 'job' || !template.args.some((arg) => arg.startsWith('rows')))
    .filter((template) => template.args.every((arg) => isThere(arg, place)))
    .map((template) => callOf(template, place, tie));
  const leaf = fc.oneof(...leaves);
  return calls.length === 0 ? leaf : fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, fc.oneof(...calls));
}

function isThere(sort: Sort, place: Place): boolean {
  return sort.startsWith('written') || sort.startsWith('rows') || leavesOf(sort, place).length > 0;
}

function callOf({ name, args }: Template, place: Place, tie: Tie): fc.Arbitrary<Logic> {
  return rowsPlace(args).chain((relation) =>
    fc.tuple(...args.map((arg) => argumentOf(arg, { place, relation }, tie))).map((made) => ({ [name]: made })),
  );
}

type Relation = (typeof relations)[number];

/** A relation whose rows have a value of every sort that is asked of them. */
function rowsPlace(args: readonly Sort[]): fc.Arbitrary<Relation> {
  const sorts = args.filter((arg) => arg.startsWith('rows ')).map((arg) => arg.slice(5));
  return fc.constantFrom(...relations.filter(([, place]) => sorts.every((sort) => leavesOf(sort, place).length > 0)));
}

function argumentOf(sort: Sort, at: { readonly place: Place; readonly relation: Relation }, tie: Tie): fc.Arbitrary<Logic> {
  if (sort === 'written integer') return fc.integer({ min: 0, max: 4 });
  if (sort.startsWith('written ')) return fc.constant(sort.slice(8));
  if (!sort.startsWith('rows')) return tie(`${sort} ${at.place}`);
  const [name, place] = at.relation;
  const rows = fc.oneof(
    fc.constant(variable(name)),
    tie(`boolean ${place}`).map((condition): Logic => ({ filter: [variable(name), condition] })),
  );
  if (sort === 'rows') return rows;
  return fc.tuple(rows, tie(`${sort.slice(5)} ${place}`)).map(([of, body]): Logic => ({ map: [of, body] }));
}
