import type { Named, Operator } from '../operator.ts';
import { operators as allOperators } from '../operators/index.ts';
import { infixByToken } from '../text/infix.ts';
import { operatorNames } from '../text/operator-names.ts';
import { type LooseToken, scanLoosely } from './scan-loosely.ts';
import { endOfPath, type NamesHere, type PathEnd, tableBehind } from './type-of-path.ts';

/** A call around a place, and which of its arguments it is in. */
export interface CallAround {
  readonly operators: readonly Operator[];
  readonly argument: number;
}

/** What can be written at a place of a formula. */
export interface StandingAt {
  /** What of a word stands before the place; it begins at `from`. */
  readonly typed: string;
  readonly from: number;
  /** Where what is put instead ends. */
  readonly to: number;
  /** `value`: something begins; `member`: behind a dot; `text`: within quotes; `after`: behind a value. */
  readonly slot: 'value' | 'member' | 'text' | 'after';
  /** The table of bare names. */
  readonly here: NamesHere;
  /** What the dot stands behind. */
  readonly owner?: PathEnd | undefined;
  /** What the value is compared with. */
  readonly beside?: PathEnd | undefined;
  /** Of what the text is the key. */
  readonly names?: Named | undefined;
  readonly call?: CallAround | undefined;
  /** How many brackets are open. */
  readonly depth: number;
}

interface Level {
  /** The index of the first word within. */
  readonly begins: number;
  readonly call: string | undefined;
  readonly isList: boolean;
  readonly table: string | undefined;
  readonly argument: number;
}

/** Finds out what a formula that is being written wants at a place. */
export function standingAt(
  source: string,
  at: number,
  here: NamesHere & { readonly operators?: readonly Operator[] },
): StandingAt {
  const operators = here.operators ?? allOperators;
  const all = scanLoosely(source);
  const text = all.find(({ kind, from, to, isOpen }) => kind === 'text' && from < at && (isOpen ? at <= to : at < to));
  const word = text
    ? undefined
    : all.find(({ kind, word: isWord, from, to }) => from < at && at <= to && (kind === 'name' || isWord));
  const touched = text ?? word;
  const before = all.filter(({ to }) => to <= (touched?.from ?? at));
  const levels = levelsOf(before, here);
  const level = levels.at(-1) as Level;
  const around = { ...here, table: level.table };
  const callLevel = levels.findLast(({ call }) => call !== undefined);
  const call = callLevel && callAround(callLevel, operators);
  const beside = besideAt(before, levels, around);
  return {
    ...rangeOf(source, at, text, word),
    slot: text ? 'text' : slotAfter(before.at(-1)),
    here: around,
    owner: before.at(-1)?.value === '.' ? endOfPath(pathBefore(before, before.length - 1), around) : undefined,
    beside,
    names: call?.operators.map(({ parameters }) => parameters[call.argument]?.names).find((one) => one !== undefined),
    call,
    depth: levels.length - 1,
  };
}

function rangeOf(source: string, at: number, text: LooseToken | undefined, word: LooseToken | undefined) {
  if (text) return { typed: source.slice(text.from + 1, at), from: text.from, to: text.isOpen ? at : text.to };
  if (!word) return { typed: '', from: at, to: at };
  const skip = word.bracketed ? 1 : 0;
  return { typed: source.slice(word.from + skip, at), from: word.from, to: word.bracketed ? word.to : at };
}

const CONSTANTS: ReadonlySet<string> = new Set(['true', 'false', 'null', ')', ']', '@']);

function slotAfter(last: LooseToken | undefined): 'value' | 'member' | 'after' {
  if (!last) return 'value';
  if (last.kind === 'operator') return last.value === '.' ? 'member' : CONSTANTS.has(last.value) ? 'after' : 'value';
  return last.kind === 'wrong' ? 'value' : 'after';
}

/** The brackets that are open behind some words. */
function levelsOf(tokens: readonly LooseToken[], here: NamesHere): readonly Level[] {
  const levels: Level[] = [{ begins: 0, call: undefined, isList: false, table: here.table, argument: 0 }];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'operator') continue;
    const top = levels.at(-1) as Level;
    const change = CHANGES[token.value];
    const next = change?.({ tokens, index, top, here });
    if (next === 'open') levels.push(opened(tokens, index, top));
    else if (next === 'close') levels.length > 1 && levels.pop();
    else if (next) levels[levels.length - 1] = next;
  }
  return levels;
}

