import type { App, Page, Role, Table, TableRights } from '@stepwell/definition';
import { type Model, type PersonActor, resultTypes } from '@stepwell/engine';
import { madeOnce } from '@stepwell/expression';

const kept = new WeakMap<Model, Map<string, string>>();

/** A version as its pages read it, cut to what somebody may see: JSON text, made once for each set of roles. */
export function shownApp(model: Model, actor: PersonActor, isPilot: boolean): string {
  const ofModel = madeOnce(kept, model, () => new Map<string, string>());
  const roles = `${[...actor.roles].sort().join()}${isPilot ? ' in a pilot' : ''}`;
  return madeOnce(ofModel, roles, () => JSON.stringify({ ...wireOf(model, actor), ...(isPilot && { isPilot }) }));
}

function wireOf(model: Model, actor: PersonActor) {
  const roles = model.app.roles.filter(({ key }) => actor.roles.includes(key));
  const isAdmin = roles.some(({ admin }) => admin);
  const definition = isAdmin ? withoutTests(model.app) : shownTo(model.app, roles);
  const tables = new Map(definition.tables.map(({ key, fields }) => [key, new Set(fields.map((field) => field.key))]));
  const isShown = (place: string) => {
    const [table = '', field = '', ...more] = place.split('.');
    return isAdmin || more.length > 0 || (tables.get(table)?.has(field) ?? true);
  };
  const results = Object.fromEntries(Object.entries(resultTypes(model)).filter(([place]) => isShown(place)));
  return { version: model.version, definition, results };
}

/** Tests, reference data and the demo company are for nobody's pages. */
const withoutTests = ({ demo: _, ...app }: App): App => ({ ...app, scenarios: [], data: [] });

type Roles = readonly Role[];

function shownTo(whole: App, roles: Roles): App {
  const app = withoutTests(whole);
  const isTouched = ({ table }: { readonly table: string }) => roles.some(({ tables }) => touches(tables?.[table]));
  return {
    ...app,
    roles: app.roles.map((role) => (roles.includes(role) ? withoutHidden(role) : named(role))),
    tables: app.tables.map((table) => shownTable(table, roles)),
    forms: app.forms.filter(isTouched),
    processes: withoutActions(app.processes.filter(isTouched)),
    timeouts: withoutActions(app.timeouts.filter(isTouched)),
    pages: app.pages.filter((page) => isFor(roles, page)),
    later: {},
  };
}

const touches = ({ read, create, update }: TableRights = {}): boolean => Boolean(read || create || update);

/** Of roles that somebody does not have he knows what they are called. */
const named = ({ key, label }: Role): Role => ({ key, ...(label !== undefined && { label }) });

/** What a role does not show is not named either. */
function withoutHidden(role: Role): Role {
  if (!role.tables) return role;
  const tables = Object.entries(role.tables).map(([table, { fields = {}, ...rights }]) => {
    const shown = Object.entries(fields).filter(([field]) => gives(role, table, field));
    return [table, { ...rights, ...(shown.length > 0 && { fields: Object.fromEntries(shown) }) }] as const;
  });
  return { ...role, tables: Object.fromEntries(tables) };
}

/** The same without what is done by itself: that happens on the server. */
const withoutActions = <T>(parts: readonly T[]): readonly T[] =>
  JSON.parse(JSON.stringify(parts, (key, value: unknown) => (key === 'do' || key === 'ended' ? undefined : value))) as T[];

/** A page for others is there only for whom it is the home or stands in the menu. */
const isFor = (roles: Roles, { key, roles: allowed }: Page): boolean =>
  !allowed || roles.some((role) => allowed.includes(role.key) || role.home === key || role.menu?.includes(key));

/** A table without the fields that are hidden; by title and owner records are told apart. */
function shownTable(table: Table, roles: Roles): Table {
  const { key, title, owner } = table;
  const isShown = (field: string) => field === title || field === owner || roles.some((role) => gives(role, key, field));
  return { ...table, fields: table.fields.filter((field) => isShown(field.key)) };
}

/** Whether a role shows a field, or lets it be written; who may not read it writes it only where that is said. */
function gives({ tables }: Role, table: string, field: string): boolean {
  const rights = tables?.[table] ?? {};
  const { read, update = read } = rights.fields?.[field] ?? {};
  return Boolean((rights.read && read !== false) || ((rights.update || rights.create) && update !== false));
}
