import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { tableOf } from '../apps/here.ts';
import type { StoredFile } from '../files/files.ts';
import type { House } from '../house.ts';
import { parseJsonBody } from '../http/json-body.ts';
import { readerLocale } from '../http/reader-locale.ts';
import { readingForm } from '../http/reading-form.ts';
import { refuseRequest } from '../http/refusals.ts';
import { TableParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { wireJob } from '../jobs/jobs.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import type { ImportInput } from './import-job.ts';
import { importTargets } from './targets.ts';

interface Parts {
  readonly file: StoredFile;
  readonly fields: ReadonlyMap<string, string>;
}

/** Keeps the file of a multipart body and gathers the fields beside it, in whatever order they come. */
async function partsOf(house: House, request: FastifyRequest): Promise<Parts> {
  const fields = new Map<string, string>();
  let file: StoredFile | undefined;
  if (!request.isMultipart()) throw refuseRequest('NO_FILE');
  for await (const part of request.parts()) {
    if ('file' in part) file = await keep(house, part, accountOf(request).id);
    else fields.set(part.fieldname, String(part.value));
  }
  if (!file) throw refuseRequest('NO_FILE');
  return { file, fields };
}

const keep = (house: House, { filename, file }: MultipartFile, by: string): Promise<StoredFile> =>
  house.files.add({ name: filename, stream: file, by });

/** An object in a field of a multipart body. */
function objectIn(fields: Parts['fields'], name: string): Record<string, unknown> | undefined {
  const text = fields.get(name);
  if (text === undefined || text === '') return undefined;
  const value = parseJsonBody(Buffer.from(text));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuseRequest('MALFORMED');
  return value as Record<string, unknown>;
}

function mapIn(fields: Parts['fields'], allowed: ReadonlySet<string>): ImportInput['map'] {
  const map = objectIn(fields, 'map');
  const isFit = (value: unknown) => value === null || (typeof value === 'string' && allowed.has(value));
  if (map && !Object.values(map).every(isFit)) throw refuseRequest('BAD_MAP');
  return map as ImportInput['map'];
}

/** `…/import`: a file of records. With `dryRun` nothing is written; the job's result says how the columns were understood. */
export function importRoutes(server: TypedServer, house: House): void {
  server.post('/api/apps/:app/tables/:table/import', { schema: { params: TableParams } }, async (request, reply) => {
    const { app, actor, table } = await tableOf(house.apps, request, house.now());
    const { file, fields } = await readingForm(() => partsOf(house, request));
    const map = mapIn(fields, new Set(importTargets(app, actor, table).map(({ key }) => key)));
    const values = objectIn(fields, 'values');
    const input: ImportInput = { table: table.key, file: file.id, map, values, dryRun: fields.get('dryRun') === 'true' };
    const locale = readerLocale(request);
    const job = await house.jobs.add({ kind: 'import', app: app.key, account: actor.id, locale, input });
    return reply.code(202).send({ job: wireJob(job) });
  });
}
