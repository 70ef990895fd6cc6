import type { AuditEntry } from '@stepwell/engine';
import { type Head, type Link, START } from '../audit/chain.ts';
import { COLUMNS, entryOf, names } from '../audit/columns.ts';
import { type Client, changed, objectsOf } from './connection.ts';

const LIST = COLUMNS.map((column) => `"${column}"`).join(', ');
/** All links of a commit in one statement. */
const INSERT = `insert into _audit (${names}) select ${LIST} from jsonb_populate_recordset(null::_audit, ?::jsonb)`;

/** The end of the chain, as the running transaction sees it. */
export async function headOf(client: Client): Promise<Head> {
  const [head] = await objectsOf<Head>(client, 'select seq, hash from _audit order by seq desc limit 1', []);
  return head ?? START;
}

export async function insertLinks(client: Client, links: readonly Link[]): Promise<void> {
  await changed(client, INSERT, [JSON.stringify(links)]);
}

export async function auditEntry(client: Client, id: string): Promise<AuditEntry | null> {
  const [link] = await objectsOf<Link>(client, `select ${names} from _audit where id = ?`, [id]);
  return link ? entryOf(link) : null;
}
