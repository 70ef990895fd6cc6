import Type, { type Static, type TProperties } from 'typebox';

const Open = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Key = Type.String({ minLength: 1, maxLength: 90 });
const Count = Type.Integer({ minimum: 0, maximum: 10_000 });
/** A day at most: a form may stand open over night. */
const Milliseconds = Type.Integer({ minimum: 0, maximum: 86_400_000 });

/** How somebody went about one field of a form. What he wrote is not in it. */
export const FilledField = Open({
  /** Milliseconds with the cursor in it. */
  ms: Milliseconds,
  visits: Count,
  /** How often he came back and changed what he had written. */
  corrections: Count,
  /** How often it kept the form from being sent. */
  refused: Count,
});
export type FilledField = Static<typeof FilledField>;

/** One go at a form, as its page measured it: how long, where, with what end; none of what was written. */
export const Filling = Open({
  form: Key,
  /** The published version of the app. */
  version: Type.Integer({ minimum: 1 }),
  device: Type.Union([Type.Literal('phone'), Type.Literal('desktop')]),
  end: Type.Union([Type.Literal('sent'), Type.Literal('given_up')]),
  /** Goes on with a half-filled form that counted as given up. */
  resumed: Type.Optional(Type.Boolean()),
  ms: Milliseconds,
  /** Where the cursor was last. */
  last: Type.Optional(Key),
  fields: Type.Record(Key, FilledField),
});
export type Filling = Static<typeof Filling>;

export const FillingsBody = Open({ fillings: Type.Array(Filling, { minItems: 1, maxItems: 20 }) });
export type FillingsBody = Static<typeof FillingsBody>;

/** How a form was filled in since a day, and what its records hold. */
export interface WireFormDoctor {
  readonly form: string;
  /** The first day that is counted, as a date. */
  readonly since: string;
  readonly sent: number;
  readonly givenUp: number;
  readonly people: number;
  /** Of forms that were sent in one go; null while none was. */
  readonly medianMs: number | null;
  readonly onPhone: number;
  /** The published versions under which it was filled in, the newest first. */
  readonly versions: readonly WireFilledVersion[];
  /** Records made since then of which the form is the one. */
  readonly records: number;
  readonly fields: readonly WireFieldHealth[];
}

export interface WireFilledVersion {
  readonly version: number;
  readonly sent: number;
  readonly givenUp: number;
  readonly medianMs: number | null;
}

/** How people get on with one field. */
export interface WireFieldHealth {
  readonly key: string;
  /** Of those who went into it. */
  readonly medianMs: number | null;
  /** Fillings in which it was gone into. */
  readonly visited: number;
  readonly corrections: number;
  /** Fillings that it kept from being sent at least once. */
  readonly refused: number;
  /** Fillings given up here. */
  readonly stopped: number;
  /** Records in which it is blank, and those in which what stands there says nothing. */
  readonly empty: number;
  readonly junk: number;
}
