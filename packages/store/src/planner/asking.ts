import { narrowedBy, type Problem, shiftedBack } from '@stepwell/definition';
import { type Model, type QueryRequest, refuse } from '@stepwell/engine';
import {
  checkFormula,
  type Formula,
  type FormulaProblem,
  formulaToSql,
  type Logic,
  NotPushable,
  type Type,
} from '@stepwell/expression';
import { sql } from 'kysely';
import { ALIAS } from '../records/row-select.ts';
import { shapeOf, type TableShape } from '../records/table-shape.ts';
import { refuseStore } from '../refusals.ts';
import { allOf, column, type Sql, type SqlDialect } from '../sql/dialect.ts';
import { hiddenOfMe } from './hidden-of-me.ts';
import { Rights } from './rights.ts';

/** What stands for a value that may not be read: a blank where it would be shown, a refusal where it would decide something. */
export type Hidden = 'blank' | 'refused';

/** What a request is asked for: itself, or itself as it was an earlier time. */
export type Asked = QueryRequest & { readonly isEarlier?: boolean };

interface Expecting {
  readonly measure?: boolean;
  readonly boolean?: boolean;
}

/** A request while its statement is being made. */
export class Asking {
  readonly model: Model;
  readonly request: Asked;
  readonly dialect: SqlDialect;
  readonly shape: TableShape;
  readonly rights: Rights;
  /** The formulas that were understood, for what they depend on. */
  readonly formulas: Formula[] = [];
  readonly #problems: Problem[] = [];
  #condition: { readonly formula: Formula | undefined } | undefined;

  constructor(model: Model, request: Asked, dialect: SqlDialect) {
    const table = request.query.from;
    if (!model.tables.has(table)) throw refuseStore('INVALID_QUERY', { problems: [noTable(table)] });
    this.model = model;
    this.request = request;
    this.dialect = dialect;
    this.shape = shapeOf(model, table);
    this.rights = new Rights(model, request.actor, dialect);
  }

  /** The formula at a place of the query; undefined when it is wrong, which `finish` then tells. */
  understand(source: string | object, path: string, expect: Expecting = {}): Formula | undefined {
    const formula = this.#check(source as string | Logic, path, expect);
    return formula && this.#noted(this.#earlier(formula, path, expect));
  }

  /** The query's own condition, without what compares with a filter left blank. */
  get condition(): Formula | undefined {
    if (!this.#condition) this.#condition = { formula: this.#makeCondition() };
    return this.#condition.formula;
  }

  #makeCondition(): Formula | undefined {
    const { where } = this.request.query;
    const [path, expect] = ['#/where', { boolean: true }];
    const whole = where === undefined ? undefined : this.#check(where as string | Logic, path, expect);
    const rest = whole ? narrowedBy(whole.logic, blankFilters(this.request)) : null;
    const formula = rest === whole?.logic ? whole : rest === null ? undefined : this.#check(rest, path, expect);
    return formula && this.#noted(this.#earlier(formula, path, expect));
  }

