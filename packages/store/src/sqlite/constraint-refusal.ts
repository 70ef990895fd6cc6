import type { Problem } from '@stepwell/definition';
import { refuse } from '@stepwell/engine';

const UNIQUE = /^UNIQUE constraint failed: (.+)$/;

/** A refusal in words for a value that another record has already; errors of other kinds are given back as they are. */
export function constraintRefusal(reason: unknown): unknown {
  const failed = reason instanceof Error ? UNIQUE.exec(reason.message)?.[1] : undefined;
  if (!failed || failed.startsWith('index ')) return reason;
  const columns = failed.split(', ').map((column) => column.slice(column.indexOf('.') + 1));
  if (columns.includes('id')) return reason;
  const refusal = refuse('NOT_UNIQUE', { problems: columns.map(taken) });
  refusal.cause = reason;
  return refusal;
}

const taken = (column: string): Problem => ({
  path: `#/values/${column}`,
  severity: 'error',
  code: 'NOT_UNIQUE',
  message: { 'zh-CN': '已有其他记录使用这个值。', en: 'Another record has this value already.' },
});
