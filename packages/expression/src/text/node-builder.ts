import type { Call, ListNode, Literal, Node, Place, Variable } from '../node.ts';
import { cleanText } from './clean-text.ts';
import { infixByOperator } from './infix.ts';
import { limits } from './limits.ts';
import { misread } from './misreading.ts';
import { checkWrittenOut } from './written-out.ts';

type OperatorPlace = Pick<Call, 'operatorFrom' | 'operatorTo'>;

/** JSON-Logic's other spellings of what has one name here. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['===', '=='],
  ['!==', '!='],
  ['?:', 'if'],
  ['not', '!'],
]);

/** Of these a rule from outside needs both spellings: only typed operands make them mean the same. */
const untyped: ReadonlySet<string> = new Set(['===', '!==', '!!']);

/** Makes the nodes of one formula, within the limits, so that text and JSON-Logic of the same meaning give the same nodes. */
export class NodeBuilder {
  private count = 0;
  private readonly heights = new WeakMap<Node, number>();
  private readonly keepsUntyped: boolean;

  constructor({ keepsUntyped = false } = {}) {
    this.keepsUntyped = keepsUntyped;
  }

  literal(place: Place, value: Literal['value'], raw?: string): Literal {
    if (typeof value === 'string') return this.add({ ...placeOf(place), kind: 'literal', value: cleanText(value) });
    return this.add({ ...placeOf(place), kind: 'literal', value, ...(raw === undefined ? {} : { raw: plainDigits(raw) }) });
  }

  variable(place: Place, name: string, bracketed?: boolean): Variable {
    return this.add({ ...placeOf(place), kind: 'variable', name, ...(bracketed ? { bracketed } : {}) });
  }

  list(place: Place, items: readonly Node[]): ListNode {
    if (items.length > limits.listItems)
      misread('TOO_BIG', place, {
        'zh-CN': `列表最多写 ${limits.listItems} 项`,
        en: `A list has at most ${limits.listItems} items`,
      });
    return this.add({ ...placeOf(place), kind: 'list', items }, items);
  }

  call(place: Place, name: string, args: readonly Node[], at: OperatorPlace = {}): Node {
    const kept = this.keepsUntyped && untyped.has(name);
    const operator = kept ? name : (synonyms.get(name) ?? name);
    if (operator === '!!' && !kept && args.length === 1) return this.call(place, '!', [this.call(place, '!', args, at)], at);
    if (infixByOperator.get(operator)?.flat) return this.flatCall(place, operator, args, at);
    if ((operator === '+' || operator === '*') && args.length > 2) return this.nestedCall(place, operator, args, at);
    checkWrittenOut(operator, args, place);
    return this.add({ ...placeOf(place), kind: 'call', operator, args, ...at }, args);
  }

  /** The same node with its brackets. */
  bracket<T extends Node>(place: Place, node: T): T {
    const bracketed = { ...node, ...placeOf(place) };
    this.heights.set(bracketed, this.heights.get(node) ?? 1);
    return bracketed;
  }

  /** `a and (b and c)` is `a and b and c`; what joins one thing is that thing. */
  private flatCall(place: Place, operator: string, args: readonly Node[], at: OperatorPlace): Node {
    const inner = args.filter((arg) => arg.kind === 'call' && arg.operator === operator);
    const flat = args.flatMap((arg) => (arg.kind === 'call' && arg.operator === operator ? arg.args : [arg]));
    this.count -= inner.length;
    const [only, ...others] = flat;
    const isText = only?.kind === 'literal' && typeof only.value === 'string';
    if (only && others.length === 0 && (operator === 'and' || operator === 'or' || (operator === 'cat' && isText))) return only;
    return this.add({ ...placeOf(place), kind: 'call', operator, args: flat, ...at }, flat);
  }

  private nestedCall(place: Place, operator: string, args: readonly Node[], at: OperatorPlace): Node {
    return args.reduce((left, right) =>
      this.add({ ...placeOf(place), kind: 'call', operator, args: [left, right], ...at }, [left, right]),
    );
  }

  private add<T extends Node>(node: T, children: readonly Node[] = []): T {
    if (++this.count > limits.nodes)
      misread('TOO_BIG', node, {
        'zh-CN': `公式太大，最多 ${limits.nodes} 个部分，请拆成几个计算字段`,
        en: `The formula is too large (at most ${limits.nodes} parts); split it into several formula fields`,
      });
    const height = 1 + Math.max(0, ...children.map((child) => this.heights.get(child) ?? 1));
    if (height > limits.depth) rejectDepth(node);
    this.heights.set(node, height);
    return node;
  }
}

/** Stops at a formula that is nested too deeply. */
export function rejectDepth(place: Place): never {
  misread('TOO_DEEP', place, {
    'zh-CN': `嵌套太深，最多 ${limits.depth} 层，请拆成几个计算字段`,
    en: `Nested too deeply (at most ${limits.depth} levels); split it into several formula fields`,
  });
}

const placeOf = ({ from, to, path }: Place): Place => (path === undefined ? { from, to } : { from, to, path });

// 1.10 and 1.1 are one number: text and JSON-Logic must give it the same scale.
const plainDigits = (raw: string): string =>
  raw.includes('.') ? raw.replace(/0+$/, '').replace(/\.$/, '') : raw.replace(/^(-?)0+(?=\d)/, '$1');
