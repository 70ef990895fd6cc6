import type { Node } from '../node.ts';
import type { Expression } from './expression.ts';
import type { Typed } from './typed.ts';

/** A key that a formula speaks of, and the node that writes it. */
export type Mention = FieldMention | KeyMention | ValueMention;

/** A field; of a dotted name the part that is the `fromEnd`th from its end. */
export interface FieldMention {
  readonly kind: 'field';
  readonly table: string;
  readonly key: string;
  readonly node: Node;
  readonly fromEnd: number;
}

/** A parameter, role or calendar, written as a text. */
export interface KeyMention {
  readonly kind: 'parameter' | 'role' | 'calendar';
  readonly key: string;
  readonly node: Node;
}

/** A text that stands beside values: it may be one of the keys these have. */
export interface ValueMention {
  readonly kind: 'value';
  readonly key: string;
  readonly node: Node;
  readonly beside: readonly Expression[];
}

/** Tells of the texts that are written among values of one kind. */
export function mentionValues(
  items: readonly Typed[],
  tell: ((mention: Mention) => void) | undefined,
  more: readonly Expression[] = [],
): void {
  if (!tell) return;
  for (const item of items) {
    const beside = [...items.filter((other) => other !== item).map(({ expression }) => expression), ...more];
    for (const node of textsOf(item.node)) tell({ kind: 'value', key: String(node.value), node, beside });
  }
}

type Passes = (at: number, count: number) => boolean;

/** The operators of which a value may be one of the arguments, and which of them. */
const PASSING: ReadonlyMap<string, Passes> = new Map<string, Passes>([
  ['if', (at, count) => at % 2 === 1 || at === count - 1],
  ['coalesce', () => true],
]);

/** The texts that a node may give as its value. */
export function textsOf(node: Node): readonly (Node & { readonly kind: 'literal' })[] {
  if (node.kind === 'literal') return typeof node.value === 'string' ? [node] : [];
  if (node.kind === 'list') return node.items.flatMap(textsOf);
  if (node.kind !== 'call') return [];
  const passes = PASSING.get(node.operator);
  return passes ? node.args.filter((_, at) => passes(at, node.args.length)).flatMap(textsOf) : [];
}
