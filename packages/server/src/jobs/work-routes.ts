import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { tableOf } from '../apps/here.ts';
import { demandKnownAct } from '../bulk/bulk-job.ts';
import { demandExportable } from '../export/export-job.ts';
import type { House } from '../house.ts';
import { readerLocale } from '../http/reader-locale.ts';
import { Closed, TableParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { wireJob } from './jobs.ts';

const Text = Type.String({ maxLength: 4000 });
const Values = Type.Record(Type.String(), Type.Unknown());
const Formula = Type.Union([Text, Type.Object({}, { additionalProperties: true })]);

const ExportBody = Closed({
  format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')])),
  where: Type.Optional(Formula),
  sort: Type.Optional(Type.Array(Text, { maxItems: 10 })),
  select: Type.Optional(Type.Array(Text, { maxItems: 200 })),
  search: Type.Optional(Type.String({ maxLength: 200 })),
});

const BulkBody = Closed({
  act: Type.String({ maxLength: 40 }),
  ids: Type.Array(Type.String({ maxLength: 64 }), { minItems: 1, maxItems: 5000 }),
  values: Type.Optional(Values),
  to: Type.Optional(Type.String({ maxLength: 40 })),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  input: Type.Optional(Values),
});

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
    const { format = 'xlsx', search, ...query } = request.body;
    await demandExportable(house, here, { query, search });
    const input = { table: table.key, format, search, query };
    return beginJob(house, { request, reply }, { kind: 'export', app: app.key, account: actor.id, input });
  });

  server.post(
    '/api/apps/:app/tables/:table/records/bulk',
    { schema: { params: TableParams, body: BulkBody } },
    async (request, reply) => {
      const { app, actor, table } = await tableOf(house.apps, request, house.now());
      demandKnownAct(request.body.act);
      const input = { table: table.key, ...request.body };
      return beginJob(house, { request, reply }, { kind: 'bulk', app: app.key, account: actor.id, input });
    },
  );
}
