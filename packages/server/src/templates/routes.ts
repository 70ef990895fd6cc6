import { type Label, toBundle } from '@stepwell/definition';
import { labelWords, type WireTemplate } from '@stepwell/engine';
import { demandBuilder } from '../draft/builder.ts';
import type { House } from '../house.ts';
import { refuseRequest } from '../http/refusals.ts';
import { AppParams } from '../http/shapes.ts';
import type { TypedServer } from '../http/typed-server.ts';
import { accountOf } from '../sign-in/authenticate.ts';
import { type Template, trialKey } from './templates.ts';

/** What new apps can begin with, for those who may make one. */
export function templateRoutes(server: TypedServer, house: House): void {
  server.get('/api/templates', async (request) => {
    await demandBuilder(house, accountOf(request).id);
    return { templates: (await house.templates.all()).map(shown) };
  });

  server.get('/api/templates/:app/bundle', { schema: { params: AppParams } }, async (request) => {
    await demandBuilder(house, accountOf(request).id);
    const template = await house.templates.find(request.params.app);
    if (!template) throw refuseRequest('NO_SUCH_ADDRESS');
    return toBundle(template.files);
  });
}

const named = ({ key, label }: { readonly key: string; readonly label?: Label }) => labelWords(label, key);

function shown({ key, app }: Template): WireTemplate {
  const { info, tables, processes, pages, roles } = app;
  return {
    key,
    trial: trialKey(key),
    label: labelWords(info.label, key),
    help: info.help === undefined ? null : labelWords(info.help, ''),
    tables: tables.filter((table) => !table.extends).map(named),
    processes: processes.map((process) => ({
      label: named(process),
      stages: process.stages.map((stage) => ({ label: named(stage), category: stage.category ?? 'open' })),
    })),
    pages: pages.map(named),
    roles: roles.map(named),
  };
}
