import { FillingsBody, type WireFormDoctor } from '@stepwell/engine';
import Type from 'typebox';
import { hereOf } from '../apps/here.ts';
import { designerOf } from '../draft/start-routes.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { examineForm } from './form-doctor.ts';
import { knownOf } from './known-of.ts';

const DAY = 24 * 60 * 60 * 1000;
const FormParams = Closed({ app: Type.String({ maxLength: 90 }), form: Type.String({ maxLength: 90 }) });
const SinceQuery = Closed({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) });

/** How people get on with forms: pages tell it, those who design the app ask for it. */
export function fillingRoutes(server: TypedServer, house: House): void {
  server.post('/api/apps/:app/fillings', { schema: { params: AppParams, body: FillingsBody } }, async (request, reply) => {
    const { app, actor } = await hereOf(house.apps, request, house.now());
    const known = request.body.fillings.flatMap((filling) => knownOf(app.model, filling));
    await house.fillings.keep(app.key, actor.id, known);
    return reply.code(204).send();
  });

  const options = { schema: { params: FormParams, querystring: SinceQuery } };
  server.get('/api/apps/:app/forms/:form/doctor', options, async (request): Promise<WireFormDoctor> => {
    const { app, now } = await designerOf(house, request);
    const form = app.model.forms.get(request.params.form);
    if (!form) throw refuseRequest('NO_SUCH_ADDRESS');
    return examineForm(house, app.model, { form, since: now - (request.query.days ?? 90) * DAY });
  });
}
