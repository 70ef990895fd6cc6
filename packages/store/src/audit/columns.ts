import type { AuditEntry } from '@stepwell/engine';
import type { Link } from './chain.ts';
import { fromJson } from './json.ts';

/** The columns of the table of the audit. */
export const COLUMNS = [
  'seq',
  'id',
  'app',
  'what',
  'table',
  'record',
  'version',
  'by',
  'at',
  'cause',
  'address',
  'device',
  'salt',
  'old',
  'new',
  'digest',
  'hash',
  'erased',
] as const;
/** Their list in SQL. */
export const names = COLUMNS.map((column) => `"${column}"`).join(', ');

/** What a link says. */
export function entryOf(link: Link): AuditEntry {
  const values = (text: string | null) => (text === null ? undefined : (fromJson(text) as AuditEntry['old']));
  return {
    id: link.id,
    what: link.what,
    table: link.table ?? undefined,
    record: link.record ?? undefined,
    version: link.version ?? undefined,
    by: link.by,
    at: link.at,
    cause: link.cause,
    address: link.address ?? undefined,
    device: link.device ?? undefined,
    old: values(link.old),
    new: values(link.new),
  };
}
