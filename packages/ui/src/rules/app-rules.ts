import { understand, type Vocabulary } from '@stepwell/definition';
import {
  checkFormula,
  compileFormula,
  type Depends,
  type Environment,
  type Formula,
  type Row,
  type Value,
} from '@stepwell/expression';
import { BadValue, readPlain } from '@stepwell/fields';
import type { AppHere } from '../app/app-context.ts';

export type WireValues = { readonly [field: string]: unknown };

/** A record nearby: its wire values, or undefined while they are on their way. */
export type Nearby = (table: string, id: string) => WireValues | undefined;

/** Thrown where a formula needs what this page does not have; the server then has the only word. */
class NotHere extends Error {}

const nobodyKnows = (): never => {
  throw new NotHere();
};

/** The formulas of an app, understood and evaluated in the browser by the code the server runs. */
export class AppRules {
  readonly #here: AppHere;
  readonly #vocabulary: Vocabulary;
  readonly #schema;
  readonly #formulas = new Map<string, Formula | undefined>();

  constructor(here: AppHere, vocabulary: Vocabulary) {
    this.#here = here;
    this.#vocabulary = vocabulary;
    this.#schema = understand(here.app, vocabulary, { context: here.context }).schema;
  }

  /** The formula that stands in this table; undefined where it makes no sense, which publishing has refused. */
  formula(table: string, source: unknown): Formula | undefined {
    const key = `${table} ${JSON.stringify(source)}`;
    if (!this.#formulas.has(key)) {
      const { operators } = this.#vocabulary;
      const scope = { table, scopes: { me: { kind: 'row', table: 'user' } } } as const;
      this.#formulas.set(key, checkFormula(source as string, { schema: this.#schema, scope, operators }).formula);
    }
    return this.#formulas.get(key);
  }

  /** What a condition gives for a record with these values; undefined where it cannot be known here. */
  holds(table: string, source: unknown, values: WireValues, nearby: Nearby): boolean | undefined {
    const formula = this.formula(table, source);
    if (!formula) return undefined;
    try {
      const row = this.#row(table, values, formula.depends, nearby);
      const me = formula.depends.scopes?.['me'];
      const scopes: Environment['scopes'] =
        me || formula.readsMe ? { me: this.#relative('user', this.#here.me.id, me, nearby) } : {};
      return compileFormula(formula)({ ...this.#surroundings(), row, scopes }) === true;
    } catch (error) {
      if (error instanceof NotHere) return undefined;
      throw error;
    }
  }

  #surroundings(): Omit<Environment, 'row'> {
    const { timeZone, weekStart, fiscalYearStart } = this.#schema;
    const parameter = (key: string) => this.#parameter(key);
    return {
      now: Date.now(),
      timeZone,
      weekStart,
      fiscalYearStart,
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
      const target = this.#schema.tables.get(table)?.fields.get(relation)?.type;
      if (typeof id !== 'string') return [relation, null] as const;
      if (target?.kind !== 'ref') throw new NotHere();
      return [relation, this.#relative(target.table, id, further, nearby)] as const;
    });
    if (Object.keys(depends.many).length > 0) throw new NotHere();
    const inner = Object.fromEntries(depends.fields.map((key) => [key, this.#inner(table, key, values[key])]));
    return { values: inner, one: Object.fromEntries(one) };
  }

  #relative(table: string, id: string, depends: Depends | undefined, nearby: Nearby): Row {
    if (!depends || depends.fields.every((field) => field === 'id')) return { values: { id } };
    const values = nearby(table, id);
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
    return this.#schema.tables.get(table)?.fields.get(key)?.type.kind === 'boolean' ? false : null;
  }
}
