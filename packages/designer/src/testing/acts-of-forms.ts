import { type AppFiles, appOf, type Field, type Form, fullTables, type Page, type Table } from '@stepwell/definition';
import { widgets } from '@stepwell/widgets';
import { askLess, putBelow, takeOff } from '../editors/form/doctor/doctor-acts.ts';
import {
  addItems,
  addSection,
  moveItem,
  moveUnit,
  removeItem,
  removeUnit,
  setOfItem,
  wrapUnit,
} from '../editors/form/form-acts.ts';
import {
  fieldOf,
  isDrawable,
  lengthIn,
  type Placed,
  placedIn,
  placesOf,
  type Unit,
  unitsOf,
} from '../editors/form/layout-units.ts';
import { moved, resized, settled } from '../editors/page/grid.ts';
import { beginningOf, insertWidget, newWidget, setPlaces, placesOf as widgetPlacesOf } from '../editors/page/page-acts.ts';
import { insertField, moveField, newField, removeField, retypeField } from '../editors/table/field-acts.ts';
import { tableIn as readTableIn } from '../here/read-parts.ts';
import { contextIn, type EveryAct, type Here, type Made, on, type Pick, tables, types, vocabulary } from './act.ts';
import { KEYS } from './random-definitions.ts';

const ofForm = (
  made: { readonly name: string },
  make: (here: Here<Form> & { units: readonly Unit[]; one?: Placed; unit?: Unit }) => Made,
) =>
  on<Form>('forms', made, (here) => {
    if (!isDrawable(here.content)) return undefined;
    const units = unitsOf(here.path, here.content);
    const [one, unit] = [here.pick(placedIn(units)), here.pick(units)];
    return make({ ...here, units, ...(one && { one }), ...(unit && { unit }) });
  });

/** What is done with forms. */
export const formActs: readonly EveryAct[] = [
  ofForm(addItems, ({ path, content, units, pick }) => {
    const place = pick(placesOf(units));
    return place && addItems(place, [pick(KEYS) ?? 'name', { field: 'amount', width: 'half' }], lengthIn(path, content));
  }),
  ofForm(removeItem, ({ one }) => one && removeItem(one)),
  ofForm(moveItem, ({ path, content, units, one, pick }) => {
    const place = pick(placesOf(units));
    return one && place && moveItem(one, place, lengthIn(path, content));
  }),
  ofForm(addSection, ({ path, content }) => addSection(path, content.layout.length, { section: 'More', columns: 2, items: [] })),
  ofForm(moveUnit, ({ path, content, units, unit, pick }) => {
    const target = pick([...units.map(({ from }) => from), content.layout.length]);
    const isMove = unit && target !== undefined && (target < unit.from || target > unit.to);
    return isMove ? moveUnit(path, unit, target, content.layout.length) : undefined;
  }),
  ofForm(removeUnit, ({ path, units, unit }) => unit && removeUnit(path, unit, units)),
  ofForm(wrapUnit, ({ path, unit }) => (unit && !unit.section ? wrapUnit(path, unit, { section: 'Loose' }) : undefined)),
  ofForm(
    setOfItem,
    ({ one, pick }) =>
      one && setOfItem(one.at, one.item, pick(['width', 'visible', 'label']) ?? '', pick(['half', 'amount > 1', '', undefined])),
  ),
  ofForm(takeOff, ({ path, content, units, pick }) => takeOff(path, content, someFields(units, pick))),
  ofForm(putBelow, ({ path, content, units, pick }) => putBelow(path, content, someFields(units, pick))),
  ofForm(askLess, ({ files, path, content, units, pick }) => {
    const fields = readTableIn(files, content.table)?.fields ?? [];
    return askLess(path, content, { path: `tables/${content.table}.json`, fields }, someFields(units, pick));
  }),
];

const someFields = (units: readonly Unit[], pick: Pick): readonly string[] => {
  const fields = placedIn(units).map(({ item }) => fieldOf(item));
  return [pick(fields), pick(fields)].filter((one) => one !== undefined);
};

const ofField = (made: { readonly name: string }, make: (here: Here<Table> & { field: Field }) => Made) =>
  on<Table>('tables', made, (here) => {
    const field = here.pick(here.content.fields);
    return field && make({ ...here, field });
  });

/** What is done with fields. */
export const tableActs: readonly EveryAct[] = [
  on<Table>('tables', insertField, ({ path, content, pick }) => {
    const type = pick(types);
    return type && insertField(path, newField(content, type, tables), pick([undefined, content.fields[0]?.key]));
  }),
  ofField(removeField, ({ path, field }) => removeField(path, field.key)),
  ofField(moveField, ({ path, content, field, pick }) => moveField(path, field.key, pick([undefined, ...content.fields])?.key)),
  ofField(retypeField, ({ path, field, pick }) => {
    const type = pick(types);
    return type && retypeField(path, field, { type, tables });
  }),
];

/** A table of the app as pages know it; undefined while the app makes none. */
function tableIn(files: AppFiles, key: string) {
  try {
    return fullTables(appOf(files), vocabulary, contextIn(files)).get(key);
  } catch {
    return undefined;
  }
}

/** What is done with widgets. */
export const pageActs: readonly EveryAct[] = [
  on<Page>('pages', insertWidget, ({ files, path, content, pick }) => {
    const kind = pick(widgets);
    const table = tableIn(files, 'thing');
    return kind && table && insertWidget(path, newWidget(content, kind, beginningOf(table)));
  }),
  on<Page>('pages', setPlaces, ({ path, content, pick }) => {
    const places = widgetPlacesOf(content);
    const [id, gesture] = [pick([...places.keys()]), pick([moved, resized])];
    const place = id === undefined ? undefined : places.get(id);
    if (id === undefined || !place || !gesture) return undefined;
    return setPlaces(path, content, settled(places, id, gesture(place, pick([-3, 0, 2]) ?? 0, pick([-2, 1, 4]) ?? 0)));
  }),
];