interface Turn {
  readonly tokens: readonly LooseToken[];
  readonly index: number;
  readonly top: Level;
  readonly here: NamesHere;
}

const CHANGES: { readonly [sign: string]: (turn: Turn) => Level | 'open' | 'close' } = {
  '(': () => 'open',
  '[': () => 'open',
  ')': () => 'close',
  ']': () => 'close',
  where: (turn) => ({ ...turn.top, table: rowsTable(turn) ?? turn.top.table }),
  ',': (turn) => ({ ...turn.top, table: rowsTable(turn) ?? turn.top.table, argument: turn.top.argument + 1 }),
};

function opened(tokens: readonly LooseToken[], index: number, top: Level): Level {
  const name = tokens[index - 1];
  const isList = tokens[index]?.value === '[';
  const isCall = !isList && name?.kind === 'name' && !name.bracketed;
  return { begins: index + 1, call: isCall ? name.value : undefined, isList, table: top.table, argument: 0 };
}

/** The table of the rows that a call's first argument is, so that what follows speaks of them. */
function rowsTable({ tokens, index, top, here }: Turn): string | undefined {
  if (top.call === undefined || top.argument > 0) return undefined;
  const path = pathBefore(tokens, index);
  const ends = path.map((_, length) => endOfPath(path.slice(0, length + 1), { ...here, table: top.table }));
  const rows = ends.findLast((end) => end?.type.kind === 'rows');
  return rows && tableBehind(rows);
}

/** The names of the path that ends right before a word. */
function pathBefore(tokens: readonly LooseToken[], index: number): readonly string[] {
  const names: string[] = [];
  for (let at = index - 1; at >= 0; at -= 2) {
    const token = tokens[at] as LooseToken;
    if (token.kind !== 'name' && !token.word) break;
    names.unshift(token.value);
    if (tokens[at - 1]?.value !== '.') break;
  }
  return names;
}

const COMPARES: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'in', 'not in']);

/** What stands on the other side of a comparison, or is the first argument of a call that compares. */
function besideAt(tokens: readonly LooseToken[], levels: readonly Level[], here: NamesHere): PathEnd | undefined {
  const level = levels.at(-1) as Level;
  const sign = level.isList ? level.begins - 2 : tokens.length - 1;
  const found = tokens[sign];
  if (found?.kind === 'operator' && COMPARES.has(found.value)) {
    const left = tokens[sign - 1]?.value === 'not' ? sign - 1 : sign;
    return named(pathBefore(tokens, left), here);
  }
  const isFirst = level.call === undefined || level.argument === 0;
  if (isFirst || infixByToken.has(found?.value ?? '')) return undefined;
  return named(pathFrom(tokens, level.begins), here);
}

const named = (path: readonly string[], here: NamesHere): PathEnd | undefined =>
  path.length > 0 ? endOfPath(path, here) : undefined;

function pathFrom(tokens: readonly LooseToken[], begins: number): readonly string[] {
  const names: string[] = [];
  for (let at = begins; tokens[at]?.kind === 'name'; at += 2) {
    names.push((tokens[at] as LooseToken).value);
    if (tokens[at + 1]?.value !== '.') return tokens[at + 1]?.value === ',' ? names : [];
  }
  return [];
}

function callAround({ call, argument }: Level, operators: readonly Operator[]): CallAround | undefined {
  const name = operatorNames(operators).get(String(call).toLowerCase());
  const meant = operators.filter((operator) => operator.name === name);
  return meant.length > 0 ? { operators: meant, argument } : undefined;
}

/** The functions a place of a formula is about: what is called around it, or what its word names. */
export function functionAt(source: string, at: number, operators: readonly Operator[] = allOperators): CallAround | undefined {
  const tokens = scanLoosely(source);
  const index = tokens.findIndex(({ kind, from, to }) => kind === 'name' && from <= at && at <= to);
  const isCalled = index >= 0 && tokens[index + 1]?.value === '(';
  if (isCalled) return callAround({ call: tokens[index]?.value, argument: -1 } as Level, operators);
  const nothing = { tables: new Map() } as unknown as NamesHere['schema'];
  const before = tokens.filter(({ to }) => to <= at);
  const level = levelsOf(before, { schema: nothing, scope: {}, table: undefined }).findLast(({ call }) => call !== undefined);
  return level && callAround(level, operators);
}
