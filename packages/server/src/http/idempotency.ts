import { createHash } from 'node:crypto';
import type { PlatformDatabase, Statement } from '@stepwell/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseRequest } from './refusals.ts';
import type { TypedServer } from './typed-server.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A request that its sender may repeat: asked twice, it is carried out once and answered alike. */
export interface Repeatable {
  readonly key: string;
  /** What the request asks for; undefined until its route has read the form. */
  fingerprint: string | undefined;
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
  parameters: [key, fingerprint ?? '', status, body, at],
});

/** The statement that puts another body into an answer that is kept. */
export const changeAnswer = ({ key, fingerprint }: Repeatable, body: string): Statement => ({
  sql: 'update _idempotency set body = ? where key = ? and fingerprint = ?',
  parameters: [body, key, fingerprint ?? ''],
});

/** Says that a request only looks or tries: asked again, it is answered anew, and nothing of it is kept. */
export function keepNothing({ repeatable }: FastifyRequest): void {
  if (repeatable) repeatable.kept = true;
}

/** What makes two requests the same. */
const fingerprintOf = ({ method, url }: FastifyRequest, content: string): string =>
  createHash('sha256').update(`${method} ${url}\n${content}`).digest('hex');

function repeatableOf(request: FastifyRequest): Repeatable | undefined {
  const header = request.headers['idempotency-key'];
  if (request.method !== 'POST' || header === undefined || !request.account) return undefined;
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw refuseRequest('BAD_KEY');
  const isForm = request.headers['content-type']?.startsWith('multipart/') ?? false;
  const fingerprint = isForm ? undefined : fingerprintOf(request, JSON.stringify(request.body ?? null));
  return { key: `${request.account.id} ${header}`, fingerprint, kept: false };
}

/** Takes `Idempotency-Key` on every POST: the same request gets the same answer for a day, another one under its key is refused. */
export async function repeatOnce(server: TypedServer, database: PlatformDatabase, now: () => number): Promise<void> {
  const running = new Map<string, Repeatable>();
  await database.write([table, { sql: 'delete from _idempotency where at < ?', parameters: [now() - DAY] }]);
  server.decorateRequest('repeatable', undefined);

  const begin = async (repeatable: Repeatable, request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const { key, fingerprint } = repeatable;
    const other = running.get(key);
    const isOther = fingerprint !== undefined && other?.fingerprint !== undefined && other.fingerprint !== fingerprint;
    if (other) throw refuseRequest(isOther ? 'KEY_REUSED' : 'KEY_BUSY');
    running.set(key, repeatable);
    request.repeatable = repeatable;
    return fingerprint !== undefined && answerAgain(repeatable, reply, { database, now });
  };

  server.addHook('preHandler', (request, reply, done) => {
    const repeatable = repeatableOf(request);
    if (!repeatable) return done();
    begin(repeatable, request, reply).then((isAnswered) => isAnswered || done(), done);
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

interface Ports {
  readonly database: PlatformDatabase;
  readonly now: () => number;
}

/** Sends what was answered when this request came before, if it did; refuses another request under its key. */
async function answerAgain(repeatable: Repeatable, reply: FastifyReply, { database, now }: Ports): Promise<boolean> {
  const kept = await findKept(database, repeatable.key, now() - DAY);
  if (!kept) return false;
  if (kept.fingerprint !== repeatable.fingerprint) throw refuseRequest('KEY_REUSED');
  repeatable.kept = true;
  await sendKept(reply, kept);
  return true;
}

/** The same for a form, whose content only its route could read: `digest` stands for it. */
export async function answerFormAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  digest: string,
  ports: Ports,
): Promise<boolean> {
  const { repeatable } = request;
  if (!repeatable) return false;
  repeatable.fingerprint = fingerprintOf(request, digest);
  return answerAgain(repeatable, reply, ports);
}

async function findKept(database: PlatformDatabase, key: string, since: number): Promise<Kept | undefined> {
  const sql = 'select fingerprint, status, body from _idempotency where key = ? and at >= ?';
  return (await database.all<Kept>({ sql, parameters: [key, since] }))[0];
}

const sendKept = (reply: FastifyReply, { status, body }: Kept): FastifyReply =>
  reply.code(status).header('content-type', 'application/json; charset=utf-8').header('idempotency-replayed', 'true').send(body);
