/**
 * A value as formulas, facts and effects carry it (the *inner* form; field types turn it into wire and column forms):
 * number, money, percent: the integer scaled by 10^scale (a bigint only beyond 2^53) · text, select, period: string ·
 * date: 'YYYY-MM-DD' · datetime: epoch milliseconds · duration: milliseconds · boolean: true or false, never null ·
 * ref: the record's id · lists, files: arrays · blank: null.
 */
export type Value = null | boolean | number | bigint | string | readonly Value[] | { readonly [key: string]: unknown };

export type Values = { readonly [field: string]: Value };

/**
 * A record with as much of its neighbourhood as was asked for (`Depends` says what a formula needs).
 * `values` holds inner values by field key, `id` among them; `one` the loaded rows of to-one relations,
 * `many` those of to-many relations, each in the order (created_at, id).
 */
export interface Row {
  readonly values: Values;
  readonly one?: { readonly [relation: string]: Row | null };
  readonly many?: { readonly [relation: string]: readonly Row[] };
}
