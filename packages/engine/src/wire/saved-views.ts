import Type, { type Static, type TProperties } from 'typebox';

const Open = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });
const Id = Type.String({ minLength: 1, maxLength: 64 });
const Key = Type.String({ minLength: 1, maxLength: 90 });
const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' });
const Roles = Type.Array(Key, { maxItems: 50, uniqueItems: true });

/** What a list shows: words looked for, a formula, an order (`-amount,name`), its columns. What is left out is as the list has it. */
export const ListShown = Open({
  search: Type.Optional(Type.String({ maxLength: 200 })),
  where: Type.Optional(Type.String({ maxLength: 4000 })),
  sort: Type.Optional(Type.String({ maxLength: 1000 })),
  columns: Type.Optional(
    Type.Array(Open({ key: Key, width: Type.Optional(Type.Integer({ minimum: 40, maximum: 2000 })) }), { maxItems: 60 }),
  ),
});
export type ListShown = Static<typeof ListShown>;

/** `page`: of the list on that page; else of the table's own. `roles`: who sees it besides its owner. */
export const SavedViewBody = Open({
  page: Type.Optional(Key),
  name: Name,
  roles: Type.Optional(Roles),
  shows: ListShown,
});
export type SavedViewBody = Static<typeof SavedViewBody>;

export const SavedViewChange = Open({
  version: Type.Integer(),
  name: Type.Optional(Name),
  roles: Type.Optional(Roles),
  shows: Type.Optional(ListShown),
});
export type SavedViewChange = Static<typeof SavedViewChange>;

/** A saved view as its reader has it. */
export const WireSavedView = Open({
  id: Id,
  version: Type.Integer(),
  name: Name,
  roles: Roles,
  shows: ListShown,
  /** Whether the list opens with it for this reader. */
  isDefault: Type.Boolean(),
  isMine: Type.Boolean(),
  mayChange: Type.Boolean(),
});
export type WireSavedView = Static<typeof WireSavedView>;
