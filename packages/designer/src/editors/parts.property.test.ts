import {
  type AppFiles,
  applyOperations,
  appOf,
  type Calendar,
  checkApp,
  contextOf,
  fullTables,
  type Operation,
  type Page,
  type Parameter,
  type Role,
} from '@stepwell/definition';
import { operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { widgets } from '@stepwell/widgets';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addHoliday, dayAfter, setHours, turnDay } from './calendar/calendar-acts.ts';
import { calendarEditor } from './calendar/calendar-part.ts';
import { moved, resized, settled } from './page/grid.ts';
import { beginningOf, insertWidget, newWidget, placesOf, setPlaces, widgetAt } from './page/page-acts.ts';
import { pageEditor } from './page/page-part.ts';
import { addParameter, parameterAt, retype } from './parameter/parameter-acts.ts';
import { parametersEditor } from './parameter/parameter-part.ts';
import { canBeParameter } from './parameter/plain-value.ts';
import { propertySet } from './property.ts';
import { type Level, levelOf, ownCondition, RIGHTS, rightOf, setFieldRight, setRight } from './role/role-acts.ts';
import { roleEditor } from './role/role-editor.ts';

const vocabulary = { operators, fields: fieldTypes, actions: [], widgets };

const start: AppFiles = new Map<string, unknown>([
  ['app.json', { key: 'shelf', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' }],
  [
    'tables/loan.json',
    {
      key: 'loan',
      title: 'name',
      owner: 'owner',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'owner', type: 'user' },
        { key: 'kind', type: 'select', options: [{ key: 'book' }, { key: 'film' }] },
        { key: 'fee', type: 'money' },
      ],
    },
  ],
]);

const text = (files: AppFiles) => JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
const errorsOf = (files: AppFiles) => checkApp(files, vocabulary).problems.filter(({ severity }) => severity === 'error');
const context = contextOf(start.get('app.json') as never);

type Act = (files: AppFiles, pick: number) => readonly Operation[];
const of = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;
const firstIn = (files: AppFiles, folder: string) => [...files.keys()].filter((path) => path.startsWith(folder));

const makers: readonly Act[] = [pageEditor, roleEditor, calendarEditor, parametersEditor].map(
  (editor) => (files) => editor.make?.(files, 'en').operations ?? [],
);

const pageAct =
  (change: (path: string, page: Page, files: AppFiles, pick: number) => readonly Operation[]): Act =>
  (files, pick) => {
    const path = of(firstIn(files, 'pages/'), pick);
    return path === undefined ? [] : change(path, files.get(path) as Page, files, pick);
  };

const pageActs: readonly Act[] = [
  pageAct((path, page, files, pick) => {
    const tables = fullTables(appOf(files), vocabulary, context);
    return [insertWidget(path, newWidget(page, of(widgets, pick), beginningOf(tables.get('loan') as never)))];
  }),
  ...[moved, resized].map((gesture) =>
    pageAct((path, page, _files, pick) => {
      const places = placesOf(page);
      const id = of([...places.keys()], pick);
      const place = places.get(id);
      return place ? setPlaces(path, page, settled(places, id, gesture(place, (pick % 9) - 4, (pick % 7) - 3))) : [];
    }),
  ),
  pageAct((path, page, _files, pick) =>
    page.widgets.length > 0 ? [{ op: 'remove', at: widgetAt(path, page, of(page.widgets, pick)) }] : [],
  ),
  pageAct((path, page, _files, pick) => propertySet(path, page, 'table', pick % 2 ? 'loan' : undefined)),
];

