import type { JsonSchema } from '@stepwell/fields';
import { jsonType } from './structure-words.ts';

/**
 * The branch of a union that a value was most likely meant for: by its type, and among objects by the properties they share.
 * One branch is chosen and its problems told, instead of trying all and telling that none fits.
 */
export function branchOf(branches: readonly JsonSchema[], value: unknown): JsonSchema {
  const flat = branches.flatMap((branch) => (Array.isArray(branch['anyOf']) && !branch['x-label'] ? branch['anyOf'] : [branch]));
  let best = flat[0]!;
  let most = 0;
  for (const branch of flat) {
    const score = fit(branch, value);
    if (score > most) [best, most] = [branch, score];
  }
  return most > 0 ? best : { type: flat.map((branch) => branch['type']).filter((type) => type !== undefined) };
}

const SOME = 0.5;

function fit(branch: JsonSchema, value: unknown): number {
  const type = jsonType(value);
  if (branch['x-label']) return type === 'string' || type === 'object' ? 1 : 0;
  if (branch['x-formula']) return type === 'string' ? 1 : SOME;
  if (branch['type'] === undefined) return SOME;
  if (type === 'number' && branch['type'] === 'integer') return 1;
  if (branch['type'] !== type) return 0;
  return type === 'object' ? SOME / 2 + shared(branch, value as object) : 1;
}

const shared = (branch: JsonSchema, value: object): number => {
  const properties = (branch['properties'] ?? {}) as object;
  return Object.keys(value).filter((key) => Object.hasOwn(properties, key)).length;
};
