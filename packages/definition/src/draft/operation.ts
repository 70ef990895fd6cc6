import Type, { type Static } from 'typebox';

const Closed = { additionalProperties: false };

/**
 * A place in an app's files: `tables/job.json#/fields/@amount/label`. `@amount` is the item of a list whose id (or key) is
 * amount; a number is an item by its place; without `#` it is the file as a whole.
 */
const Address = Type.String({ minLength: 1, maxLength: 500 });
const Before = Type.Optional(Type.String({ maxLength: 200 }));

/** Puts a value into a property, or makes a file. `before` is the property a new one goes before; else it comes last. */
const SetOperation = Type.Object({ op: Type.Literal('set'), at: Address, value: Type.Unknown(), before: Before }, Closed);
/** Puts an item into the list at `at`, before the item of this name or place; else it comes last. */
const InsertOperation = Type.Object({ op: Type.Literal('insert'), at: Address, value: Type.Unknown(), before: Before }, Closed);
/** Takes away a property, an item or a file. */
const RemoveOperation = Type.Object({ op: Type.Literal('remove'), at: Address }, Closed);
/** Moves an item within its list, before the item of this name or place; else to the end. */
const MoveOperation = Type.Object({ op: Type.Literal('move'), at: Address, before: Before }, Closed);

/** One change of a draft. Items are named by what they are, so that changes of two people do not disturb each other. */
export const Operation = Type.Union([SetOperation, InsertOperation, RemoveOperation, MoveOperation]);
export type Operation = Static<typeof Operation>;
