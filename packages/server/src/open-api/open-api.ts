import { acts, labelWords, type Model, type TableModel, WireError } from '@stepwell/engine';
import type { Locale } from '../http/reader-locale.ts';
import { answerShapes, answersOf } from './answers.ts';
import type { DeclaredRoute } from './collect-routes.ts';

type Json = Readonly<Record<string, unknown>>;

const content = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** What a value may be, or nothing. */
function orBlank(shape: Json): Json {
  if (typeof shape['type'] !== 'string') return { anyOf: [shape, { type: 'null' }] };
  const choices = shape['enum'];
  return { ...shape, type: [shape['type'], 'null'], ...(Array.isArray(choices) && { enum: [...choices, null] }) };
}

/** The values of a table's records: what each field looks like on the way, and which of them can be written. */
function valuesOf({ context }: Model, table: TableModel, locale: Locale): Json {
  const properties = [...table.fields.values()].map((field) => [
    field.key,
    {
      title: labelWords(field.label, field.key)[locale],
      ...orBlank(field.type.wire(field.options, context) as Json),
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

/** What a request brings: JSON, or a form with a file. */
function requestOf(route: DeclaredRoute, table: TableModel | undefined): Json {
  if (route.form) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' };
    const schema = { type: 'object', required: ['file'], properties: { file, ...route.form.properties } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  const body = bodyOf(route, table);
  return body ? { requestBody: { required: true, ...content(body) } } : {};
}

const actNames = acts.map(({ name }) => name);
const key = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } };

const parametersOf = (path: string, { method, query }: DeclaredRoute): Json[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(name === 'act' && { enum: actNames }) },
  })),
  ...Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query?.required?.includes(name) ?? false,
    schema,
  })),
  ...(method === 'post' ? [key] : []),
];

const responsesOf = (route: DeclaredRoute): Json =>
  Object.fromEntries(
    answersOf(route).map(({ status, says, schema, type = 'application/json' }) => [
      status,
      { description: says, ...(schema && { content: { [type]: { schema } } }) },
    ]),
  );

/** What needs no sign-in. */
const OPEN = new Set(['get /api/health', 'post /api/session']);

function operationOf(path: string, route: DeclaredRoute, table?: TableModel): Json {
  const { method, url } = route;
  return {
    operationId: [method, ...path.split(/[/{}.]+/).filter((part) => part !== '' && part !== 'api')].join('_'),
    ...(table && { tags: [table.key] }),
    ...(OPEN.has(`${method} ${url}`) && { security: [] }),
    parameters: parametersOf(path, route),
    ...requestOf(route, table),
    responses: { ...responsesOf(route), default: { description: 'Refused', ...content(reference('Error')) } },
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
      schemas: { ...values, ...answerShapes, Error: WireError },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, cookie: { type: 'apiKey', in: 'cookie', name: 'stepwell' } },
    },
    security: [{ token: [] }, { cookie: [] }],
    paths,
  };
}
