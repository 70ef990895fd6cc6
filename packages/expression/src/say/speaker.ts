import { checkFormula } from '../check/check-formula.ts';
import type { Call, Node } from '../node.ts';
import type { Operator, Said } from '../operator.ts';
import { operators as allOperators } from '../operators/index.ts';
import { type Infix, infixByOperator } from '../text/infix.ts';
import { sayDuration } from '../text/print-literal.ts';
import { rowsBehind } from '../text/print-name.ts';
import { toLogic } from '../text/to-logic.ts';
import type { Type } from '../type.ts';
import { isAlike, type Meant, pickOperator } from './pick-operator.ts';
import { sayLiteral, sayName } from './say-literal.ts';
import { sayPath, THROUGH } from './say-path.ts';
import { fillTemplate } from './template.ts';
import type { Beside, Voice } from './voice.ts';

const ATOM = 10;
const LOOSE = 0;
const AND = infixByOperator.get('and')!;
const SENTENCE = infixByOperator.get('==')!.power;

/** Where a piece is said: the table of bare names, whether a yes or no is wanted, and what a value stands beside. */
interface Place {
  readonly table: string | undefined;
  readonly isCondition?: boolean;
  readonly beside?: Beside | undefined;
}

/** Words, and the power of what joins their outermost parts. */
interface Piece {
  readonly text: string;
  readonly power: number;
}

const TIMES: ReadonlySet<Meant> = new Set(['date', 'datetime']);

/** Says the pieces of a formula in a voice. */
export class Speaker {
  readonly #voice: Voice;
  readonly #operators: readonly Operator[];

  constructor(voice: Voice) {
    this.#voice = voice;
    this.#operators = voice.operators ?? allOperators;
  }

  say(node: Node): string {
    return tidy(this.#piece(node, { table: this.#voice.scope.table, isCondition: true }).text);
  }

  /** A condition beside others that must hold too. */
  sayOneOf(node: Node, at: number): string {
    const text = this.#operand(node, AND.power, { table: this.#voice.scope.table, isCondition: true });
    return tidy(at === 0 ? text : `${AND.print[this.#voice.locale]} ${text}`);
  }

  #piece(node: Node, place: Place): Piece {
    if (node.kind === 'literal') return { text: sayLiteral(node, place.beside, this.#voice), power: ATOM };
    if (node.kind === 'list') return { text: this.#list(node.items, place), power: ATOM };
    const sentence = node.kind === 'call' || place.isCondition ? this.#voice.condition(toLogic(node), place.table) : undefined;
    if (sentence !== undefined) return { text: sentence, power: SENTENCE };
    if (node.kind === 'variable') return { text: sayPath(node.name, place.table, this.#voice).text, power: ATOM };
    return this.#call(node, place);
  }

  /** In brackets, where what joins it binds less than `power`. */
  #operand(node: Node, power: number, place: Place): string {
    const piece = this.#piece(node, place);
    return piece.power < power ? this.#bracketed(piece.text) : piece.text;
  }

  #bracketed(text: string): string {
    return this.#voice.locale === 'zh-CN' ? `（${text}）` : `(${text})`;
  }

  get #comma(): string {
    return this.#voice.locale === 'zh-CN' ? '、' : ', ';
  }

  #list(items: readonly Node[], place: Place): string {
    return items.map((item) => this.#piece(item, { ...place, isCondition: false }).text).join(this.#comma);
  }

  #call(written: Call, place: Place): Piece {
    const { locale } = this.#voice;
    const call = this.#overRows(written);
    const plain = sayDuration(call, locale) ?? this.#rows(call, place);
    if (plain !== undefined) return { text: plain, power: ATOM };
    const types = call.args.map((arg) => this.#typeOf(arg, place.table));
    const meant = call.args.map((arg, at) => this.#meant(arg, place.table, types[at]));
    const operator = pickOperator(
      this.#operators.filter(({ name }) => name === call.operator),
      meant,
    );
    const places = this.#places(call, place, { operator, types });
    const infix = infixByOperator.get(call.operator);
    const power = infix?.power ?? ATOM;
    const isTime = TIMES.has(meant[0]) || TIMES.has(this.#typeOf(call, place.table)?.kind);
    const said = operator?.said && wordsFor(operator.said, isTime, this.#isClock(call.args[0]))[locale];
    const saidPower = said?.startsWith('{1}') ? power : ATOM;
    const text = said && this.#filled(said, call, { places, power: saidPower });
    if (text) return { text, power: isLoose(said) ? LOOSE : saidPower };
    if (infix && call.args.length > 1) return { text: this.#joined(infix, call, places), power };
    const name = operator ? sayName(operator, locale) : call.operator;
    return { text: `${name}${this.#bracketed(this.#listed(call.args, places))}`, power: ATOM };
  }

  /** `count()` counts the rows in question. */
  #overRows(call: Call): Call {
    const isOver = this.#operators.some(({ name, parameters }) => name === call.operator && parameters[0]?.kind === 'rows');
    return call.args.length === 0 && isOver ? { ...call, args: [{ kind: 'variable', name: 'rows', from: 0, to: 0 }] } : call;
  }

  #listed(args: readonly Node[], places: readonly Place[]): string {
    return args.map((arg, at) => this.#piece(arg, places[at]!).text).join(this.#comma);
  }

  #joined(infix: Infix, { args }: Call, places: readonly Place[]): string {
    // Nobody needs to know that “and” binds closer than “or”.
    const isJunction = infix.power <= AND.power;
    const texts = args.map((arg, at) =>
      this.#operand(arg, isJunction ? AND.power + 1 : infix.power + Math.sign(at), places[at]!),
    );
    return texts.join(` ${infix.said?.[this.#voice.locale] ?? infix.print[this.#voice.locale]} `);
  }

  #filled(said: string, { args }: Call, { places, power }: { places: readonly Place[]; power: number }): string | undefined {
    return fillTemplate(said, {
      count: args.length,
      comma: this.#comma,
      whole: (at) => this.#piece(args[at]!, places[at]!).text,
      tight: (at) => this.#operand(args[at]!, power === ATOM ? ATOM : power + 1, places[at]!),
    });
  }

  /** Behind rows the further arguments speak of one of them; a value that is written out is of its neighbour's kind. */
  #places(
    call: Call,
    place: Place,
    { operator, types }: { operator: Operator | undefined; types: readonly (Type | undefined)[] },
  ) {
    const [first] = call.args;
    const inner = first && this.#tableOf(first, place.table);
    const named = call.args.map(fieldWithin).find((name) => name !== undefined);
    const path = named === undefined ? undefined : sayPath(named, place.table, this.#voice);
    const known = call.args.findIndex(({ kind }) => kind !== 'literal' && kind !== 'list');
    const gives = this.#typeOf(call, place.table);
    const neighbour: Beside = { table: path?.table, path: path?.path, type: types[known] };
    return call.args.map((_, at): Place => {
      const parameter = operator?.parameters[at] ?? operator?.parameters.at(-1);
      return {
        table: at > 0 && inner ? inner : place.table,
        isCondition: parameter?.kind === 'boolean',
        beside: parameter?.names ? { names: parameter.names } : operator && isAlike(operator, at) ? neighbour : { type: gives },
      };
    });
  }

  /** Rows with their condition, or a value of each: `Visits › Fee (Kind is call)`. */
  #rows({ operator, args }: Call, place: Place): string | undefined {
    const [source, body] = args;
    if (!source || !body || args.length !== 2) return undefined;
    const inside = { table: this.#tableOf(source, place.table) ?? place.table };
    if (operator === 'filter') return `${this.#piece(source, { table: place.table }).text}${this.#aside(body, inside)}`;
    return operator === 'map' ? this.#values(source, body, { place, inside }) : undefined;
  }

  #values(source: Node, body: Node, { place, inside }: { place: Place; inside: Place }): string {
    const [bare, condition] = source.kind === 'call' && source.operator === 'filter' ? source.args : [source];
    const aside = condition ? this.#aside(condition, inside) : '';
    const value = this.#piece(body, inside).text;
    if (bare?.kind === 'variable' && bare.name === 'rows') return `${value}${aside}`;
    const rows = this.#piece(bare!, { table: place.table }).text;
    if (body.kind === 'variable') return `${[rows, value].join(THROUGH)}${aside}`;
    return this.#voice.locale === 'zh-CN' ? `${rows}${aside}的每条“${value}”` : `“${value}” of each of ${rows}${aside}`;
  }

  #aside(condition: Node, inside: Place): string {
    const text = this.#piece(condition, { ...inside, isCondition: true }).text;
    return `${this.#voice.locale === 'zh-CN' ? '' : ' '}${this.#bracketed(text)}`;
  }

  #isClock(node: Node | undefined): boolean {
    if (node?.kind !== 'call' || node.args.length > 0) return false;
    return this.#operators.some((one) => one.name === node.operator && 'clock' in one && one.clock !== undefined);
  }

