import Type, { type Static, type TSchema } from 'typebox';

/** The shapes that travel: server, pages, importer, command line and tests share them (the routes' schemas are made of these). */
const Open = <T extends Record<string, TSchema>>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Id = Type.String({ minLength: 1, maxLength: 64 });
const Words = Open({ 'zh-CN': Type.String(), en: Type.String() });

export const WireRecord = Open({ id: Id, version: Type.Integer(), values: Type.Record(Type.String(), Type.Unknown()) });
export type WireRecord = Static<typeof WireRecord>;

export const Written = Open({
  record: WireRecord,
  undo: Type.Optional(Type.String()),
  warnings: Type.Optional(Type.Array(Type.Object({ key: Type.String(), message: Type.String(), record: Type.Optional(Id) }))),
});
export type Written = Static<typeof Written>;

export const WireList = Open({
  records: Type.Array(WireRecord),
  next: Type.Union([Type.String(), Type.Null()]),
  total: Type.Optional(Type.Integer()),
  /** Of a first page that counts: the instant of the answer, and when it next changes by itself. */
  asOf: Type.Optional(Type.String()),
  nextFlip: Type.Optional(Type.String()),
});
export type WireList = Static<typeof WireList>;

export const WireProblem = Type.Object({
  path: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  code: Type.String(),
  message: Words,
  hint: Type.Optional(Words),
  fix: Type.Optional(Type.String()),
  from: Type.Optional(Type.Integer()),
  to: Type.Optional(Type.Integer()),
});

export const WireMissing = Open({ kind: Type.String(), key: Type.String(), label: Type.String(), message: Type.String() });
export type WireMissing = Static<typeof WireMissing>;

/** `message` is in the reader's language. */
export const WireError = Open({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    problems: Type.Optional(Type.Array(WireProblem)),
    missing: Type.Optional(Type.Array(WireMissing)),
    why: Type.Optional(Type.Unknown()),
    current: Type.Optional(WireRecord),
    id: Type.Optional(Type.String()),
  }),
});
export type WireError = Static<typeof WireError>;

export const ListQuery = Open({
  where: Type.Optional(Type.String({ maxLength: 4000 })),
  sort: Type.Optional(Type.String({ maxLength: 1000 })),
  select: Type.Optional(Type.String({ maxLength: 4000 })),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  after: Type.Optional(Type.String({ maxLength: 4000 })),
  count: Type.Optional(Type.Boolean()),
  deleted: Type.Optional(Type.Boolean()),
});

const WireValues = Type.Record(Type.String(), Type.Unknown());
export const CreateBody = Open({ values: WireValues, form: Type.Optional(Type.String()) });
export const UpdateBody = Open({
  version: Type.Integer(),
  values: WireValues,
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
});
export const MoveBody = Open({
  to: Type.String(),
  version: Type.Integer(),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  values: Type.Optional(WireValues),
});
const Ids = Type.Array(Id, { minItems: 1, maxItems: 5000 });
const Condition = Type.Union([Type.String({ maxLength: 4000 }), Type.Object({}, { additionalProperties: true })]);
const WhichRecords = {
  ids: Type.Optional(Ids),
  where: Type.Optional(Condition),
  search: Type.Optional(Type.String({ maxLength: 200 })),
  except: Type.Optional(Type.Array(Id, { maxItems: 5000 })),
  deleted: Type.Optional(Type.Boolean()),
};

/**
 * One act on many records: those of `ids`, or all that meet `where` and `search`, but for `except`; `deleted`: of those in the
 * recycle bin. `act` is update, move, delete, restore, purge or an act's name. `fill` are values for records that have none.
 */
export const BulkBody = Open({
  act: Type.String({ maxLength: 40 }),
  ...WhichRecords,
  values: Type.Optional(WireValues),
  fill: Type.Optional(WireValues),
  to: Type.Optional(Type.String({ maxLength: 40 })),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  input: Type.Optional(WireValues),
  /** Only says what would happen. */
  dryRun: Type.Optional(Type.Boolean()),
});
export type BulkBody = Static<typeof BulkBody>;

