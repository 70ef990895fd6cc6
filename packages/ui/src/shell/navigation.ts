import type { App, Label, Role, TableRights } from '@stepwell/definition';
import { addresses } from '../app/addresses.ts';

export interface NavigationEntry {
  readonly key: string;
  readonly label: Label;
  readonly help?: Label;
  readonly icon: string;
  readonly address: string;
}

/** More entries than this are put behind "more": nobody chooses well among more. */
export const MOST_ENTRIES = 7;

/** Whether one of the roles is given this act on the table, for all records or for some. */
export function mayAct(roles: readonly Role[], table: string, act: Exclude<keyof TableRights, 'fields'>): boolean {
  return roles.some((role) => {
    if (role.admin) return true;
    const rights = role.tables?.[table];
    if (!rights) return false;
    const right =
      rights[act] ?? (act === 'move' ? rights.update : act === 'export' || act === 'comment' ? rights.read : undefined);
    return right !== undefined && right !== false;
  });
}

/** Whether one of the roles that let a record be written lets this field be, for all records or for some. */
export const mayWriteField = (roles: readonly Role[], table: string, field: string): boolean =>
  roles.some(
    (role) => mayAct([role], table, 'update') && (role.admin || role.tables?.[table]?.fields?.[field]?.update !== false),
  );

/**
 * The same of a record that is not there yet: fields follow the right to make one, unless some role of the app says something
 * of this field.
 */
export const mayFillField = (app: Pick<App, 'roles'>, roles: readonly Role[], field: { table: string; key: string }): boolean => {
  const isRuled = app.roles.some((role) => role.tables?.[field.table]?.fields?.[field.key]?.update !== undefined);
  return (!isRuled && mayAct(roles, field.table, 'create')) || mayWriteField(roles, field.table, field.key);
};

const isShown = (roles: readonly Role[], allowed: readonly string[] | undefined) =>
  !allowed || roles.some((role) => role.admin || allowed.includes(role.key));

function pagesFor(app: App, roles: readonly Role[]): NavigationEntry[] {
  const home = roles.find((role) => role.home)?.home;
  return app.pages
    .filter((page) => page.key !== home && isShown(roles, page.roles))
    .toSorted((a, b) => (a.order ?? 1e9) - (b.order ?? 1e9))
    .map((page) => ({
      key: page.key,
      label: page.label ?? page.key,
      ...(page.help ? { help: page.help } : {}),
      icon: page.icon ?? 'page',
      address: addresses.page(app.info.key, page.key),
    }));
}

/** A table that has a page of its own needs no second entry. */
function tablesFor(app: App, roles: readonly Role[]): NavigationEntry[] {
  const shown = new Set(app.pages.filter((page) => isShown(roles, page.roles)).map((page) => page.table));
  return app.tables
    .filter((table) => !table.extends && !shown.has(table.key) && mayAct(roles, table.key, 'read'))
    .map((table) => ({
      key: table.key,
      label: table.label ?? table.key,
      ...(table.help ? { help: table.help } : {}),
      icon: 'table',
      address: addresses.table(app.info.key, table.key),
    }));
}

/** What the menu offers someone with these roles: what his role names, else its pages, then its tables. The home page stands before them. */
export function navigationOf(app: App, roles: readonly Role[]): NavigationEntry[] {
  const all = [...pagesFor(app, roles), ...tablesFor(app, roles)];
  const menu = roles.find((role) => role.menu)?.menu;
  if (!menu) return all;
  const wider = [...all, ...tablesFor({ ...app, pages: [] }, roles)];
  return menu.flatMap((key) => wider.find((entry) => entry.key === key) ?? []);
}
