import { nextDefault, refuse } from '@stepwell/engine';
import Type from 'typebox';
import { hereOf, surroundings } from '../apps/here.ts';
import type { House } from '../house.ts';
import { AppParams, Closed } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { chosenFilters } from './chosen-filters.ts';

const PageParams = Closed({ ...AppParams.properties, page: Type.String({ maxLength: 90 }) });

/** `GET …/pages/:page/filters`: what the filters of a page are for the reader until he chooses otherwise. */
export function pageRoutes(server: TypedServer, house: House): void {
  server.get('/api/apps/:app/pages/:page/filters', { schema: { params: PageParams } }, async (request) => {
    const here = await hereOf(house.apps, request, house.now());
    const { model } = here.app;
    const page = model.pages.get(request.params.page);
    if (!page) throw refuse('NOT_FOUND');
    const nextFlip = nextDefault(model, page, surroundings(here));
    const values = chosenFilters(here, page).map(({ filter, fieldType, value }) => [
      filter.key,
      value === null ? null : fieldType.write(value, filter, model.context),
    ]);
    return {
      filter: Object.fromEntries(values) as { readonly [key: string]: unknown },
      asOf: new Date(here.now).toISOString(),
      ...(nextFlip && { nextFlip: new Date(nextFlip).toISOString() }),
    };
  });
}
