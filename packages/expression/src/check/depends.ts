import type { Depends } from '../formula.ts';
import type { Aggregate, Expression, Whose } from './expression.ts';
import { childrenOf } from './walk.ts';

/** The needs of one row while they are being gathered. */
class Needs {
  readonly fields = new Set<string>();
  readonly one = new Map<string, Needs>();
  readonly many = new Map<string, Needs>();

  static at(map: Map<string, Needs>, key: string): Needs {
    const known = map.get(key);
    if (known) return known;
    const needs = new Needs();
    map.set(key, needs);
    return needs;
  }

  done(parameters: readonly string[] = []): Depends {
    return { fields: [...this.fields].sort(), one: doneAll(this.one), many: doneAll(this.many), parameters };
  }
}

const doneAll = (map: ReadonlyMap<string, Needs>): { readonly [name: string]: Depends } =>
  Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, needs]) => [name, needs.done()]));

interface Gathering {
  /** The rows names may speak of, innermost first. */
  readonly rows: readonly Needs[];
  readonly scopes: Map<string, Needs>;
  readonly parameters: Set<string>;
}

/** What must be loaded to compute an expression. */
export function dependsOf(expression: Expression): Depends {
  const root = new Needs();
  const gathering: Gathering = { rows: [root], scopes: new Map(), parameters: new Set() };
  gather(expression, gathering);
  const depends = root.done([...gathering.parameters].sort());
  return gathering.scopes.size > 0 ? { ...depends, scopes: doneAll(gathering.scopes) } : depends;
}

function gather(expression: Expression, at: Gathering): void {
  if (expression.kind === 'field') rowOf(expression, at).fields.add(expression.field);
  else if (expression.kind === 'within') gather(expression.body, { ...at, rows: [rowOf(expression, at)] });
  else if (expression.kind === 'aggregate') gatherAggregate(expression, at);
  else {
    if (expression.kind === 'scope') Needs.at(at.scopes, expression.name);
    if (expression.kind === 'parameter') at.parameters.add(expression.key);
    for (const child of childrenOf(expression)) gather(child, at);
  }
}

function rowOf({ scope, up = 0, path }: Whose, at: Gathering): Needs {
  let row = scope === undefined ? (at.rows[up] ?? new Needs()) : Needs.at(at.scopes, scope);
  for (const { relation } of path) {
    row.fields.add(relation);
    row = Needs.at(row.one, relation);
  }
  return row;
}

function gatherAggregate({ over, where, body, order }: Aggregate, at: Gathering): void {
  if (over.kind === 'list') gather(over.list, at);
  const rows = [...rowsOver(over, at), ...at.rows];
  for (const part of [where, body, order]) if (part) gather(part, { ...at, rows });
}

/** The rows an aggregate adds, innermost first. */
function rowsOver(over: Aggregate['over'], at: Gathering): readonly Needs[] {
  if (over.kind === 'list') return [new Needs()];
  if (over.kind === 'relation') return [Needs.at(rowOf(over, at).many, over.relation)];
  if (over.scope !== undefined) return [Needs.at(at.scopes, over.scope)];
  const row = at.rows.at(-1) ?? new Needs();
  if (!over.through) return [row];
  return [Needs.at(rowOf({ path: over.through.path }, { ...at, rows: [row] }).many, over.through.relation), row];
}