const LEVELS: readonly Level[] = ['none', 'follows', 'own', 'all', 'condition'];
const roleActs: readonly Act[] = [
  (files, pick) => {
    const [path] = firstIn(files, 'roles/');
    if (path === undefined) return [];
    const value = rightOf(of(LEVELS, pick), { follows: pick % 3 === 0, own: 'owner = me', former: undefined });
    return setRight(path, files.get(path) as Role, ['loan', of(RIGHTS, pick)], value);
  },
  (files, pick) => {
    const [path] = firstIn(files, 'roles/');
    if (path === undefined) return [];
    const value = rightOf(of(LEVELS, pick), { follows: true, own: 'owner = me', former: undefined });
    return setFieldRight(path, files.get(path) as Role, ['loan', of(['name', 'fee'], pick), 'read'], value);
  },
];

const calendarAct =
  (change: (path: string, calendar: Calendar, day: string, pick: number) => readonly Operation[]): Act =>
  (files, pick) => {
    const [path] = firstIn(files, 'calendars/');
    return path === undefined ? [] : change(path, files.get(path) as Calendar, dayAfter('2026-01-25', pick % 30), pick);
  };
const calendarActs: readonly Act[] = [
  calendarAct((path, calendar, day) => turnDay(path, calendar, day)),
  calendarAct((path, calendar, day, pick) => addHoliday(path, calendar, [day, dayAfter(day, (pick % 9) - 4)])),
  calendarAct((path, calendar, _day, pick) => setHours(path, calendar, 2 + (pick % 6), pick % 2 ? [['10:00', '16:00']] : [])),
];

const types = fieldTypes.filter(canBeParameter);
const parameterActs: readonly Act[] = [
  (files, pick) => {
    const parameters = files.get('parameters.json') as readonly Parameter[] | undefined;
    return parameters ? addParameter(parameters, of(types, pick), { label: 'New', context }).operations : [];
  },
  (files, pick) => {
    const parameters = (files.get('parameters.json') ?? []) as readonly Parameter[];
    const parameter = of(parameters, pick);
    return parameter ? retype(parameterAt(parameters, parameter), parameter, of(types, pick), context) : [];
  },
];

const acts = [...makers, ...pageActs, ...roleActs, ...calendarActs, ...parameterActs];
const deeds = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat()), { maxLength: 25 });

test('whatever the editors do, undoing gives the very same text and the check finds no error in what they made', () => {
  fc.assert(
    fc.property(deeds, (steps) => {
      let files = start;
      // What is there to begin with, so that every act has something to act on.
      for (const make of makers) files = applyOperations(files, make(files, 0)).files;
      for (const [which, pick] of steps) {
        const operations = (acts[which] as Act)(files, pick);
        const { files: next, inverse } = applyOperations(files, operations);
        expect(text(applyOperations(next, inverse).files)).toBe(text(files));
        files = next;
      }
      expect(errorsOf(files)).toEqual([]);
    }),
    {
      numRuns: 60,
      examples: [
        [
          [
            [14, 0],
            [15, 602091558],
          ],
        ],
      ],
    },
  );
});

test('what an editor does not know of a file stays as it is', () => {
  const role = { key: 'clerk', extra: 1, tables: { loan: { read: { '==': [1, 1] }, other: 2 } } };
  const files = new Map([...start, ['roles/clerk.json', role]]);
  const { files: next } = applyOperations(files, setRight('roles/clerk.json', role as never, ['loan', 'update'], true));
  expect(next.get('roles/clerk.json')).toEqual({
    key: 'clerk',
    extra: 1,
    tables: { loan: { read: { '==': [1, 1] }, other: 2, update: true } },
  });
});

test('a right reads as the level that was chosen, and a condition somebody wrote is kept', () => {
  const own = ownCondition({ owner: 'owner' });
  for (const level of LEVELS.filter((one) => one !== 'condition')) {
    expect(levelOf(rightOf(level, { follows: true, own, former: undefined }), true, own)).toBe(level);
  }
  expect(rightOf('condition', { follows: false, own, former: 'fee > 3' })).toBe('fee > 3');
  expect(levelOf({ '==': [1, 1] }, false, own)).toBe('condition');
  for (const former of [undefined, true, false, own, 'fee > 3'])
    expect(levelOf(rightOf('condition', { follows: false, own, former }), false, own)).toBe('condition');
});
