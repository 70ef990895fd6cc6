import { notUnique } from '../not-unique.ts';

const UNIQUE = /^UNIQUE constraint failed: (.+)$/;

/** A refusal in words for a value that another record has already; errors of other kinds are given back as they are. */
export function constraintRefusal(reason: unknown): unknown {
  const failed = reason instanceof Error ? UNIQUE.exec(reason.message)?.[1] : undefined;
  if (!failed || failed.startsWith('index ')) return reason;
  const columns = failed.split(', ').map((column) => column.slice(column.indexOf('.') + 1));
  return columns.includes('id') ? reason : notUnique(columns, reason);
}
