import type { Operator } from '../operator.ts';
import { checkNode } from './check-node.ts';
import type { Checking, Frame } from './checking.ts';

const MOST_NODES = 5000;
const indexes = new WeakMap<readonly Operator[], ReadonlyMap<string, readonly Operator[]>>();

/** Starts the check of a formula in its place. */
export function createChecking(
  { schema, scope, mention }: Pick<Checking, 'schema' | 'scope' | 'mention'>,
  operators: readonly Operator[],
): Checking {
  const budget = { nodes: MOST_NODES, sizes: new Map() };
  const base: Base = { schema, scope, operators: byName(operators), budget, mention };
  // In a measure no single row stands there: bare names belong inside the aggregates.
  return open(base, { frame: scope.measure ? {} : { table: scope.table }, fields: [] });
}

type Base = Pick<Checking, 'schema' | 'scope' | 'operators' | 'budget' | 'mention'>;
interface Stand {
  readonly frame: Frame;
  /** The fields whose formulas are being put in place around this one. */
  readonly fields: readonly string[];
}

function open(base: Base, { frame, fields }: Stand, problems: Checking['problems'] = []): Checking {
  const checking: Checking = {
    ...base,
    frame,
    problems,
    check: (node) => checkNode(node, checking),
    inside: (inner) => open(base, { frame: { ...inner, outer: frame }, fields }, problems),
    forField: (table, field) => {
      const name = `${table}.${field}`;
      if (fields.includes(name)) return undefined;
      // A field's formula knows its table and nothing of the place that uses it.
      const place = { ...base, scope: { table, allows: { me: false } }, mention: undefined };
      return open(place, { frame: { table }, fields: [...fields, name] });
    },
  };
  return checking;
}

function byName(operators: readonly Operator[]): ReadonlyMap<string, readonly Operator[]> {
  const known = indexes.get(operators);
  if (known) return known;
  const index = new Map<string, Operator[]>();
  for (const operator of operators)
    for (const name of new Set([operator.name, ...operator.aliases['zh-CN'], ...(operator.aliases.en ?? [])])) {
      const key = name.toLowerCase();
      index.set(key, [...(index.get(key) ?? []), operator]);
    }
  indexes.set(operators, index);
  return index;
}
