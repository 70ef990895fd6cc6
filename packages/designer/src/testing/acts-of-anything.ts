import { below, type Page, type Process, stepTo } from '@stepwell/definition';
import { labelChange } from '../editors/label-change.ts';
import { entrySet, memberRenamed, withinNew } from '../editors/more/more-acts.ts';
import { propertySet } from '../editors/property.ts';
import { addTo, removeFrom, shift } from '../editors/steps/step-acts.ts';
import { anywhere, type EveryAct, on, type Pick } from './act.ts';

const words = ['Name', '名称', '', '<b>x</b>'];

const listIn = (object: Readonly<Record<string, unknown>>, pick: Pick) =>
  pick(Object.entries(object).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[1].length > 0));

/** What is done with anything that has properties. */
export const anyActs: readonly EveryAct[] = [
  anywhere(propertySet, (at, object, pick) =>
    propertySet(
      at,
      object,
      pick([...Object.keys(object), 'help', 'x_new']) ?? 'x',
      pick<unknown>(['x', '', undefined, [], [1], { a: 1 }, false]),
    ),
  ),
  anywhere(labelChange, (at, object, pick) =>
    labelChange(at, object['label'], pick(['zh-CN', 'en'] as const) ?? 'en', pick(words) ?? ''),
  ),
  anywhere(addTo, (at, object, pick) =>
    addTo(at, object, pick([...Object.keys(object), 'list']) ?? 'list', pick<unknown>([1, { key: 'n' }, 'x'])),
  ),
  anywhere(removeFrom, (at, object, pick) => {
    const [name, list] = listIn(object, pick) ?? [];
    return name !== undefined && list ? removeFrom(below(at, name), list, pick([...list.keys()]) ?? 0) : undefined;
  }),
  anywhere(shift, (at, object, pick) => {
    const [name, list] = listIn(object, pick) ?? [];
    return name !== undefined && list
      ? shift(below(at, name), list, pick([...list.keys()]) ?? 0, pick([-1, 1] as const) ?? 1)
      : undefined;
  }),
];

/** What is done where properties are drawn from their schemas. */
export const moreActs: readonly EveryAct[] = [
  on<Process>('processes', withinNew, ({ path, content, pick }) => {
    const stage = pick(content.stages);
    if (!stage) return undefined;
    const at = below(path, 'stages', stepTo(content.stages, content.stages.indexOf(stage)), 'due');
    return withinNew(at, stage.due, propertySet(at, stage.due ?? {}, 'missed', pick(['once', 'each', ''])));
  }),
  on<Page>('pages', entrySet, ({ path, content, pick }) => {
    const widget = pick(content.widgets.filter(({ columns }) => Array.isArray(columns) && columns.length > 0));
    const [entry] = (widget?.['columns'] ?? []) as readonly unknown[];
    if (!widget || entry === undefined) return undefined;
    const isObject = typeof entry === 'object' && entry !== null && 'field' in entry;
    const object = (isObject ? entry : { field: entry }) as Readonly<Record<string, unknown>>;
    const at = below(path, 'widgets', stepTo(content.widgets, content.widgets.indexOf(widget)), 'columns', 0);
    return entrySet(at, entry, { object, main: 'field', operations: propertySet(at, object, 'label', pick(['Name', ''])) });
  }),
  anywhere(memberRenamed, (at, object, pick) => {
    const from = pick(Object.keys(object));
    return from === undefined || !at.includes('#') ? undefined : memberRenamed(at, object, from, `${from}_2`);
  }),
];
