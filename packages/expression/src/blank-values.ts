import type { Values } from './value.ts';

/**
 * Values that are all null, to be copied (`{ ...blank }`) and filled. An object that gets more than a dozen keys one by one becomes
 * a dictionary, which takes ten times as long to copy; a copy of this one keeps its shape.
 */
export const blankValues = (keys: readonly string[]): Values =>
  JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, null]))));
