import type { Node } from '../node.ts';
import type { Operator } from '../operator.ts';
import type { FormulaProblem } from '../problem.ts';
import type { Schema, Scope } from '../schema.ts';
import type { Type } from '../type.ts';
import type { Expression } from './expression.ts';
import type { Mention } from './mention.ts';
import type { Typed } from './typed.ts';

/** What a bare name speaks of: a row of `table`, or (`item`) an element of a list; `outer` is the row around it. */
export interface Frame {
  readonly table?: string;
  readonly item?: Type;
  readonly outer?: Frame;
}

/** The check of one formula as a node of it sees it. */
export interface Checking {
  readonly schema: Schema;
  readonly scope: Scope;
  readonly frame: Frame;
  /** Operators by name and alias in lower case. */
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  /** Grows while checking. */
  readonly problems: FormulaProblem[];
  /** Checks a node; undefined when something in it is wrong, which then stands in `problems`. */
  readonly check: (node: Node) => Typed | undefined;
  /** The same check, one row further in. */
  readonly inside: (frame: Omit<Frame, 'outer'>) => Checking;
  /** The check of a field's own formula, which stands in its table; undefined where it would go in a circle. */
  readonly forField: (table: string, field: string) => Checking | undefined;
  /** Told of every key the formula speaks of, where somebody wants to know; not of those in the formulas of fields it reads. */
  readonly mention?: ((mention: Mention) => void) | undefined;
  /** Nodes that may still be checked, expanded formulas of fields included, and how large the expressions made so far are. */
  readonly budget: { nodes: number; readonly sizes: Map<Expression, number> };
}

/** The row the formula is about, and how many rows lie between it and the innermost one; undefined where there is none. */
export function rootOf(frame: Frame): { readonly table: string; readonly up: number } | undefined {
  const outer = frame.outer && rootOf(frame.outer);
  if (outer) return { table: outer.table, up: outer.up + 1 };
  return frame.table === undefined ? undefined : { table: frame.table, up: 0 };
}

/** How many aggregates stand around a name. */
export const depthOf = (frame: Frame): number => (frame.outer ? 1 + depthOf(frame.outer) : 0);

type Report = Omit<FormulaProblem, 'from' | 'to' | 'path'> & { readonly onOperator?: boolean };

/** Notes what is wrong with a node. */
export function report(checking: Checking, node: Node, { onOperator, ...problem }: Report): undefined {
  const place =
    onOperator && node.kind === 'call' ? { from: node.operatorFrom ?? node.from, to: node.operatorTo ?? node.to } : node;
  const path = node.path === undefined ? {} : { path: node.path };
  checking.problems.push({ from: place.from, to: place.to, ...path, ...problem });
  return undefined;
}
