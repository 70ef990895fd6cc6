import { refuse, rightOf } from '@stepwell/engine';
import Type from 'typebox';
import { type AtTable, tableOf } from '../apps/here.ts';
import { type Form, isAnswered, readForm } from '../files/read-form.ts';
import type { House } from '../house.ts';
import { parseJsonBody } from '../http/json-body.ts';
import { refuseRequest } from '../http/refusals.ts';
import { Closed, TableParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { beginJob } from '../jobs/work-routes.ts';
import { demandFitMap } from './fit-map.ts';
import type { ImportInput } from './import-job.ts';
import { importTargets } from './targets.ts';

const Flag = Type.Union([Type.Literal('true'), Type.Literal('false')]);
const Text = Type.String({ maxLength: 100_000 });
const Fields = Closed({ map: Type.Optional(Text), values: Type.Optional(Text), dryRun: Type.Optional(Flag) });

/** An object in a field of a multipart body. */
function objectIn(fields: Form['fields'], name: string): Record<string, unknown> | undefined {
  const text = fields[name];
  if (text === undefined || text === '') return undefined;
  const value = parseJsonBody(Buffer.from(text));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuseRequest('MALFORMED');
  return value as Record<string, unknown>;
}

function inputOf({ app, actor, table }: AtTable, { file, fields }: Form): ImportInput {
  const map = objectIn(fields, 'map');
  if (map) demandFitMap(map, importTargets(app, actor, table));
  const values = objectIn(fields, 'values');
  return { table: table.key, file: file.id, map: map as ImportInput['map'], values, dryRun: fields['dryRun'] === 'true' };
}

/** `…/import`: a file of records. With `dryRun` nothing is written; the job's result says how the columns were understood. */
export function importRoutes(server: TypedServer, house: House): void {
  server.post(
    '/api/apps/:app/tables/:table/import',
    { schema: { params: TableParams }, config: { form: Fields } },
    async (request, reply) => {
      const here = await tableOf(house.apps, request, house.now());
      const { app, actor, table } = here;
      if (rightOf(app.model, actor, table.key, 'import') === false) throw refuse('FORBIDDEN');
      const form = await readForm(house, request, Fields);
      if (await isAnswered(house, request, reply, form)) return reply;
      try {
        const input = inputOf(here, form);
        return await beginJob(house, { request, reply }, { kind: 'import', app: app.key, account: actor.id, input });
      } catch (error) {
        await house.files.remove(form.file.id);
        throw error;
      }
    },
  );
}
