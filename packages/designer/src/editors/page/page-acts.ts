import { below, type FullTable, type Operation, type Page, stepTo, type Widget } from '@stepwell/definition';
import type { Beginning, Widget as WidgetKind } from '@stepwell/widgets';
import { uniqueKey } from '../unique-key.ts';
import { freePlace, type Place } from './grid.ts';

/** The address of a widget. */
export const widgetAt = (path: string, { widgets }: Pick<Page, 'widgets'>, widget: Widget): string =>
  below(path, 'widgets', stepTo(widgets, widgets.indexOf(widget)));

const USUAL_HEIGHT = 4;

/** Where the widgets of a page stand, by their places in the list; one that says nothing stands below those before it. */
export function placesOf({ widgets }: Pick<Page, 'widgets'>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [index, { at }] of widgets.entries()) if (at) places.set(String(index), at as Place);
  for (const [index, { at }] of widgets.entries())
    if (!at) places.set(String(index), freePlace([...places.values()], [12, USUAL_HEIGHT]));
  return new Map(widgets.map((_, index) => [String(index), places.get(String(index)) as Place]));
}

/** Writes the places that are others than they were. */
export function setPlaces(path: string, page: Pick<Page, 'widgets'>, places: ReadonlyMap<string, Place>): readonly Operation[] {
  return page.widgets.flatMap((widget, index): Operation[] => {
    const place = places.get(String(index));
    if (!place || String(widget.at) === String(place)) return [];
    return [{ op: 'set', at: below(widgetAt(path, page, widget), 'at'), value: [...place] }];
  });
}

const SHOWN = 4;

/** What is worth showing of a table: its title and the first of its own plain fields, grouped by its stage or first choice. */
export function beginningOf(table: FullTable): Beginning {
  const fields = [...table.fields.values()];
  const own = fields.filter(({ system, definition, type, options }) => {
    const storage = type.storage(options);
    return !(system || definition.private) && (storage === 'column' || storage === 'list');
  });
  const title = table.definition.title ?? own[0]?.definition.key;
  const isShort = ({ type }: (typeof own)[number]) => type.group !== 'file' && type.group !== 'place';
  const keys = own.filter(isShort).map(({ definition }) => definition.key);
  const group =
    fields.find(({ type }) => type.group === 'choice' && type.computed === true) ??
    own.find(({ type }) => type.group === 'choice');
  const columns = [...new Set([...(title === undefined ? [] : [title]), ...keys])].slice(0, SHOWN);
  return { table: table.key, columns, group: group?.definition.key };
}

/** A new widget of a kind where there is room, called as its kind is until somebody names it. */
export function newWidget(page: Pick<Page, 'widgets'>, kind: WidgetKind, from: Beginning): Widget {
  const key = uniqueKey(
    kind.name,
    page.widgets.map((widget) => widget.key),
  );
  const at = freePlace([...placesOf(page).values()], kind.begins.size);
  return { key, kind: kind.name, label: { ...kind.label }, at: [...at], ...kind.begins.options(from) } as Widget;
}

export const insertWidget = (path: string, widget: Widget): Operation => ({
  op: 'insert',
  at: below(path, 'widgets'),
  value: widget,
});
