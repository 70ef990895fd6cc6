import type { FieldMention, Mention } from '../check/mention.ts';
import type { Logic, Node } from '../node.ts';
import { scanTokens } from './scan-tokens.ts';
import type { Token } from './token.ts';

/** A key that a formula speaks of, and what it is called from now on. */
export interface Respelling {
  readonly mention: Mention;
  readonly now: string;
}

/**
 * The formula with other keys at some places: everything else of it stays as it is written. A field that is called by its
 * label there keeps being called so.
 */
export function respellFormula<Source extends string | Logic>(source: Source, respellings: readonly Respelling[]): Source {
  if (respellings.length === 0) return source;
  return (typeof source === 'string' ? respellText(source, respellings) : respellLogic(source, respellings)) as Source;
}

function respellText(source: string, respellings: readonly Respelling[]): string {
  const tokens = scanTokens(source);
  const edits = new Map<Token, string>();
  for (const { mention, now } of respellings) {
    const within = tokens.filter(({ from, to }) => from >= mention.node.from && to <= mention.node.to);
    const token = mention.kind === 'field' ? fieldToken(within, mention) : within.find(({ kind }) => kind === 'text');
    if (token && spelling(source, token) === mention.key) edits.set(token, now);
  }
  let text = '';
  let end = 0;
  for (const token of [...edits.keys()].sort((a, b) => a.from - b.from)) {
    const [from, to] = inner(source, token);
    text += source.slice(end, from) + edits.get(token);
    end = to;
  }
  return text + source.slice(end);
}

const fieldToken = (tokens: readonly Token[], { fromEnd }: FieldMention): Token | undefined =>
  tokens.filter(({ kind, word }) => kind === 'name' || word).at(-fromEnd);

const spelling = (source: string, token: Token): string =>
  token.kind === 'operator' ? source.slice(token.from, token.to) : token.value;

/** Where the name or text itself stands, without the quotes or brackets around it. */
function inner(source: string, { from, to, kind, bracketed, value }: Token): readonly [number, number] {
  if (kind === 'text') return [from + 1, to - 1];
  if (!bracketed) return [from, to];
  const start = source.indexOf(value, from);
  return [start, start + value.length];
}

function respellLogic(source: Logic, respellings: readonly Respelling[]): Logic {
  return respellings.reduce((logic, { mention, now }) => {
    const steps = (mention.node.path ?? '').split('/').slice(1);
    return changed(logic, steps, (part) => respellPart(part, mention, now));
  }, source);
}

function changed(logic: Logic, [step, ...rest]: readonly string[], change: (part: Logic) => Logic): Logic {
  if (step === undefined) return change(logic);
  if (Array.isArray(logic)) return logic.map((item: Logic, at) => (String(at) === step ? changed(item, rest, change) : item));
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  const entries = Object.entries(logic as { readonly [key: string]: Logic });
  return Object.fromEntries(entries.map(([name, part]) => [name, name === key ? changed(part, rest, change) : part]));
}

function respellPart(part: Logic, mention: Mention, now: string): Logic {
  if (mention.kind !== 'field') return part === mention.key ? now : part;
  const { var: named } = (part ?? {}) as { readonly var?: Logic };
  const rename = (name: Logic): Logic => {
    const names = typeof name === 'string' ? name.split('.') : [];
    return names.at(-mention.fromEnd) === mention.key ? names.with(-mention.fromEnd, now).join('.') : name;
  };
  if (named === undefined) return part;
  return { var: Array.isArray(named) ? [rename(named[0] as Logic), ...(named.slice(1) as Logic[])] : rename(named) };
}

/** Where in the text or the JSON a mention stands, so that the same one is not told twice. */
export const placeOfMention = (mention: Mention): string => {
  const { from, to, path }: Node = mention.node;
  return [mention.kind, path ?? `${from}-${to}`, mention.kind === 'field' ? mention.fromEnd : ''].join(' ');
};
