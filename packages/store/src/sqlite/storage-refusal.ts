import { refuseStore } from '../refusals.ts';

const codeOf = (reason: unknown): string =>
  typeof reason === 'object' && reason !== null && 'code' in reason ? String(reason.code) : '';

/** Whether a write failed in such a way that nothing may be written any more before a restart. */
export const isBroken = (reason: unknown): boolean => /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(codeOf(reason));

/** What a person is told of an error of the storage; errors of other kinds are given back as they are. */
export function storageRefusal(reason: unknown): unknown {
  const code = codeOf(reason);
  if (code.startsWith('SQLITE_FULL')) return withCause('STORAGE_FULL', reason);
  if (isBroken(reason) || /^SQLITE_(READONLY|CANTOPEN)/.test(code)) return withCause('STORAGE_BROKEN', reason);
  return reason;
}

function withCause(code: 'STORAGE_FULL' | 'STORAGE_BROKEN', cause: unknown): Error {
  const refusal = refuseStore(code);
  refusal.cause = cause;
  return refusal;
}
