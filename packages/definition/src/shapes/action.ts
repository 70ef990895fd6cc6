import Type from 'typebox';
import { Extension } from './kit.ts';

/** Actions in their order: each an object with the action's name as its one key (`{"notify": {…}}`), besides `when` and `as`. */
export const Actions = Type.Array(Extension('action'), { maxItems: 100 });
