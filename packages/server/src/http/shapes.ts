import Type, { type TProperties } from 'typebox';

/** A closed object: what is not named is refused. */
export const Closed = <T extends TProperties>(properties: T) => Type.Object(properties, { additionalProperties: false });

const Key = Type.String({ maxLength: 90 });
const Id = Type.String({ maxLength: 64 });

export const AppParams = Closed({ app: Key });
export const TableParams = Closed({ app: Key, table: Key });
export const RecordParams = Closed({ app: Key, table: Key, id: Id });
export const ActParams = Closed({ app: Key, table: Key, id: Id, act: Key });
export const IdParams = Closed({ id: Id });
