import type { ApiError } from '../api/api-error.ts';

/** The sentences of a refusal by the field they belong to; under '' what belongs to none of these fields. */
export function problemsOf(error: ApiError, fields: readonly string[], sentence: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const tell = (field: string, text: string) => {
    const at = fields.includes(field) ? field : '';
    found.set(at, [...(found.get(at) ?? []), text]);
  };
  const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  for (const problem of error.details.problems ?? []) tell(fieldOf(problem.path), problem.message[locale] ?? '');
  for (const missing of error.details.missing ?? []) tell(missing.key, missing.message);
  if (found.size === 0) tell('', sentence);
  return found;
}

/** `#/values/amount` is about the field amount. */
const fieldOf = (path: string): string => /#\/values\/([^/]+)/.exec(path)?.[1] ?? '';