  #meant(node: Node, table: string | undefined, type: Type | undefined): Meant {
    // A text that is written out may stand for a date, a period or an option.
    if (node.kind === 'literal' && typeof node.value === 'string') return undefined;
    return type?.kind ?? (this.#tableOf(node, table) ? 'rows' : undefined);
  }

  #typeOf(node: Node, table: string | undefined): Type | undefined {
    const { schema, scope } = this.#voice;
    const here = { ...scope, ...(table === undefined ? {} : { table }) };
    const check = (measure: boolean) =>
      checkFormula(toLogic(node), { schema, scope: { ...here, measure }, operators: this.#operators }).formula?.type;
    return check(false) ?? (scope.measure ? check(true) : undefined);
  }

  #tableOf(node: Node, table: string | undefined): string | undefined {
    if (node.kind === 'variable') return rowsBehind(node.name, table, this.#voice);
    const isRows = node.kind === 'call' && (node.operator === 'filter' || node.operator === 'map');
    return isRows && node.args[0] ? this.#tableOf(node.args[0], table) : undefined;
  }
}

/** The name of what a value comes from: of itself, or of the first of those it is chosen from. */
function fieldWithin(node: Node): string | undefined {
  if (node.kind === 'variable') return node.name;
  if (node.kind !== 'call') return undefined;
  return node.args.map(fieldWithin).find((name) => name !== undefined);
}

const wordsFor = (said: Said, isTime: boolean, isClock: boolean) =>
  (isClock ? said.clock : undefined) ?? (isTime ? said.time : undefined) ?? said;

/** Brackets of full width need no space around them. */
const tidy = (text: string): string => text.replace(/ ?([（）]) ?/g, '$1');

/** Whether something in it stands without brackets, so that what comes behind would be taken for a part of it. */
const isLoose = (said: string): boolean => said.replace(/[(（“][^()（）“”]*[)）”]/g, '').includes('{=');
