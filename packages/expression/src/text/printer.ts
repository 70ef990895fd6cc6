import type { Call, Node } from '../node.ts';
import { type Infix, infixByOperator, NOT_POWER, SIGN_POWER } from './infix.ts';
import { printDuration, printKeyword, printLiteral } from './print-literal.ts';
import { isScoped, type Naming, printPath, rowsBehind } from './print-name.ts';
import { readsAsName } from './scan-name.ts';

/** Columns after which a formula is broken into lines; Chinese characters take two. */
const WIDTH = 80;
const INDENT = 2;
const ATOM = SIGN_POWER + 1;
/** The whole formula, an argument, an item: whatever binds, it stands alone. */
const ALONE = 0;

const widthOf = (text: string): number => [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);

/** Where a piece is printed: the table of bare names, and how far the line is indented (undefined: all in one line). */
interface Place {
  readonly table: string | undefined;
  readonly indent: number | undefined;
}

/** A piece of text and the power of its outermost operator. */
interface Piece {
  readonly text: string;
  readonly power: number;
}

/** Prints nodes as text that reads back as the same nodes. */
export class Printer {
  private readonly naming: Naming;
  private readonly functionNames: ReadonlyMap<string, string>;

  constructor(naming: Naming, functionNames: ReadonlyMap<string, string>) {
    this.naming = naming;
    this.functionNames = functionNames;
  }

  print(node: Node): string {
    return this.operand(node, ALONE, { table: this.naming.scope?.table, indent: 0 });
  }

  /** A node where at least `power` is needed, in brackets if it has less. */
  private operand(node: Node, power: number, place: Place): string {
    const flat = this.piece(node, { ...place, indent: undefined });
    const fits = place.indent === undefined || place.indent + widthOf(flat.text) <= WIDTH;
    const piece = fits ? flat : this.piece(node, place);
    return piece.power < power ? `(${piece.text})` : piece.text;
  }

  private piece(node: Node, place: Place): Piece {
    if (node.kind === 'variable') return { text: printPath(node.name, place.table, this.naming), power: ATOM };
    if (node.kind === 'list') return { text: this.list(node.items, place), power: ATOM };
    if (node.kind === 'call') return this.call(node, place);
    const isNegative = typeof node.value === 'number' && node.value < 0;
    return { text: printLiteral(node, this.naming.locale), power: isNegative ? SIGN_POWER : ATOM };
  }

  private call(call: Call, place: Place): Piece {
    const duration = printDuration(call, this.naming.locale);
    if (duration !== undefined) return { text: duration, power: ATOM };
    const [first] = call.args;
    if (call.operator === '!' && call.args.length === 1) return this.negation(first!, place);
    if (call.operator === '-' && call.args.length === 1) return { text: `-${this.signed(first!, place)}`, power: SIGN_POWER };
    const infix = infixByOperator.get(call.operator);
    if (infix && takes(infix, call.args.length)) return this.infix(infix, call.args, place);
    return { text: this.function(call, place), power: ATOM };
  }

  private negation(operand: Node, place: Place): Piece {
    const infix = infixByOperator.get('in')!;
    if (operand.kind === 'call' && operand.operator === 'in' && operand.args.length === 2)
      return this.infix({ ...infix, print: { 'zh-CN': '不属于', en: 'not in' } }, operand.args, place);
    const word = printKeyword('not', this.naming.locale);
    return { text: `${word} ${this.operand(operand, NOT_POWER, place)}`, power: NOT_POWER };
  }

  // `-5` is a number, `-(5)` the negation of one.
  private signed(operand: Node, place: Place): string {
    const isNumber = operand.kind === 'literal' && typeof operand.value === 'number';
    return this.operand(operand, isNumber ? ATOM + 1 : ATOM, place);
  }

  private infix(infix: Infix, args: readonly Node[], place: Place): Piece {
    const isJunction = infix.power <= infixByOperator.get('and')!.power;
    const texts = args.map((arg, index) => this.side(infix, arg, index, place));
    const separator = isJunction && place.indent !== undefined ? `\n${' '.repeat(place.indent)}` : ' ';
    return { text: texts.join(`${separator}${infix.print[this.naming.locale]} `), power: infix.power };
  }

