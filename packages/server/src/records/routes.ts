import { acts, type Command, CreateBody, ListQuery, MoveBody, refuse, UndoBody, UpdateBody } from '@stepwell/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { hereOf, tableOf } from '../apps/here.ts';
import type { House } from '../house.ts';
import { ActParams, AppParams, Closed, RecordParams, TableParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { demandShape } from '../http/validation.ts';
import { jobToUndo } from '../jobs/undo-job.ts';
import { beginJob } from '../jobs/work-routes.ts';
import { doCommand } from './do-command.ts';
import { duplicatesRoute } from './duplicates-route.ts';
import { lookAt } from './look-at.ts';
import { listRecords } from './read-records.ts';
import { timelineOf } from './timeline.ts';

const AfterQuery = Closed({ after: Type.Optional(Type.String({ maxLength: 100 })) });
const VersionQuery = Closed({ version: Type.Optional(Type.Integer()) });
const ActBody = Type.Object({ version: Type.Optional(Type.Integer()) }, { additionalProperties: true });
const RECORDS = '/api/apps/:app/tables/:table/records';

type Write = (request: FastifyRequest, reply: FastifyReply, command: Command, status?: number) => Promise<FastifyReply>;

/** Records: list, read, write, move, act, take back. */
export function recordRoutes(server: TypedServer, house: House): void {
  const write: Write = async (request, reply, command, status = 200) =>
    doCommand(house, await hereOf(house.apps, request, house.now()), command, { request, reply, status });

  server.get(RECORDS, { schema: { params: TableParams, querystring: ListQuery } }, async (request, reply) =>
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .send(await listRecords(house, await tableOf(house.apps, request, house.now()), request.query)),
  );
  server.post(RECORDS, { schema: { params: TableParams, body: CreateBody } }, async (request, reply) => {
    const { table } = request.params;
    return write(request, reply, { kind: 'create', table, values: request.body.values }, 201);
  });
  server.get(`${RECORDS}/:id`, { schema: { params: RecordParams } }, async (request) => ({
    record: await lookAt(house, await tableOf(house.apps, request, house.now()), request.params.id),
  }));
  server.get(`${RECORDS}/:id/timeline`, { schema: { params: RecordParams, querystring: AfterQuery } }, async (request) =>
    timelineOf(house, await tableOf(house.apps, request, house.now()), request.params.id, request.query.after),
  );
  server.patch(`${RECORDS}/:id`, { schema: { params: RecordParams, body: UpdateBody } }, async (request, reply) => {
    const { table, id } = request.params;
    return write(request, reply, { kind: 'update', table, id, ...request.body });
  });
  binRoutes(server, write);
  duplicatesRoute(server, house);
  server.post(`${RECORDS}/:id/move`, { schema: { params: RecordParams, body: MoveBody } }, async (request, reply) => {
    const { table, id } = request.params;
    return write(request, reply, { kind: 'move', table, id, ...request.body });
  });
  server.post(`${RECORDS}/:id/:act`, { schema: { params: ActParams, body: ActBody } }, async (request, reply) => {
    const { table, id, act } = request.params;
    const { version, ...input } = request.body;
    const known = acts.find(({ name }) => name === act);
    if (known) demandShape(known.input, input);
    return write(request, reply, { kind: 'act', act, table, id, version, input });
  });
  server.post('/api/apps/:app/undo', { schema: { params: AppParams, body: UndoBody } }, async (request, reply) => {
    const { undo } = request.body;
    const job = jobToUndo(undo);
    if (job === undefined) return write(request, reply, { kind: 'undo', undo });
    const { app, actor } = await hereOf(house.apps, request, house.now());
    const done = await house.jobs.find(job);
    if (done?.account !== actor.id || done.app !== app.key) throw refuse('NOT_FOUND');
    return beginJob(house, { request, reply }, { kind: 'undo', app: app.key, account: actor.id, input: { job } });
  });
}

/** Into the recycle bin, out of it, and away for good. */
function binRoutes(server: TypedServer, write: Write): void {
  server.delete(`${RECORDS}/:id`, { schema: { params: RecordParams, querystring: VersionQuery } }, async (request, reply) => {
    const { table, id } = request.params;
    return write(request, reply, { kind: 'delete', table, id, ...request.query });
  });
  server.post(`${RECORDS}/:id/restore`, { schema: { params: RecordParams } }, async (request, reply) => {
    const { table, id } = request.params;
    return write(request, reply, { kind: 'restore', table, id });
  });
  server.post(`${RECORDS}/:id/purge`, { schema: { params: RecordParams } }, async (request, reply) => {
    const { table, id } = request.params;
    return write(request, reply, { kind: 'purge', table, id });
  });
}
