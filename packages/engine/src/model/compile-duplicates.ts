import type { Duplicates, Table } from '@stepwell/definition';
import { type Likeness, likenesses, USUAL_SIMILARITY } from '@stepwell/fields';
import type { FieldModel } from './model.ts';

/** A field whose values are compared, and how. */
export interface ComparedModel {
  readonly field: FieldModel;
  readonly likeness: Likeness;
}

/** A guard against the same thing being entered twice. */
export interface GuardModel {
  readonly compare: readonly ComparedModel[];
  readonly similarity: number;
  readonly does: Duplicates['do'];
  /** Whether it looks at new records, and at changes. */
  readonly looksAt: { readonly created: boolean; readonly updated: boolean };
}

/** What a table keeps so that records are found by what they are like; `least` is the smallest likeness that any guard asks for. */
export interface KeptLikeness extends ComparedModel {
  readonly least: number;
}

export function compileDuplicates({ duplicates = [] }: Table, fields: ReadonlyMap<string, FieldModel>): readonly GuardModel[] {
  return duplicates.map((guard) => ({
    compare: guard.compare.map(({ field: key, as }) => {
      const field = fields.get(key);
      if (!field) throw new Error(`There is no field ${key} to be compared`);
      return { field, likeness: likenessOf(as ?? field.type.likeness) };
    }),
    similarity: guard.similarity ?? USUAL_SIMILARITY,
    does: guard.do,
    looksAt: { created: guard.on !== 'updated', updated: guard.on !== 'created' },
  }));
}

const likenessOf = (name: string | undefined): Likeness => likenesses.find((one) => one.name === name) ?? likenesses[0];

/** Each field once for each way in which it is compared. */
export function keptLikenesses(guards: readonly GuardModel[]): readonly KeptLikeness[] {
  const all = guards.flatMap(({ compare, similarity }) => compare.map((one) => ({ ...one, least: similarity })));
  const groups = Map.groupBy(all, ({ field, likeness }) => `${field.key} ${likeness.name}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, least: Math.min(...group.map(({ least }) => least)) }] : [];
  });
}
