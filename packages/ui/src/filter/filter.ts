import type { Logic } from '@stepwell/expression';
import { type AskableFields, findSentence, type Sentence, sentenceLogic } from '@stepwell/fields';

/** A sentence about the field at a path: its own, or one of a related record (`customer.industry`). */
export interface SentencePart {
  readonly kind: 'sentence';
  readonly path: string;
  readonly sentence: Sentence;
}

/** A condition that no sentence says. */
export interface FormulaPart {
  readonly kind: 'formula';
  readonly logic: Logic;
}

export type FilterPart = SentencePart | FormulaPart;

/** The conditions of a list, all of which must hold, or any. */
export interface Filter {
  readonly join: 'and' | 'or';
  readonly parts: readonly FilterPart[];
}

export const noFilter: Filter = { join: 'and', parts: [] };

export type Fields = AskableFields;

const operands = (logic: Logic, operator: string): readonly Logic[] | undefined => {
  const args = typeof logic === 'object' && logic !== null && !Array.isArray(logic) ? Object.entries(logic) : [];
  const [name, given] = args[0] ?? [];
  return name === operator && Array.isArray(given) ? given : undefined;
};

function partOf(logic: Logic, fields: Fields): FilterPart {
  const found = findSentence(logic, fields);
  return found ? { kind: 'sentence', ...found } : { kind: 'formula', logic };
}

/** The formula of a list as sentences, as far as sentences say it. */
export function readFilter(logic: Logic, fields: Fields): Filter {
  const any = operands(logic, 'or');
  const all = any ?? operands(logic, 'and') ?? [logic];
  return { join: any ? 'or' : 'and', parts: all.map((part) => partOf(part, fields)) };
}

/** The formula of one part; undefined while something of it is missing. */
export function partLogic(part: FilterPart, { at, context }: Fields): Logic | undefined {
  if (part.kind === 'formula') return part.logic;
  const field = at(part.path);
  return field && sentenceLogic(part.sentence, part.path, { field, context });
}

/** The formula of a filter; undefined where it asks nothing. */
export function filterLogic({ join, parts }: Filter, fields: Fields): Logic | undefined {
  const all = parts.map((part) => partLogic(part, fields)).filter((logic) => logic !== undefined);
  return all.length > 1 ? { [join]: all } : all[0];
}

/** The filter with another part at this place, or without it. */
export function withPart({ join, parts }: Filter, place: number, part: FilterPart | undefined): Filter {
  const before = parts.slice(0, place);
  return { join, parts: [...before, ...(part ? [part] : []), ...parts.slice(place + 1)] };
}
