import type { Call, Node } from '../node.ts';
import { type Infix, infixByToken, NOT_POWER, SIGN_POWER } from './infix.ts';
import { limits } from './limits.ts';
import { NodeBuilder, rejectDepth } from './node-builder.ts';
import * as wrong from './syntax-problems.ts';
import type { Token } from './token.ts';
import { scopeWords } from './words.ts';

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads tokens into nodes: a Pratt parser, in which every infix operator has a power by which it binds (infix.ts). */
export class Parser {
  private readonly builder = new NodeBuilder();
  private readonly bracketed = new WeakSet<Node>();
  private at = 0;
  private depth = 0;
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly names: ReadonlyMap<string, string>;

  constructor(source: string, tokens: readonly Token[], names: ReadonlyMap<string, string>) {
    this.source = source;
    this.tokens = tokens;
    this.names = names;
  }

  parse(): Node {
    const node = this.expression(0);
    if (this.token.kind !== 'end') wrong.unexpected(this.token, this.source);
    return node;
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }

  private is(operator: string): boolean {
    return this.token.kind === 'operator' && this.token.value === operator;
  }

  private take(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.at++;
    return token;
  }

  private takeIf(operator: string): Token | undefined {
    return this.is(operator) ? this.take() : undefined;
  }

  private expression(leastPower: number): Node {
    if (++this.depth > limits.depth) rejectDepth(this.token);
    let left = this.prefix();
    for (let infix = this.infixAtLeast(leastPower); infix; infix = this.infixAtLeast(leastPower)) left = this.join(left, infix);
    this.depth--;
    return left;
  }

  private infixAtLeast(power: number): Infix | undefined {
    const negated = this.is('not') && this.tokens[this.at + 1]?.value === 'in';
    const spelling = negated || this.is('not in') ? 'in' : this.token.kind === 'operator' ? this.token.value : '';
    const infix = infixByToken.get(spelling);
    return infix && infix.power >= power ? infix : undefined;
  }

  private join(left: Node, infix: Infix): Node {
    const sign = this.take();
    const negated = sign.value === 'not' || sign.value === 'not in';
    const end = sign.value === 'not' ? this.take() : sign;
    // `implies` groups to the right, everything else to the left.
    const right = this.expression(infix.operator === 'implies' ? infix.power : infix.power + 1);
    const place = { from: left.from, to: right.to };
    const at = { operatorFrom: sign.from, operatorTo: end.to };
    const chain = infix.comparison ? this.chainOf(left) : undefined;
    if (chain) return this.builder.call(place, infix.operator, this.chained(chain, infix, sign, right), at);
    const call = this.builder.call(place, infix.operator, [left, right], at);
    return negated ? this.builder.call(place, '!', [call], at) : call;
  }

  /** The comparison that another one is about to be hung on to, `a < b` in `a < b < c`. */
  private chainOf(left: Node): Call | undefined {
    const inner = left.kind === 'call' && left.operator === '!' ? left.args[0]! : left;
    if (inner.kind !== 'call' || this.bracketed.has(left)) return undefined;
    return [...infixByToken.values()].some((infix) => infix.comparison && infix.operator === inner.operator) ? inner : undefined;
  }

  private chained(chain: Call, infix: Infix, sign: Token, right: Node): readonly Node[] {
    const allowed = infix.operator === '<' || infix.operator === '<=';
    if (!allowed || chain.operator !== infix.operator || chain.args.length !== 2) wrong.chained(sign);
    return [...chain.args, right];
  }

  private prefix(): Node {
    const token = this.take();
    if (token.kind === 'number') return this.builder.literal(token, Number(token.value), token.value);
    if (token.kind === 'duration') return this.duration(token);
    if (token.kind === 'text') return this.builder.literal(token, token.value);
    if (token.kind === 'name') return !token.bracketed && this.is('(') ? this.call(token) : this.path(token);
    if (token.kind === 'operator') return this.prefixOperator(token);
    return wrong.missingValue(token, this.tokens[this.at - 1], this.source);
  }

