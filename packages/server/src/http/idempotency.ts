import { createHash } from 'node:crypto';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseRequest } from './refusals.ts';
import type { TypedServer } from './typed-server.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A request that its sender may repeat: asked twice, it is carried out once and answered alike. */
export interface Repeatable {
  readonly key: string;
  readonly fingerprint: string;
  /** The answer already stands in the transaction that did the work. */
  kept: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set when the request carries an `Idempotency-Key`. */
    repeatable: Repeatable | undefined;
  }
}

interface Kept {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
}

const table = {
  sql: 'create table if not exists _idempotency (key text primary key, fingerprint text not null, status integer not null, body text not null, at bigint not null)',
};

/** The statement that keeps an answer for a day. Run in the transaction of the work, it holds exactly when the work does. */
export const keepAnswer = ({ key, fingerprint }: Repeatable, status: number, body: string, at: number): Statement => ({
  sql: 'insert into _idempotency (key, fingerprint, status, body, at) values (?, ?, ?, ?, ?) on conflict (key) do nothing',
  parameters: [key, fingerprint, status, body, at],
});

/** What makes two requests the same. A file is not read twice: its length stands for it. */
function fingerprintOf(request: FastifyRequest): string {
  const { 'content-type': type = '', 'content-length': length = '' } = request.headers;
  const body = type.startsWith('multipart/') ? length : JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest('hex');
}

function repeatableOf(request: FastifyRequest): Repeatable | undefined {
  const header = request.headers['idempotency-key'];
  if (request.method !== 'POST' || header === undefined || !request.account) return undefined;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw refuseRequest('BAD_KEY');
  return { key: `${request.account.id} ${header}`, fingerprint: fingerprintOf(request), kept: false };
}

/** Takes `Idempotency-Key` on every POST: the same request gets the same answer for a day, another one under its key is refused. */
export async function repeatOnce(server: TypedServer, database: PlatformDatabase, now: () => number): Promise<void> {
  const running = new Map<string, string>();
  await database.write([table, { sql: 'delete from _idempotency where at < ?', parameters: [now() - DAY] }]);
  server.decorateRequest('repeatable', undefined);

  server.addHook('preHandler', async (request, reply) => {
    const repeatable = repeatableOf(request);
    if (!repeatable) return;
    const { key, fingerprint } = repeatable;
    const other = running.get(key);
    if (other !== undefined) throw refuseRequest(other === fingerprint ? 'KEY_BUSY' : 'KEY_REUSED');
    running.set(key, fingerprint);
    request.repeatable = repeatable;
    const kept = await findKept(database, key, now() - DAY);
    if (!kept) return;
    if (kept.fingerprint !== fingerprint) throw refuseRequest('KEY_REUSED');
    repeatable.kept = true;
    return sendKept(reply, kept);
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    const { repeatable } = request;
    const isDone = reply.statusCode >= 200 && reply.statusCode < 300 && typeof payload === 'string';
    if (!repeatable || repeatable.kept || !isDone) return done(null, payload);
    database.write([keepAnswer(repeatable, reply.statusCode, payload, now())]).then(() => done(null, payload), done);
  });

  server.addHook('onResponse', (request, _reply, done) => {
    if (request.repeatable) running.delete(request.repeatable.key);
    done();
  });
}

async function findKept(database: PlatformDatabase, key: string, since: number): Promise<Kept | undefined> {
  const sql = 'select fingerprint, status, body from _idempotency where key = ? and at >= ?';
  return (await database.all<Kept>({ sql, parameters: [key, since] }))[0];
}

const sendKept = (reply: FastifyReply, { status, body }: Kept): FastifyReply =>
  reply.code(status).header('content-type', 'application/json; charset=utf-8').header('idempotency-replayed', 'true').send(body);
