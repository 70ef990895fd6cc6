import { Operation } from '@stepwell/definition';
import Type, { type Static, type TProperties } from 'typebox';

const Open = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Revision = Type.Integer({ minimum: 0 });

/** What someone does to a draft in one step: its name stands in the history (`添加字段“金额”`). `revision` is the one he saw. */
export const DraftChangeBody = Open({
  revision: Revision,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  operations: Type.Array(Operation, { minItems: 1, maxItems: 1000 }),
});
export type DraftChangeBody = Static<typeof DraftChangeBody>;

/** One step as it was done. */
export interface WireDraftChange {
  readonly revision: number;
  readonly name: string;
  readonly operations: readonly Operation[];
  /** Does it backwards. */
  readonly inverse: readonly Operation[];
  readonly by: string;
  readonly at: string;
}

/** The draft of an app: its files, and which version it goes out from. */
export interface WireDraft {
  readonly revision: number;
  readonly basedOn: number;
  readonly files: { readonly [path: string]: unknown };
}

/** Publishes what was seen as `revision`. */
export const PublishBody = Open({ revision: Revision, note: Type.Optional(Type.String({ maxLength: 500 })) });
export type PublishBody = Static<typeof PublishBody>;

/** A published version of an app. */
export interface WireVersion {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly note: string | null;
}

/** A new app from its files; `app.json` names its key. */
export const NewAppBody = Open({ files: Type.Record(Type.String({ maxLength: 200 }), Type.Unknown()) });
export type NewAppBody = Static<typeof NewAppBody>;
