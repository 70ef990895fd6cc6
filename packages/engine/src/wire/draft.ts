import { Operation, type PartDifference, type Problem } from '@stepwell/definition';
import type { Words } from '@stepwell/expression';
import Type, { type Static, type TProperties } from 'typebox';

const Open = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Revision = Type.Integer({ minimum: 0 });

/** Which draft somebody saw: its name (blank while nothing was done in it), and the version it goes out from. */
export const SeenDraft = { draft: Type.Optional(Type.String({ maxLength: 40 })), basedOn: Type.Optional(Revision) };

/**
 * What someone does to a draft in one step: its name stands in the history (`添加字段“金额”`). `revision` is the one he saw;
 * `step` names the step, so that it is done once when it is sent twice.
 */
export const DraftChangeBody = Open({
  ...SeenDraft,
  revision: Revision,
  step: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
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

/** The draft of an app: its name, its files, and which version it goes out from. */
export interface WireDraft {
  readonly draft: string;
  readonly revision: number;
  readonly basedOn: number;
  readonly files: { readonly [path: string]: unknown };
}

/** Where someone who designs is: the file on his canvas, and what is selected there. */
export const PresenceBody = Open({
  part: Type.Optional(Type.String({ maxLength: 200 })),
  at: Type.Optional(Type.String({ maxLength: 500 })),
});
export type PresenceBody = Static<typeof PresenceBody>;

/** Somebody else who designs the same app just now. */
export interface WirePresence extends PresenceBody {
  readonly id: string;
  readonly name: string;
}

/** What is said of what goes, by its name. */
const InPlace = Type.Optional(Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: 90 })));

/**
 * Publishes what was seen as `revision`. `stages` says where the records of stages go that are gone: `process/stage` → stage;
 * `options` what those hold that hold options that are gone: `table/field/option` → option, blank for none. `lost` are the paths of
 * fields whose new type cannot say all of their values: it is known that these are lost to it.
 * `despiteScenarios`: it is known that scenarios of the draft fail.
 */
export const PublishBody = Open({
  revision: Revision,
  note: Type.Optional(Type.String({ maxLength: 500 })),
  stages: InPlace,
  options: InPlace,
  lost: Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 500 })),
  despiteScenarios: Type.Optional(Type.Boolean()),
});
export type PublishBody = Static<typeof PublishBody>;

/** Goes back to a version. What nothing is said about stays as it is, and is found again by a version that knows it. */
export const RestoreBody = Open({ stages: InPlace, options: InPlace });
export type RestoreBody = Static<typeof RestoreBody>;

/** A draft beside the published version: what differs, in words, and what publishing means for the records. */
export interface WireReview {
  readonly revision: number;
  readonly parts: readonly PartDifference[];
  /** Empty while the draft has errors. */
  readonly plan: readonly WireMigration[];
  /** What keeps the draft from going to a few people only. */
  readonly notForSome: readonly Problem[];
  /** Roles that stages and messages go to and in which nobody is. */
  readonly nobodyIn: readonly Problem[];
}

/** A published version of an app. */
export interface WireVersion {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly note: string | null;
  /** How many people had tried it before it was for everybody. */
  readonly piloted?: number;
}

/** A new app from its files; `app.json` names its key. */
export const NewAppBody = Open({ files: Type.Record(Type.String({ maxLength: 200 }), Type.Unknown()) });
export type NewAppBody = Static<typeof NewAppBody>;

/** What publishing means for the records that are there: an error blocks it, a warning is to be known before. */
export interface WireMigration {
  readonly kind:
    | 'table_removed'
    | 'field_removed'
    | 'field_archived'
    | 'renamed'
    | 'field_retyped'
    | 'field_required'
    | 'stage_removed'
    | 'process_removed'
    | 'option_removed'
    | 'computed_anew';
  readonly severity: 'error' | 'warning';
  /** Where in the files, of what is gone: where it was. */
  readonly path: string;
  readonly message: Words;
  /** So many records it is about. */
  readonly count: number;
  /** Of an option that is gone while records hold it: what they may hold instead; blank for none. */
  readonly option?: { readonly name: string; readonly to: readonly { key: string; label: Words }[] };
  /** Of a field of another type: what becomes of its values. */
  readonly values?: WireConversion;
  /** Of a stage that is gone while records stand in it: where they may go. */
  readonly stage?: { readonly process: string; readonly key: string; readonly to: readonly { key: string; label: Words }[] };
}

/** What becomes of the values of a field under another type, tried on all of them; the first few that change or are lost. */
export interface WireConversion {
  readonly kept: number;
  readonly changed: number;
  readonly lost: number;
  readonly examples: readonly {
    readonly id: string;
    readonly title: string;
    readonly from: string;
    /** Left out where it is lost. */
    readonly to?: string;
  }[];
}

/** An app that somebody may design. */
export interface WireDesign {
  readonly key: string;
  readonly label: Words;
  readonly version: number;
}

/** What a spreadsheet holds: the names of its columns, its first rows as text, and how many rows there are. */
export interface WireSheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
}
