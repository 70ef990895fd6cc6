import { type AppWords, appVoice, isOfLines, mustHold, understand, type Vocabulary } from '@stepwell/definition';
import {
  checkFormula,
  compileFormula,
  type Depends,
  type Environment,
  type Formula,
  type Logic,
  type Row,
  type RowsBy,
  type Schema,
  type Scope,
  sayConditions,
  sayFormula,
  type Type,
  type Value,
} from '@stepwell/expression';
import { BadValue, readPlain, wireText } from '@stepwell/fields';
import type { AppHere } from '../app/app-context.ts';

export type WireValues = { readonly [field: string]: unknown };

/** What lies around a record, as far as its reader may see it; undefined while it is on its way, or more than a page should load. */
export interface Nearby {
  /** The wire values of a record. */
  readonly record: (table: string, id: string) => WireValues | undefined;
  /** Those of the records whose field `via` leads to this one, the oldest first. */
  readonly rows: (table: string, via: string, id: string) => readonly WireValues[] | undefined;
}

/** Where a formula stands, and what it is tried on: the record, and in a measure all records. */
export interface Sample {
  readonly scope: Scope;
  readonly records: readonly WireValues[];
  /** Who asks. */
  readonly me: string;
  readonly nearby: Nearby;
}

/** A value as its reader sees it. */
export type SayValue = AppWords['text'];

/** Thrown where a formula needs what this page does not have; the server then has the only word. */
class NotHere extends Error {}

/** What work gives, or undefined where it needs what is not here. */
function ifHere<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotHere) return undefined;
    throw error;
  }
}

const NOTHING: Depends = { fields: [], one: {}, many: {}, parameters: [] };

const nobodyKnows = (): never => {
  throw new NotHere();
};

interface Asked {
  readonly values: WireValues;
  readonly further: Depends;
  readonly nearby: Nearby;
}

/** The rows of a relation: what the record itself holds of them, and its id. */
interface Held {
  readonly table: string;
  readonly held: unknown;
  readonly id: unknown;
}

