import { labelWords, type Model, type TableModel, WireError, WireList, WireRecord, Written } from '@stepwell/engine';
import type { Locale } from '../http/reader-locale.ts';
import type { DeclaredRoute } from './collect-routes.ts';

type Json = Readonly<Record<string, unknown>>;

const content = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The values of a table's records: what each field looks like on the way, and which of them can be written. */
function valuesOf({ context }: Model, table: TableModel, locale: Locale): Json {
  const properties = [...table.fields.values()].map((field) => [
    field.key,
    {
      ...(field.type.wire(field.options, context) as Json),
      title: labelWords(field.label, field.key)[locale],
      nullable: true,
      ...(field.computed && { readOnly: true }),
    },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

/** The body of a route; `values` in it are those of the table. */
function bodyOf(route: DeclaredRoute, table: TableModel | undefined): unknown {
  const body = route.body as { properties?: Json } | undefined;
  if (!body || !table || !body.properties?.['values']) return body;
  return { ...body, properties: { ...body.properties, values: reference(table.key) } };
}

const parametersOf = (path: string, { query }: DeclaredRoute): Json[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query?.required?.includes(name) ?? false,
    schema,
  })),
];

const answers: Readonly<Record<string, Json>> = {
  job: { '202': { description: 'The job that was begun', ...content(reference('Job')) } },
  list: { '200': { description: 'A page of records', ...content(reference('List')) } },
  write: { '200': { description: 'The record as it is now', ...content(reference('Written')) } },
  other: { '200': { description: 'Done' } },
};

function answerOf({ method, url }: DeclaredRoute): Json {
  if (/\/(import|export|bulk)$/.test(url)) return answers['job'] as Json;
  if (method === 'get') return answers[url.endsWith('/records') ? 'list' : 'other'] as Json;
  return answers[url.includes('/records') || url.endsWith('/undo') ? 'write' : 'other'] as Json;
}

function operationOf(path: string, route: DeclaredRoute, table?: TableModel): Json {
  const body = bodyOf(route, table);
  return {
    ...(table && { tags: [table.key] }),
    parameters: parametersOf(path, route),
    ...(body ? { requestBody: { required: true, ...content(body) } } : {}),
    responses: { ...answerOf(route), default: { description: 'Refused', ...content(reference('Error')) } },
  };
}

/** The documentation of an app's HTTP interface: the declared routes, with the app's tables and fields in their places. */
export function openApiOf(
  model: Model,
  routes: readonly DeclaredRoute[],
  { version, locale }: { version: string; locale: Locale },
): Json {
  const app = model.app.info;
  const tables = [...model.tables.values()].filter(({ kind }) => kind === 'table');
  const paths: Record<string, Record<string, Json>> = {};
  const add = (path: string, route: DeclaredRoute, table?: TableModel) => {
    paths[path] = { ...paths[path], [route.method]: operationOf(path, route, table) };
  };
  for (const route of routes) {
    const url = route.url.replace(':app', app.key);
    const braced = (text: string) => text.replace(/:(\w+)/g, '{$1}');
    if (!url.includes(':table')) add(braced(url), route);
    else for (const table of tables) add(braced(url.replace(':table', table.key)), route, table);
  }
  const values = Object.fromEntries(tables.map((table) => [table.key, valuesOf(model, table, locale)]));
  return {
    openapi: '3.1.0',
    info: { title: labelWords(app.label, app.key)[locale], version: `${app.version}+${version}` },
    components: {
      schemas: { ...values, Record: WireRecord, List: WireList, Written, Error: WireError, Job: { type: 'object' } },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'stepwell' } },
    },
    security: [{ token: [] }, { cookie: [] }],
    paths,
  };
}
