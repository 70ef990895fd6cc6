import { notUnique } from '../not-unique.ts';
import { refuseStore, type StoreRefusalCode } from '../refusals.ts';

const UNIQUE_VIOLATION = '23505';
/** By the code of the error: SQLSTATE, or what the connection says. */
const CODES: readonly (readonly [code: RegExp, refusal: StoreRefusalCode])[] = [
  [/^57014$/, 'QUERY_TOO_SLOW'],
  [/^53[12]00$/, 'STORAGE_FULL'],
  [/^(08|57P0|53|25P0[34]|ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT)/, 'DATABASE_AWAY'],
];
/** What the driver says, without a code, of a connection that ended or that nobody answers. */
const ENDED = /Connection terminated|connection error|timeout exceeded when trying to connect|not queryable/;

interface Failure extends Error {
  readonly code?: string;
  readonly detail?: string;
}

/** What a person is told of an error of the database; errors of other kinds are given back as they are. */
export function postgresRefusal(reason: unknown): unknown {
  if (!(reason instanceof Error)) return reason;
  const { code = '', detail, message }: Failure = reason;
  if (code === UNIQUE_VIOLATION) return ofColumns(columnsIn(detail), reason);
  const refusal = CODES.find(([one]) => one.test(code))?.[1] ?? (ENDED.test(message) ? 'DATABASE_AWAY' : undefined);
  return refusal ? Object.assign(refuseStore(refusal), { cause: reason }) : reason;
}

/** Two records of one id are a fault of the program. */
const ofColumns = (columns: readonly string[], reason: Error): Error =>
  columns.length === 0 || columns.includes('id') ? reason : notUnique(columns, reason);

/** `Key (name, "from")=(…) already exists.`, in whatever language. */
function columnsIn(detail = ''): readonly string[] {
  const columns = /\((.+?)\)=\(/.exec(detail)?.[1]?.split(', ') ?? [];
  return columns.map((column) => column.replace(/^"|"$/g, ''));
}