  private side(infix: Infix, arg: Node, index: number, place: Place): string {
    const groupsHere = infix.operator === 'implies' ? index === 1 : index === 0 && !infix.comparison;
    const text = this.operand(arg, groupsHere ? infix.power : infix.power + 1, place);
    if (infix.operator !== 'in' || index === 0) return text;
    if (arg.kind === 'list' && arg.items.length === 1 && arg.items[0]!.kind === 'variable') return text.replace(/,\]$/, ']');
    // Behind `in`, `[name]` would be a list of one.
    return arg.kind === 'variable' && text.startsWith('[') ? `(${text})` : text;
  }

  private list(items: readonly Node[], place: Place): string {
    const text = items.map((item) => this.operand(item, ALONE, { ...place, indent: undefined })).join(', ');
    return items.length === 1 && readsAsName(text) ? `[${text},]` : `[${text}]`;
  }

  private function(call: Call, place: Place): string {
    const name = this.functionNames.get(call.operator) ?? call.operator;
    const indent = place.indent === undefined ? undefined : place.indent + INDENT;
    const args = this.args(call.args, { ...place, indent });
    if (indent === undefined || args.length === 0) return `${name}(${args.join(', ')})`;
    const line = `\n${' '.repeat(indent)}`;
    return `${name}(${line}${args.join(`,${line}`)}\n${' '.repeat(place.indent!)})`;
  }

  /** Behind rows, the further arguments speak of one of them. */
  private args(args: readonly Node[], place: Place): readonly string[] {
    const [first, ...others] = args;
    if (!first) return [];
    const inner = { ...place, table: this.tableOf(first, place.table) ?? place.table };
    if (others.length === 0 && isMap(first) && !this.column(first, place)) return this.mapped(first, place);
    return args.map((arg, index) => this.column(arg, place) ?? this.rows(arg, index === 0 ? place : inner));
  }

  /** `items where paid, price * qty`. */
  private mapped(map: Call, place: Place): readonly string[] {
    const [rows, body] = map.args as readonly [Node, Node];
    const table = this.tableOf(rows, place.table) ?? place.table;
    return [this.rows(rows, place), this.operand(body, ALONE, { ...place, table })];
  }

  /** `items.price where paid`, where a field of rows is all that is meant. */
  private column(node: Node, place: Place): string | undefined {
    if (!isMap(node)) return undefined;
    const [rows, body] = node.args as readonly [Node, Node];
    const table = this.tableOf(rows, place.table);
    const source = isFilter(rows) ? rows.args[0]! : rows;
    if (source.kind !== 'variable' || body.kind !== 'variable' || body.name === '' || isScoped(body.name, table, this.naming))
      return undefined;
    const column = { ...source, name: `${source.name}.${body.name}` };
    return this.rows(isFilter(rows) ? { ...rows, args: [column, rows.args[1]!] } : column, place, table);
  }

  private rows(node: Node, place: Place, table = this.tableOf(node, place.table)): string {
    if (!isFilter(node)) return this.operand(node, ALONE, place);
    const [rows, condition] = node.args as readonly [Node, Node];
    const where = printKeyword('where', this.naming.locale);
    const inner = { ...place, table: table ?? place.table };
    return `${this.operand(rows, ALONE, place)} ${where} ${this.operand(condition, ALONE, inner)}`;
  }

  private tableOf(node: Node, table: string | undefined): string | undefined {
    if (node.kind === 'variable') return rowsBehind(node.name, table, this.naming);
    const isRows = node.kind === 'call' && (node.operator === 'filter' || node.operator === 'map');
    return isRows && node.args[0] ? this.tableOf(node.args[0], table) : undefined;
  }
}

const isFilter = (node: Node): node is Call => node.kind === 'call' && node.operator === 'filter' && node.args.length === 2;
const isMap = (node: Node): node is Call => node.kind === 'call' && node.operator === 'map' && node.args.length === 2;

/** Whether an infix operator can be written between so many operands. */
const takes = (infix: Infix, operands: number): boolean =>
  operands === 2 ||
  (operands > 2 && infix.flat === true) ||
  (operands === 3 && (infix.operator === '<' || infix.operator === '<='));