  private prefixOperator(token: Token): Node {
    const constant = constants.get(token.value);
    if (constant !== undefined) return this.builder.literal(token, constant);
    if (token.value === '(') return this.bracket(token);
    if (token.value === '[') return this.list(token);
    if (token.value === '-') return this.negative(token);
    if (token.value === '+') return this.expression(SIGN_POWER);
    if (token.value === '@') return this.path(token);
    if (token.value !== 'not') return wrong.missingValue(token, this.tokens[this.at - 2], this.source);
    const operand = this.expression(NOT_POWER);
    const at = { operatorFrom: token.from, operatorTo: token.to };
    return this.builder.call({ from: token.from, to: operand.to }, '!', [operand], at);
  }

  private bracket(open: Token): Node {
    const inner = this.expression(0);
    const close = this.closing(')', open);
    const node = this.builder.bracket({ from: open.from, to: close.to }, inner);
    this.bracketed.add(node);
    return node;
  }

  private list(open: Token): Node {
    const items: Node[] = [];
    while (!this.is(']')) {
      items.push(this.expression(0));
      if (!this.takeIf(',')) break;
    }
    const close = this.closing(']', open);
    return this.builder.list({ from: open.from, to: close.to }, items);
  }

  private negative(sign: Token): Node {
    const operand = this.expression(SIGN_POWER);
    const place = { from: sign.from, to: operand.to };
    const isNumber = operand.kind === 'literal' && typeof operand.value === 'number' && operand.value >= 0;
    if (isNumber && !this.bracketed.has(operand))
      return this.builder.literal(place, 0 - Number(operand.value), operand.value === 0 ? '0' : `-${operand.raw}`);
    return this.builder.call(place, '-', [operand], { operatorFrom: sign.from, operatorTo: sign.to });
  }

  private duration(token: Token): Node {
    const [first, ...others] = (token.parts ?? []).map((part) =>
      this.builder.call(part, 'duration', [
        this.builder.literal(part, Number(part.digits), part.digits),
        this.builder.literal(part, part.unit),
      ]),
    );
    if (!first) throw new Error('a duration has parts');
    return others.reduce((sum, part) => this.builder.call({ from: first.from, to: part.to }, '+', [sum, part]), first);
  }

  private call(name: Token): Node {
    const open = this.take();
    const args: Node[] = [];
    while (!this.is(')')) {
      args.push(this.argument());
      if (!this.takeIf(',')) break;
      if (this.is(')')) wrong.missingValue(this.token, undefined, this.source);
    }
    const close = this.closing(')', open);
    const operator = this.names.get(name.value.toLowerCase()) ?? name.value;
    const at = { operatorFrom: name.from, operatorTo: name.to };
    return this.builder.call({ from: name.from, to: close.to }, operator, args, at);
  }

  /** An argument may be `rows where condition`, which is JSON-Logic's `filter`. */
  private argument(): Node {
    const rows = this.expression(0);
    const where = this.takeIf('where');
    if (!where) return rows;
    const condition = this.expression(0);
    const at = { operatorFrom: where.from, operatorTo: where.to };
    return this.builder.call({ from: rows.from, to: condition.to }, 'filter', [rows, condition], at);
  }

  /** `customer.level`, `本记录.金额`, `@` (the element of a list). */
  private path(first: Token): Node {
    const isItem = first.value === '@' && first.kind === 'operator';
    const names = [isItem ? '' : ((first.bracketed ? undefined : scopeWords.get(first.value)) ?? first.value)];
    let to = first.to;
    while (!isItem && this.takeIf('.')) {
      const name = this.take();
      if (name.kind !== 'name' && !name.word) wrong.missingField(name);
      names.push(name.kind === 'name' ? name.value : this.source.slice(name.from, name.to));
      to = name.to;
    }
    return this.builder.variable({ from: first.from, to }, names.join('.'), first.bracketed);
  }

  private closing(bracket: ')' | ']', open: Token): Token {
    const token = this.takeIf(bracket);
    if (token) return token;
    if (this.is('where')) wrong.whereOutside(this.token);
    return wrong.unclosed(bracket, open, this.token, this.source);
  }
}