/** All of them, or undefined when one is missing; the others are asked for all the same. */
function foundEach(ids: readonly string[], find: (id: string) => WireValues | undefined): readonly WireValues[] | undefined {
  const found = ids.map(find);
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** A value that belongs to no field, as it travels. */
function wireOf(type: Type, value: Value): unknown {
  if (value === null) return null;
  if (type.kind === 'number') return Number(value) / 10 ** type.scale;
  if (type.kind === 'datetime') return new Date(Number(value)).toISOString();
  if (type.kind === 'list' && Array.isArray(value)) return value.map((item) => wireOf(type.of, item as Value));
  return typeof value === 'bigint' ? Number(value) : value;
}

/** What a query of a table measures speaks of its rows. */
const measuring = (table: string): Scope => ({
  table,
  measure: true,
  scopes: { me: { kind: 'row', table: 'user' }, rows: { kind: 'rows', table } },
});

/** The formulas of an app, understood and evaluated in the browser by the code the server runs. */
export class AppRules {
  readonly #here: AppHere;
  readonly #vocabulary: Vocabulary;
  /** What formulas may speak of. */
  readonly schema: Schema;
  readonly #formulas = new Map<string, Formula | undefined>();

  constructor(here: AppHere, vocabulary: Vocabulary) {
    this.#here = here;
    this.#vocabulary = vocabulary;
    this.schema = understand(here.app, vocabulary, { context: here.context }).schema;
  }

  /** The formula that stands in this table; undefined where it makes no sense, which publishing has refused. */
  formula(table: string, source: unknown): Formula | undefined {
    const key = `${table} ${JSON.stringify(source)}`;
    if (!this.#formulas.has(key)) {
      const { operators } = this.#vocabulary;
      const scope = { table, scopes: { me: { kind: 'row', table: 'user' } } } as const;
      this.#formulas.set(key, checkFormula(source as string, { schema: this.schema, scope, operators }).formula);
    }
    return this.#formulas.get(key);
  }

  /** A formula or measure of this table in the words of the reader. */
  sentence(table: string, source: unknown, text: SayValue): string {
    return this.#said(table, source, (logic) => sayFormula(logic, this.#voice(table, text))) ?? '…';
  }

  /** The same, of conditions that must all hold each by itself. */
  conditions(table: string, source: unknown, text: SayValue): readonly string[] {
    return this.#said(table, source, (logic) => sayConditions(logic, this.#voice(table, text))) ?? [];
  }

  /** What is said of a condition that does not hold, as the server says it. */
  demand(table: string, source: unknown): string {
    const { context } = this.#here;
    const condition = this.sentence(table, source, (field, value) => wireText(field, value, context));
    return mustHold({ 'zh-CN': condition, en: condition })[context.locale];
  }

  #said<T>(table: string, source: unknown, say: (logic: Logic) => T): T | undefined {
    const place = { schema: this.schema, scope: measuring(table), operators: this.#vocabulary.operators };
    const formula = this.formula(table, source) ?? checkFormula(source as string, place).formula;
    return formula && say(formula.logic);
  }

  /** A formula that was understood, in the reader's words wherever it stands. */
  said(formula: Formula, text: SayValue, more: Pick<AppWords, 'scope' | 'named'>): string {
    return sayFormula(formula.logic, this.#voice(more.scope.table ?? '', text, more));
  }

  #voice(table: string, text: SayValue, more: Partial<AppWords> = {}) {
    const { app, context, tables } = this.#here;
    const { operators, fields: types } = this.#vocabulary;
    return appVoice({
      app,
      context,
      tables,
      operators,
      types,
      schema: this.schema,
      scope: measuring(table),
      text,
      ...more,
    });
  }

  /** What a condition gives for a record with these values; undefined where it cannot be known here. */
  holds(table: string, source: unknown, values: WireValues, nearby: Nearby): boolean | undefined {
    const formula = this.formula(table, source);
    if (!formula) return undefined;
    const value = this.#compute(table, formula, values, nearby);
    return value === undefined ? undefined : value === true;
  }

  /** What a formula gives for a record with these values, as it travels; undefined where it cannot be known here. */
  value(table: string, source: unknown, values: WireValues, nearby: Nearby): unknown {
    const formula = this.formula(table, source);
    const value = formula && this.#compute(table, formula, values, nearby);
    return formula && value !== undefined ? wireOf(formula.type, value) : undefined;
  }

  #compute(table: string, formula: Formula, values: WireValues, nearby: Nearby): Value | undefined {
    return ifHere(() => {
      const row = this.#row(table, values, formula.depends, nearby);
      const me = formula.depends.scopes?.['me'];
      const scopes: Environment['scopes'] =
        me || formula.readsMe ? { me: this.#relative('user', this.#here.me.id, me, nearby) } : {};
      return compileFormula(formula)({ ...this.#surroundings(), row, scopes });
    });
  }

  /** What a formula gives where it stands, for a sample of what it speaks of; as it travels, undefined where it cannot be known here. */
  attempt(formula: Formula, { scope, records, me, nearby }: Sample): unknown {
    const value = ifHere(() => {
      const { table, measure } = scope;
      const rows = table === undefined ? [] : records.map((one) => this.#row(table, one, formula.depends, nearby));
      const names = Object.entries(scope.scopes ?? {}).filter(([name]) => name !== 'me');
      const given = names.map(([name, type]) => [
        name,
        this.#sampleOf(type, formula.depends.scopes?.[name], { scope, records, nearby }),
      ]);
      const asker = formula.readsMe ? { me: this.#relative('user', me, formula.depends.scopes?.['me'], nearby) } : {};
      const scopes = { ...Object.fromEntries(given), ...asker } as Environment['scopes'];
      return compileFormula(formula)({ ...this.#surroundings(), row: rows[0] ?? null, scopes, ...(measure && { rows }) });
    });
    return value === undefined ? undefined : wireOf(formula.type, value);
  }

  /** A record of the table the formula is about is the sample itself; of everything else there is none. */
  #sampleOf(type: Type, depends: Depends | undefined, { scope, records, nearby }: Omit<Sample, 'me'>): Row | Value {
    const [record] = records;
    if (type.kind === 'rows') return [];
    return type.kind === 'row' && type.table === scope.table && record
      ? this.#row(type.table, record, depends ?? NOTHING, nearby)
      : null;
  }

  #surroundings(): Omit<Environment, 'row'> {
    const { timeZone, weekStart, fiscalYearStart, calendars } = this.schema;
    const parameter = (key: string) => this.#parameter(key);
    return {
      now: Date.now(),
      timeZone,
      weekStart,
      fiscalYearStart,
      calendars,
      parameter,
      usersWithRole: nobodyKnows,
      managerOf: nobodyKnows,
      teamOf: nobodyKnows,
    };
  }

  #parameter(key: string): Value {
    const definition = this.#here.app.parameters.find((one) => one.key === key);
    const type = this.#vocabulary.fields.find(({ name }) => name === definition?.type);
    return definition && type ? readPlain(type, definition.default, definition, this.#here.context) : null;
  }

  #row(table: string, values: WireValues, depends: Depends, nearby: Nearby): Row {
    const one = Object.entries(depends.one).map(([relation, further]) => {
      const id = values[relation];
      const target = this.schema.tables.get(table)?.fields.get(relation)?.type;
      if (typeof id !== 'string') return [relation, null] as const;
      if (target?.kind !== 'ref') throw new NotHere();
      return [relation, this.#relative(target.table, id, further, nearby)] as const;
    });
    const many = Object.entries(depends.many).map(
      ([relation, further]) => [relation, this.#rows(table, relation, { values, further, nearby })] as const,
    );
    const inner = Object.fromEntries(depends.fields.map((key) => [key, this.#inner(table, key, values[key])]));
    return { values: inner, one: Object.fromEntries(one), many: Object.fromEntries(many) };
  }

  /** The rows of a to-many relation: lines lie in the record, others are asked for. */
  #rows(table: string, relation: string, { values, further, nearby }: Asked): readonly Row[] {
    const field = this.schema.tables.get(table)?.fields.get(relation);
    if (field?.type.kind !== 'rows') throw new NotHere();
    const { rows, type } = field;
    const found = this.#found(rows, { table: type.table, held: values[relation], id: values['id'] }, { further, nearby });
    if (!found) throw new NotHere();
    return found.map((one) => this.#row(type.table, one, further, nearby));
  }

  #found(by: RowsBy | undefined, of: Held, { further, nearby }: Omit<Asked, 'values'>): readonly WireValues[] | undefined {
    const { table, held, id } = of;
    const target = this.#here.tables.get(table);
    if (target && isOfLines(target)) {
      // What a line computes is not computed again while it is edited: the server does.
      const isFresh = further.fields.every((key) => target.fields.get(key)?.type.computed !== true);
      return isFresh ? ((held ?? []) as readonly WireValues[]) : undefined;
    }
    if (by && 'link' in by) return foundEach((held ?? []) as readonly string[], (one) => nearby.record(table, one));
    return by && 'key' in by && typeof id === 'string' ? nearby.rows(table, by.key, id) : undefined;
  }

  #relative(table: string, id: string, depends: Depends | undefined, nearby: Nearby): Row {
    const isAlone = !depends || Object.keys({ ...depends.one, ...depends.many }).length === 0;
    if (!depends || (isAlone && depends.fields.every((field) => field === 'id'))) return { values: { id } };
    const values = nearby.record(table, id);
    if (!values) throw new NotHere();
    return this.#row(table, { ...values, id }, depends, nearby);
  }

  /** A value that cannot be read is none: the field itself says what is wrong with it. */
  #inner(table: string, key: string, wire: unknown): Value {
    const field = this.#here.tables.get(table)?.fields.get(key);
    if (!field || wire === null || wire === undefined || wire === '') return this.#blank(table, key);
    try {
      return field.type.read(wire, field.options, this.#here.context);
    } catch (error) {
      if (error instanceof BadValue) return null;
      throw error;
    }
  }

  /** A boolean is never blank: what is not filled in is no. */
  #blank(table: string, key: string): Value {
    return this.schema.tables.get(table)?.fields.get(key)?.type.kind === 'boolean' ? false : null;
  }
}
