import { KEY_PATTERN } from '../shapes/key-pattern.ts';
import { RESERVED_FIELD_KEYS } from './system-fields.ts';

const KEY = new RegExp(KEY_PATTERN);

/**
 * What a thing is known by for as long as it is there: its id, which it was given when it was renamed first, else its key. Tables
 * and columns of the database are called by it, so that a rename changes no row and a version before it still finds everything.
 */
export const identityOf = ({ id, key }: { readonly id?: unknown; readonly key: string }): string =>
  typeof id === 'string' && KEY.test(id) && !RESERVED_FIELD_KEYS.has(id) ? id : key;
