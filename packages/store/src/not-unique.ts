import type { Problem } from '@stepwell/definition';
import { refuse } from '@stepwell/engine';

/** The refusal of a value that another record has already in these columns. */
export function notUnique(columns: readonly string[], cause: unknown): Error {
  const refusal = refuse('NOT_UNIQUE', { problems: columns.map(taken) });
  refusal.cause = cause;
  return refusal;
}

const taken = (column: string): Problem => ({
  path: `#/values/${column}`,
  severity: 'error',
  code: 'NOT_UNIQUE',
  message: { 'zh-CN': '已有其他记录使用这个值。', en: 'Another record has this value already.' },
});
