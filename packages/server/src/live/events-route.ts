import type { ServerResponse } from 'node:http';
import { type PersonActor, PUBLISHED, rightOf } from '@stepwell/engine';
import type { FastifyRequest } from 'fastify';
import type { InstalledApp } from '../apps/apps.ts';
import { surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { type Locale, readerLocale } from '../http/reader-locale.ts';
import { refuseRequest } from '../http/refusals.ts';
import type { TypedServer } from '../http/typed-server.ts';
import type { Account } from '../sign-in/account.ts';
import { accountOf, tokenOf } from '../sign-in/authenticate.ts';
import type { Listener, PlacedEvent } from './live-hub.ts';

const BEAT = 20_000;
/** So many records are asked for at once. */
const AT_ONCE = 1000;
/** A page that reads so slowly that this much waits for it is cut off; it comes back and reloads. */
const MOST_WAITING = 1024 * 1024;

/** Which of the events about one table the person may see. */
async function seenOf(
  house: House,
  app: InstalledApp,
  actor: PersonActor,
  events: readonly PlacedEvent[],
): Promise<ReadonlySet<string>> {
  const table = events[0]?.event.table ?? '';
  const ids = events.map(({ event }) => event.id);
  // A version for everybody bears the app's key, one for somebody his id.
  if (table === PUBLISHED) return new Set(ids.filter((id) => id === app.key || id === actor.id));
  const right = rightOf(app.model, actor, table, 'read');
  if (right === true) return new Set(ids);
  if (right === false || !app.model.tables.has(table)) return new Set();
  const now = house.now();
  const environment = surroundings({ app, actor, now });
  const query = { from: table, select: ['id'], limit: AT_ONCE };
  const seen = new Set<string>();
  // After a break thousands may have changed.
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    // Whoever could see a record is told that it went into the bin.
    const asked = { actor, environment, query, now, ids: ids.slice(at, at + AT_ONCE), deleted: 'with' } as const;
    for (const row of (await house.writes.query(app.model, asked)).rows) seen.add(String(row['id']));
  }
  return seen;
}

/** The events that an account may see, in their order. */
async function seenBy(house: House, account: Account, locale: Locale, events: readonly PlacedEvent[]): Promise<PlacedEvent[]> {
  const groups = Map.groupBy(events, ({ event }) => `${event.app} ${event.table}`);
  const seen = await Promise.all(
    [...groups.values()].map(async (group) => {
      const app = await house.apps.find(group[0]?.event.app ?? '', account.id);
      const actor = app && (await house.apps.actorIn(app, account.id, { locale }));
      if (!app || !actor) return [];
      const ids = await seenOf(house, app, actor, group);
      return group.filter(({ event }) => ids.has(event.id));
    }),
  );
  const all = new Set(seen.flat());
  return events.filter((placed) => all.has(placed));
}

const written = ({ place, event }: PlacedEvent) => `id: ${place}\ndata: ${JSON.stringify(event)}\n\n`;

function listenerFor(house: House, request: FastifyRequest, response: ServerResponse): Listener {
  const [account, locale] = [accountOf(request), readerLocale(request)];
  return {
    see: (events) => seenBy(house, account, locale, events),
    send: (events) => {
      if (response.writableLength > MOST_WAITING) response.destroy();
      else if (events.length > 0) response.write(events.map(written).join(''));
    },
  };
}

/** `GET /api/events`: what changed, never to what; the page fetches it again under its own rights. */
export function eventRoutes(server: TypedServer, house: House): void {
  const open = new Set<ServerResponse>();
  server.addHook('preClose', async () => {
    for (const response of open) response.end();
  });

  // Who asks for the head alone would be kept waiting for it.
  server.get('/api/events', { exposeHeadRoute: false, config: { isEndless: true } }, async (request, reply) => {
    const token = tokenOf(request) ?? '';
    const response = reply.raw;
    const listener = listenerFor(house, request, response);
    const since = request.headers['last-event-id'];
    if (!house.live.listen(listener, typeof since === 'string' ? since : undefined)) throw refuseRequest('EVENTS_GONE');
    reply.hijack();
    const kept = reply.getHeaders() as Record<string, string>;
    response.writeHead(200, {
      ...kept,
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // The place alone, without data, is no event to a page; it is where the page goes on from after a break.
    const tellPlace = () => response.write(`id: ${house.live.placeOf(listener)}\n\n`);
    response.write('retry: 1000\n\n');
    tellPlace();
    open.add(response);
    const beat = setInterval(async () => {
      if (await house.signIn.sessions.isAlive(token)) tellPlace();
      else response.end();
    }, BEAT);
    response.on('close', () => {
      clearInterval(beat);
      house.live.leave(listener);
      open.delete(response);
    });
  });
}
