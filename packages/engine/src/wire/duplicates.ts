import Type, { type Static } from 'typebox';
import { WireRecord } from './wire.ts';

const Open = <T extends Record<string, Type.TSchema>>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Id = Type.String({ minLength: 1, maxLength: 64 });

/** What is being written: the record (`id`, where there is one already) as far as it is filled in. */
export const DuplicatesBody = Open({ values: Type.Record(Type.String(), Type.Unknown()), id: Type.Optional(Id) });

/** A record that may be the same thing; `record` tells the little that its reader may see, and is left out where that is nothing. */
export const WireDuplicate = Open({
  /** The field that is alike, and how much: 0 to 1. */
  field: Type.String(),
  similarity: Type.Number(),
  does: Type.Union([Type.Literal('warn'), Type.Literal('refuse')]),
  message: Type.String(),
  record: Type.Optional(WireRecord),
});
export type WireDuplicate = Static<typeof WireDuplicate>;

export const DuplicatesAnswer = Open({ duplicates: Type.Array(WireDuplicate) });
export type DuplicatesAnswer = Static<typeof DuplicatesAnswer>;
