import { refuse, type WireInboxItem } from '@stepwell/engine';
import type { Words } from '@stepwell/expression';
import Type from 'typebox';
import type { House } from '../house.ts';
import { type Locale, readerLocale } from '../http/reader-locale.ts';
import { Closed, IdParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from '../sign-in/authenticate.ts';

interface InboxRow {
  readonly id: string;
  readonly app: string;
  readonly at: number;
  readonly text: string;
  readonly table: string | null;
  readonly record: string | null;
  readonly cause: string;
  readonly due_at: number | null;
  readonly read_at: number | null;
}

const Ask = Closed({ unread: Type.Optional(Type.Boolean()), after: Type.Optional(Type.String({ maxLength: 64 })) });
const PAGE = 100;
const instant = (at: number) => new Date(at).toISOString();

const wireItem = (row: InboxRow, locale: Locale): WireInboxItem => ({
  id: row.id,
  at: instant(row.at),
  text: (JSON.parse(row.text) as Words)[locale],
  app: row.app,
  ...(row.table !== null && { table: row.table }),
  ...(row.record !== null && { record: row.record }),
  cause: row.cause,
  ...(row.due_at !== null && { dueAt: instant(row.due_at) }),
  readAt: row.read_at === null ? null : instant(row.read_at),
});

const COLUMNS = 'id, app, at, text, "table", record, cause, due_at, read_at';

/** The messages of who is signed in. */
export function inboxRoutes(server: TypedServer, house: House): void {
  const { platform } = house.store;

  server.get('/api/inbox', { schema: { querystring: Ask } }, async (request) => {
    const { unread, after = '~' } = request.query;
    const only = unread ? 'and read_at is null' : '';
    // Ids rise with time, so they place a page as well as the instant does.
    const sql = `select ${COLUMNS} from _inbox where "to" = ? and id < ? ${only} order by id desc limit ${PAGE + 1}`;
    const rows = await platform.all<InboxRow>({ sql, parameters: [accountOf(request).id, after] });
    const items = rows.slice(0, PAGE).map((row) => wireItem(row, readerLocale(request)));
    return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
  });

  server.post('/api/inbox/:id/read', { schema: { params: IdParams } }, async (request) => {
    const { id } = accountOf(request);
    const parameters = [request.params.id, id];
    await platform.write([
      {
        sql: 'update _inbox set read_at = ? where id = ? and "to" = ? and read_at is null',
        parameters: [house.now(), ...parameters],
      },
    ]);
    const [row] = await platform.all<InboxRow>({ sql: `select ${COLUMNS} from _inbox where id = ? and "to" = ?`, parameters });
    if (!row) throw refuse('NOT_FOUND');
    return { item: wireItem(row, readerLocale(request)) };
  });
}
