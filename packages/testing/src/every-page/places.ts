import type { BrowserContext } from 'playwright-core';

/** Something to press, and what must open then. */
export interface Step {
  readonly press: string;
  readonly opens: string;
}

/** Somewhere a person can be: an address, and what he opens there, one after the other. */
export interface Place {
  readonly path: string;
  readonly steps: readonly Step[];
}

type Act = 'create' | 'import' | 'delete';
interface Role {
  readonly key: string;
  readonly admin?: boolean;
  readonly tables?: { readonly [table: string]: { readonly [act in Act]?: unknown } };
}
interface Definition {
  readonly tables: readonly { key: string }[];
  readonly pages: readonly { key: string }[];
  readonly roles: readonly Role[];
}
interface Me {
  readonly apps: readonly { readonly key: string; readonly roles: readonly string[] }[];
}

const DIALOG = '#layers [role=dialog]';
const create: Step = { press: 'main button:has(.anticon-plus)', opens: DIALOG };
const menu: Step = { press: 'main button:has(.anticon-ellipsis)', opens: '#layers [role=tooltip]:has(.anticon-save)' };
const importing: Step = { press: '#layers button:has(.anticon-upload)', opens: DIALOG };
/** What a list offers to whom may do it. */
const offers: readonly (readonly [Act, readonly Step[]])[] = [
  ['create', [create]],
  ['import', [menu, importing]],
];

/** Where somebody gets who has not signed in. */
export const placesOfStrangers: readonly Place[] = ['/sign-in', '/gallery'].map((path) => ({ path, steps: [] }));

/** What the reader's first app is, and what he is in it. */
async function appOf(context: BrowserContext) {
  const ask = async (path: string) => (await context.request.get(`/api${path}`)).json();
  const [mine] = ((await ask('/me')) as Me).apps;
  const { definition } = (await ask(`/apps/${mine?.key}/definition`)) as { definition: Definition };
  const roles = definition.roles.filter(({ key }) => mine?.roles.includes(key));
  const may = (act: Act, table: string) =>
    roles.some(({ admin, tables }) => admin || (tables?.[table]?.[act] ?? false) !== false);
  const firstOf = async (table: string) => {
    const { records } = (await ask(`/apps/${mine?.key}/tables/${table}/records?limit=1`)) as { records: { id: string }[] };
    return records[0]?.id;
  };
  return { key: mine?.key, definition, may, firstOf };
}

/** Deletes a record of each table of which the reader may, so that bins are not all empty, and tells of how many; one that others need stays. */
export async function binOneOfEach(context: BrowserContext, address: string): Promise<number> {
  const { key, definition, may, firstOf } = await appOf(context);
  let deleted = 0;
  for (const table of definition.tables.filter((one) => may('delete', one.key))) {
    const record = `/api/apps/${key}/tables/${table.key}/records/${await firstOf(table.key)}`;
    const answer = await context.request.delete(record, { headers: { Origin: address } });
    deleted += answer.ok() ? 1 : 0;
  }
  return deleted;
}

/** Every page of the reader's app: what its definition names, what his roles let him open there, and what belongs to every app. */
export async function placesOf(context: BrowserContext): Promise<Place[]> {
  const { key: app, definition, may, firstOf } = await appOf(context);
  const at = (path: string, steps: readonly Step[] = []): Place => ({ path: `/app/${app}${path}`, steps });
  const places = [
    at(''),
    at('/inbox'),
    at('/tasks'),
    at('/nothing/is/here'),
    ...definition.pages.map(({ key }) => at(`/page/${key}`)),
  ];
  for (const [index, { key }] of definition.tables.entries()) {
    const list = `/table/${key}`;
    const offered = offers.filter(([act]) => may(act, key)).map(([, steps]) => at(list, steps));
    const record = await firstOf(key);
    // Where somebody may delete nothing, every bin says the same to him.
    const bins = index === 0 || may('delete', key) ? [at(`/bin/${key}`)] : [];
    places.push(at(list), ...offered, ...bins, ...(record ? [at(`${list}/${record}`)] : []));
  }
  return places;
}
