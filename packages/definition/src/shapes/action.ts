import Type, { type Static } from 'typebox';
import { Extension, type Label } from './kit.ts';

/** One action: an object with the action's name as its one key (`{"notify": {…}}`), besides `when` and `as`. */
export const Action = Extension('action');
export type Action = Static<typeof Action>;
export const Actions = Type.Array(Action, { maxItems: 100 });

/** The messages of a check that failed. */
export type Else = Label;
