import type { Value } from '@stepwell/expression';
import type { Work } from './work.ts';

/** The users a formula gives (one, several or none): active ones only, each once. */
export function usersOf(work: Work, value: Value): string[] {
  const ids = Array.isArray(value) ? value : [value];
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && work.directory.isActive(id)))];
}