  #check(source: string | Logic, path: string, expect: Expecting): Formula | undefined {
    const { from } = this.request.query;
    const row: Type = { kind: 'row', table: from };
    const scopes = { me: { kind: 'row', table: 'user' } as const, row, ...this.request.scopeTypes };
    const { formula, problems } = checkFormula(source, {
      schema: this.model.schema,
      scope: { table: from, scopes, measure: expect.measure },
      expected: expect.boolean ? { kind: 'boolean' } : undefined,
      operators: this.model.vocabulary.operators,
    });
    if (!formula) this.#problems.push(...problems.map((problem) => atPath(problem, path)));
    return formula;
  }

  #earlier(formula: Formula, path: string, expect: Expecting): Formula | undefined {
    const { isEarlier, query } = this.request;
    return isEarlier && query.compare ? this.#check(shiftedBack(formula.logic, query.compare), path, expect) : formula;
  }

  #noted(formula: Formula | undefined): Formula | undefined {
    if (formula) this.formulas.push(formula);
    return formula;
  }

  /** Notes something wrong with the query. */
  report(path: string, code: string, message: Problem['message']): void {
    this.#problems.push({ path, severity: 'error', code, message });
  }

  /** Refuses the query when anything in it was found wrong, telling all of it. */
  finish(): void {
    if (this.#problems.length > 0) throw refuseStore('INVALID_QUERY', { problems: this.#problems });
  }

  /** The formula as SQL under the rights of whoever asks. */
  toSql(formula: Formula, mode: 'value' | 'filter', hidden: Hidden): Sql {
    const ofMe = hiddenOfMe(this, formula);
    if (ofMe && hidden === 'refused') throw forbidden(ofMe.table, ofMe.field);
    if (ofMe) return sql`null`;
    try {
      return formulaToSql(formula, {
        dialect: this.dialect.name,
        sql,
        schema: this.model.schema,
        alias: ALIAS,
        scopes: { row: { alias: ALIAS } },
        mode,
        field: (read) => this.#instead(read, hidden),
        rows: ({ table, alias }) => this.#besides(table, alias),
        linked: (read) => this.#linked(read, hidden),
      });
    } catch (error) {
      if (!(error instanceof NotPushable)) throw error;
      throw refuseStore('INVALID_QUERY', { problems: [notPushable(error.what)] });
    }
  }

  /** What is read instead of a field, where rights have a say in it. */
  #instead({ table, field, alias }: FieldRead, hidden: Hidden): Sql | undefined {
    const right = this.rights.field(table, field, alias);
    const isOwnRow = alias === ALIAS;
    if (right === false || (!isOwnRow && !this.rights.isGiven(table))) {
      if (hidden === 'refused') throw forbidden(table, field);
      return sql`null`;
    }
    const conditions = right === true ? (isOwnRow ? [] : this.rights.rows(table, alias)) : [right];
    if (conditions.length === 0) return undefined;
    const shape = shapeOf(this.model, table).byKey.get(field);
    const value = column(alias, shape?.column ?? field);
    const otherwise = shape?.form.isBoolean ? sql` else ${this.dialect.boolean(false)}` : sql``;
    return sql`(case when ${allOf(conditions)} then ${value}${otherwise} end)`;
  }

  /** Links are as secret as the field that holds them. What hides lines stands in the rights on their rows. */
  #linked({ table, field }: Omit<FieldRead, 'alias'>, hidden: Hidden): ((alias: string) => Sql) | undefined {
    const { lines } = shapeOf(this.model, table);
    if (this.rights.isAsOpenAsRecord(table, field) || lines.some(({ key }) => key === field)) return undefined;
    return (alias) => {
      const right = this.rights.field(table, field, alias);
      if (right === false && hidden === 'refused') throw forbidden(table, field);
      return typeof right === 'boolean' ? (right ? sql`1 = 1` : sql`1 = 0`) : right;
    };
  }

  #besides(table: string, alias: string): Sql | undefined {
    const conditions = this.rights.rows(table, alias);
    return conditions.length === 0 ? undefined : allOf(conditions);
  }
}

interface FieldRead {
  readonly table: string;
  readonly field: string;
  readonly alias: string;
}

const atPath = (problem: FormulaProblem, path: string): Problem => ({
  path: problem.path === undefined ? path : `${path}${problem.path}`,
  severity: 'error',
  code: problem.code,
  message: problem.message,
  hint: problem.hint,
  fix: problem.fix,
  from: problem.from,
  to: problem.to,
});

const FILTER = 'filter.';

/** The filters of the page that were left blank. */
export const blankFilters = ({ scopes = {}, scopeTypes = {} }: QueryRequest): readonly string[] =>
  Object.keys(scopeTypes).filter((name) => name.startsWith(FILTER) && isBlank(scopes[name]));

const isBlank = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const noTable = (table: string): Problem => ({
  path: '#/from',
  severity: 'error',
  code: 'UNKNOWN_TABLE',
  message: { 'zh-CN': `没有“${table}”这张表。`, en: `There is no table “${table}”.` },
});

const notPushable = (what: string): Problem => ({
  path: '#',
  severity: 'error',
  code: 'NOT_PUSHABLE',
  message: { 'zh-CN': `“${what}”不能在查询里计算。`, en: `“${what}” cannot be computed in a query.` },
});

const forbidden = (table: string, field: string) => refuse('FORBIDDEN', { why: { words: mayNotRead(table, field) } });

const mayNotRead = (table: string, field: string) => ({
  'zh-CN': `您的角色不能读取“${table}.${field}”，因此也不能按它筛选、排序或分组。`,
  en: `Your roles may not read “${table}.${field}”, so nothing can be filtered, sorted or grouped by it.`,
});