/** What a bulk act did or, tried, would do; the job counts: `updated` are changed, `failed` refused, the rest was so already. */
export const BulkResult = Open({
  dryRun: Type.Boolean(),
  /** The first records that change, with the fields that were asked for as they were and as they are then. */
  changes: Type.Array(Open({ id: Id, title: Type.String(), before: WireValues, after: WireValues })),
  /** The first that are refused; the job's `errors` is a file of all. */
  failed: Type.Array(Open({ id: Id, title: Type.String(), code: Type.String(), reasons: Type.Array(Type.String()) })),
  /** Why records are refused, the most frequent first. */
  why: Type.Array(Open({ code: Type.String(), reason: Type.String(), count: Type.Integer() })),
  /** What the refused are missing, the most frequent first. */
  missing: Type.Array(Open({ kind: Type.String(), key: Type.String(), label: Type.String(), count: Type.Integer() })),
  undo: Type.Optional(Type.String()),
  /** The message in the inbox that says the same. */
  notice: Type.Optional(Id),
});
export type BulkResult = Static<typeof BulkResult>;

/** What of a table is written into a file: the list that `where`, `search` and `sort` give, or the records of `ids`. */
export const ExportBody = Open({
  format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')])),
  ...WhichRecords,
  sort: Type.Optional(Type.Array(Type.String({ maxLength: 4000 }), { maxItems: 10 })),
  select: Type.Optional(Type.Array(Type.String({ maxLength: 4000 }), { maxItems: 200 })),
});

export const UndoBody = Open({ undo: Type.String() });
export const SessionBody = Open({ name: Type.String({ maxLength: 200 }), password: Type.String({ maxLength: 1000 }) });

export const Job = Open({
  id: Id,
  kind: Type.String(),
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('failed'),
    Type.Literal('cancelled'),
  ]),
  done: Type.Integer(),
  total: Type.Union([Type.Integer(), Type.Null()]),
  created: Type.Integer(),
  updated: Type.Integer(),
  failed: Type.Integer(),
  /** A file id: the rows that failed, with their reasons. */
  errors: Type.Optional(Type.String()),
  result: Type.Optional(Type.Unknown()),
});
export type Job = Static<typeof Job>;

/** In place of a table, where an app itself was published: `id` is the app, `version` that of its definition. */
export const PUBLISHED = '_app';

export const LiveEvent = Open({ app: Type.String(), table: Type.String(), id: Id, version: Type.Integer() });
export type LiveEvent = Static<typeof LiveEvent>;

export const WireInboxItem = Open({
  id: Id,
  at: Type.String(),
  text: Type.String(),
  app: Type.String(),
  table: Type.Optional(Type.String()),
  record: Type.Optional(Type.String()),
  cause: Type.String(),
  dueAt: Type.Optional(Type.String()),
  readAt: Type.Union([Type.String(), Type.Null()]),
});
export type WireInboxItem = Static<typeof WireInboxItem>;

/** The app that somebody wants on his phone. */
export const PhoneBody = Open({ app: Type.String({ pattern: '^[a-z][a-z0-9_]*$', maxLength: 64 }) });

/** A link that signs him in there, once and within minutes; not reachable where the server listens to its own machine alone. */
export const PhoneLink = Open({ address: Type.String(), link: Type.String(), isReachable: Type.Boolean() });
export type PhoneLink = Static<typeof PhoneLink>;

export const Me = Open({
  user: Type.Object({ id: Id, name: Type.String(), locale: Type.String() }),
  apps: Type.Array(
    Type.Object({
      key: Type.String(),
      label: Type.Unknown(),
      roles: Type.Array(Type.String()),
      home: Type.Optional(Type.String()),
    }),
  ),
  demo: Type.Boolean(),
  /** Under this name he signs in with a password. */
  signInName: Type.Optional(Type.String()),
  hasPassword: Type.Optional(Type.Boolean()),
});
export type Me = Static<typeof Me>;
