import { type Asked, asksOf, type Condition, conditionsOf, type FieldContext } from '@stepwell/fields';
import type { Fields, FilterPart, SentencePart } from './filter.ts';
import { partLogic } from './filter.ts';

/** A sentence while it is being put together. */
export interface Draft {
  readonly path?: string;
  readonly condition?: Condition;
  readonly values: readonly unknown[];
}

/** What a part is edited as; a formula that no sentence says begins anew. */
export const draftOf = (part: FilterPart | undefined): Draft =>
  part?.kind === 'sentence' ? { path: part.path, ...part.sentence } : { values: [] };

const usual = (condition: Condition, field: Asked, context: FieldContext): unknown[] =>
  asksOf(condition, field, context).map((ask) => ask.usual ?? null);

/** The draft about another field, with the condition it had where that field has it too. */
export function withField(draft: Draft, path: string, { at, context }: Fields): Draft {
  const field = at(path);
  if (!field || path === draft.path) return draft;
  const [first] = conditionsOf(field, context);
  return first ? { path, condition: first, values: usual(first, field, context) } : { path, values: [] };
}

/** The draft with another condition; values stay where the same kind of value is asked for. */
export function withCondition(draft: Draft, condition: Condition, { at, context }: Fields): Draft {
  const field = draft.path === undefined ? undefined : at(draft.path);
  if (!field) return draft;
  const before = draft.condition ? asksOf(draft.condition, field, context) : [];
  const values = asksOf(condition, field, context).map((ask, place) => {
    const same = before[place]?.type === ask.type && before[place]?.usual === ask.usual;
    return (same ? draft.values[place] : undefined) ?? ask.usual ?? null;
  });
  return { path: draft.path!, condition, values };
}

/** The draft as a part of the filter, once nothing is missing. */
export function partOfDraft({ path, condition, values }: Draft, fields: Fields): SentencePart | undefined {
  if (path === undefined || !condition) return undefined;
  const part: SentencePart = { kind: 'sentence', path, sentence: { condition, values } };
  return partLogic(part, fields) === undefined ? undefined : part;
}
