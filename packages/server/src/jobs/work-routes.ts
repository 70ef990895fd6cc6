import { acts, BulkBody, ExportBody } from '@stepwell/engine';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tableOf } from '../apps/here.ts';
import { demandKnownAct } from '../bulk/bulk-command.ts';
import { demandWhich, idsOf } from '../bulk/which-records.ts';
import { demandExportable } from '../export/export-job.ts';
import type { House } from '../house.ts';
import { readerLocale } from '../http/reader-locale.ts';
import { TableParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { demandShape } from '../http/validation.ts';
import { wireJob } from './jobs.ts';

/** Begins a job and answers it at once. */
export async function beginJob(
  house: House,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  job: { kind: string; app: string; account: string; input: unknown },
): Promise<FastifyReply> {
  const begun = await house.jobs.add({ ...job, locale: readerLocale(request) });
  return reply.code(202).send({ job: wireJob(begun) });
}

/** Long work on a table: export and bulk acts. */
export function workRoutes(server: TypedServer, house: House): void {
  const exporting = { schema: { params: TableParams, body: ExportBody }, config: { maxDepth: 160 } };
  server.post('/api/apps/:app/tables/:table/export', exporting, async (request, reply) => {
    const here = await tableOf(house.apps, request, house.now());
    const { app, actor, table } = here;
    const { format = 'xlsx', search, deleted: _, ids: named, except, ...query } = request.body;
    // A list but for some records is written as the records that are left.
    const ids = named ?? (except && (await idsOf(house, here, request.body)));
    await demandExportable(house, here, { query, search });
    const input = { table: table.key, format, search, query, ids };
    return beginJob(house, { request, reply }, { kind: 'export', app: app.key, account: actor.id, input });
  });

  const bulk = { schema: { params: TableParams, body: BulkBody }, config: { maxDepth: 160 } };
  server.post('/api/apps/:app/tables/:table/records/bulk', bulk, async (request, reply) => {
    const { app, actor, table } = await tableOf(house.apps, request, house.now());
    demandKnownAct(request.body.act);
    demandWhich(request.body);
    const act = acts.find(({ name }) => name === request.body.act);
    if (act) demandShape(act.input, request.body.input ?? {});
    const input = { table: table.key, ...request.body };
    return beginJob(house, { request, reply }, { kind: 'bulk', app: app.key, account: actor.id, input });
  });
}
