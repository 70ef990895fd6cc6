import Type, { type Static } from 'typebox';
import { Closed, Formula, Key, Label, ListOf, Maybe, Ref } from './kit.ts';

/** true, or the formula that says for which records. What is not named is not given. */
export const Right = Type.Union([Type.Boolean(), Formula('boolean')]);

const FieldRights = Closed({ read: Maybe(Right), update: Maybe(Right) });

export const TableRights = Closed({
  read: Maybe(Right),
  create: Maybe(Right),
  update: Maybe(Right),
  delete: Maybe(Right),
  move: Maybe(Right),
  claim: Maybe(Right),
  release: Maybe(Right),
  export: Maybe(Right),
  import: Maybe(Right),
  comment: Maybe(Right),
  history: Maybe(Right),
  fields: Maybe(Type.Record(Type.String(), FieldRights, { 'x-keys': 'field' })),
});

/** roles/*.json */
export const Role = Closed(
  {
    key: Key,
    id: Maybe(Type.String()),
    label: Maybe(Label),
    help: Maybe(Label),
    home: Maybe(Ref('page')),
    menu: Maybe(ListOf(Ref('entry'))),
    admin: Maybe(Type.Boolean({ description: 'May do everything in this app and change its users' })),
    tables: Maybe(Type.Record(Type.String(), TableRights, { 'x-keys': 'table', 'x-keys-scope': true })),
  },
  { title: 'Role' },
);
export type Role = Static<typeof Role>;
export type TableRights = Static<typeof TableRights>;
export type Right = Static<typeof Right>;
