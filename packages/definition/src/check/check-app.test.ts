import { expect, test } from 'vitest';
import type { AppFiles } from '../app.ts';
import { wholeVocabulary as vocabulary } from '../testing/apps.ts';
import { checkApp } from './check-app.ts';

type Json = Record<string, unknown>;

/** An app without problems, from which each test takes something away or to which it adds something wrong. */
const sound = (): Record<string, Json | readonly Json[] | string> => ({
  'app.json': { key: 'shop', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' },
  'parameters.json': [{ key: 'limit', type: 'duration', default: '48h', min: '4h' }],
  'tables/customer.json': {
    title: 'name',
    fields: [
      { key: 'name', type: 'text' },
      { key: 'level', type: 'select', options: ['a', 'b'] },
    ],
  },
  'tables/order.json': {
    key: 'order',
    title: 'name',
    owner: 'clerk',
    fields: [
      { key: 'name', type: 'text', required: true },
      { key: 'clerk', type: 'user' },
      { key: 'customer', type: 'relation', table: 'customer', inverse: 'orders' },
      { key: 'amount', type: 'money', min: 0 },
      { key: 'double', type: 'formula', formula: 'amount * 2' },
      { key: 'late', type: 'boolean' },
      { key: 'items', type: 'lines', fields: [{ key: 'qty', type: 'number' }] },
    ],
    checks: [{ check: 'not (amount < 0)', at: 'amount' }],
  },
  'forms/order.json': { table: 'order', layout: ['name', { section: 'More', items: ['customer', 'amount'] }] },
  'processes/sale.json': {
    table: 'order',
    stages: [{ key: 'new' }, { key: 'done', category: 'won', enter: [{ require: { fields: ['amount'] } }] }],
  },
  'timeouts/silence.json': {
    table: 'order',
    while: "stage = 'new'",
    steps: [
      { after: '75%', do: [{ notify: { to: 'clerk', text: { 'zh-CN': '{name} 该跟进了', en: '{name} waits' } } }] },
      { after: "param('limit')", mark: 'late' },
    ],
  },
  'pages/desk.json': {
    filters: [{ key: 'month', type: 'period', unit: 'month', default: 'month(now())' }],
    widgets: [
      {
        key: 'list',
        kind: 'table',
        data: {
          from: 'order',
          where: 'clerk = me and created_at in filter.month',
          group: ['stage'],
          measures: [{ key: 'sum', formula: 'sum(amount)' }],
          sort: ['-sum'],
        },
      },
    ],
  },
  'roles/clerk.json': { home: 'desk', tables: { order: { read: 'clerk = me', fields: { amount: { update: false } } } } },
  'scenarios/first.json': {
    name: 'First',
    at: '2026-03-02T09:00:00+08:00',
    users: [{ key: 'w', roles: ['clerk'] }],
    steps: [{ as: 'w', create: 'order', values: { name: 'A' } }],
  },
});

const filesOf = (files: Record<string, unknown>): AppFiles => new Map(Object.entries(files));
const problemsOf = (files: Record<string, unknown>, now?: number) => checkApp(filesOf(files), vocabulary, now).problems;
const codesOf = (files: Record<string, unknown>) => problemsOf(files).map(({ path, code }) => `${path} ${code}`);

/** The sound app, or that given, with one member of one file changed: `tables/order.json#/fields/3/min`. */
function changed(path: string, value: unknown, app: Record<string, unknown> = sound()): Record<string, unknown> {
  const files: Record<string, unknown> = structuredClone(app);
  const [file = '', pointer = ''] = path.split('#');
  const steps = pointer.split('/').slice(1);
  const last = steps.pop();
  if (last === undefined) return { ...files, [file]: value };
  const holder = steps.reduce((object, step) => object[step] as Json, files[file] as Json);
  holder[last] = value;
  return files;
}

const process = (when: string) => ({ table: 'order', when, stages: [{ key: 'new' }] });
const widget = (at: readonly number[]) => ({ key: 'second', kind: 'table', at, data: { from: 'order' } });

test('a sound app has no problems and is given back with the keys of its files', () => {
  const { problems, app } = checkApp(filesOf(sound()), vocabulary);
  expect(problems).toEqual([]);
  expect(app!.tables.map(({ key }) => key)).toEqual(['customer', 'order']);
});

const mistakes: readonly [what: string, change: Record<string, unknown>, problems: readonly string[]][] = [
  [
    'an unknown property',
    changed('tables/order.json#/fields/0/requird', true),
    ['tables/order.json#/fields/0/requird UNKNOWN_PROPERTY'],
  ],
  [
    'an unknown field type',
    changed('tables/order.json#/fields/3/type', 'mony'),
    ['tables/order.json#/fields/3/type UNKNOWN_FIELD_TYPE'],
  ],
  [
    'a relation to no table',
    changed('tables/order.json#/fields/2/table', 'custmer'),
    ['tables/order.json#/fields/2/table UNKNOWN_TABLE'],
  ],
  ['an option out of place', changed('tables/order.json#/fields/3/min', 'x'), ['tables/order.json#/fields/3/min WRONG_TYPE']],
  [
    'a formula that reads nothing',
    changed('tables/order.json#/fields/4/formula', 'amont * 2'),
    ['tables/order.json#/fields/4/formula UNKNOWN_FIELD'],
  ],
  [
    'a check that gives a number',
    changed('tables/order.json#/checks/0/check', 'amount'),
    ['tables/order.json#/checks/0/check NEED_BOOL'],
  ],
  ['a title that is no field', changed('tables/order.json#/title', 'nme'), ['tables/order.json#/title UNKNOWN_FIELD']],
  ['an owner that is no user', changed('tables/order.json#/owner', 'name'), ['tables/order.json#/owner OWNER_IS_NO_USER']],
  [
    'two fields of one key',
    changed('tables/customer.json#/fields/1/key', 'name'),
    ['tables/customer.json#/fields/1/key DUPLICATE_KEY'],
  ],
  [
    'a reserved key',
    changed('tables/customer.json#/fields/1/key', 'version'),
    ['tables/customer.json#/fields/1/key RESERVED_KEY'],
  ],
  [
    'a key that is no key',
    changed('tables/customer.json#/fields/1/key', 'Level!'),
    ['tables/customer.json#/fields/1/key BAD_KEY'],
  ],
  [
    'a default that is no value',
    changed('tables/order.json#/fields/5/default', 'maybe'),
    ['tables/order.json#/fields/5/default BAD_VALUE'],
  ],
  [
    'an inverse whose name is taken',
    changed('tables/order.json#/fields/2/inverse', 'level'),
    ['tables/order.json#/fields/2/inverse INVERSE_TAKEN'],
  ],
  [
    'a form field that is none',
    changed('forms/order.json#/layout/1/items/0', 'custome'),
    ['forms/order.json#/layout/1/items/0 UNKNOWN_FIELD'],
  ],
  [
    'a gate nobody can pass',
    changed('processes/sale.json#/stages/1/enter/0/require/fields/0', 'double'),
    ['processes/sale.json#/stages/1/enter/0/require/fields/0 IMPOSSIBLE_GATE'],
  ],
  [
    'a transition to no stage',
    changed('processes/sale.json#/transitions', [{ from: '*', to: 'lst' }]),
    ['processes/sale.json#/transitions/0/to UNKNOWN_STAGE'],
  ],
  [
    'a stage nobody reaches',
    changed('processes/sale.json#/stages/2', { key: 'after' }),
    ['processes/sale.json#/stages/2 UNREACHABLE_STAGE'],
  ],
  [
    'a process with a condition and no other',
    changed('processes/sale.json#/when', 'amount > 0'),
    ['processes/sale.json#/when NO_FALLBACK'],
  ],
  [
    'a second process without condition',
    changed('processes/second.json', { table: 'order', stages: [{ key: 'new' }] }),
    ['processes/second.json# SEVERAL_FALLBACKS'],
  ],
  [
    'a mark that is no yes or no',
    changed('timeouts/silence.json#/steps/1/mark', 'customer'),
    ['timeouts/silence.json#/steps/1/mark MARK_IS_NO_BOOLEAN'],
  ],
  [
    'a percentage of nothing',
    changed('timeouts/silence.json#/steps/1/mark', undefined),
    ['timeouts/silence.json#/steps/0/after SHARE_OF_NOTHING'],
  ],
  ['a timeout for somebody', changed('timeouts/silence.json#/while', 'clerk = me'), ['timeouts/silence.json#/while NO_ME']],
  [
    'a condition no timer can solve',
    changed('timeouts/silence.json#/while', "contains(text(hours(now() - created_at)), '7')"),
    ['timeouts/silence.json#/while TIMER_UNSOLVABLE'],
  ],
  [
    'an unknown action',
    changed('timeouts/silence.json#/steps/0/do/0', { notfy: { to: 'clerk' } }),
    ['timeouts/silence.json#/steps/0/do/0/notfy UNKNOWN_ACTION'],
  ],
  [
    'a formula in a text',
    changed('timeouts/silence.json#/steps/0/do/0/notify/text/en', 'Call {nme}'),
    ['timeouts/silence.json#/steps/0/do/0/notify/text/en UNKNOWN_FIELD'],
  ],
  ['an unknown widget', changed('pages/desk.json#/widgets/0/kind', 'tabel'), ['pages/desk.json#/widgets/0/kind UNKNOWN_WIDGET']],
  [
    'a filter that is not there',
    changed('pages/desk.json#/widgets/0/data/where', 'created_at in filter.week'),
    ['pages/desk.json#/widgets/0/data/where UNKNOWN_FIELD'],
  ],
  [
    'a filter of no single value',
    changed('pages/desk.json#/filters/0', { key: 'month', type: 'lines', fields: [{ key: 'n', type: 'number' }] }),
    ['pages/desk.json#/filters/0/type NOT_A_FILTER', 'pages/desk.json#/widgets/0/data/where TYPE_MISMATCH'],
  ],
  [
    'a filter that begins with a period of another unit',
    changed('pages/desk.json#/filters/0/default', 'year(now())'),
    ['pages/desk.json#/filters/0/default WRONG_DEFAULT'],
  ],
  [
    'a filter with an option of no type',
    changed('pages/desk.json#/filters/0/unit', 'fortnight'),
    ['pages/desk.json#/filters/0/unit NOT_AN_OPTION'],
  ],
  [
    'a comparison without a period',
    changed('pages/desk.json#/widgets/0/data', {
      from: 'order',
      where: 'created_at >= now() - 30d',
      measures: [{ key: 'n', formula: 'count()' }],
      compare: 'previous',
    }),
    ['pages/desk.json#/widgets/0/data/compare NOTHING_TO_COMPARE'],
  ],
  [
    'a query of no table',
    changed('pages/desk.json#/widgets/0/data/from', 'ordr'),
    ['pages/desk.json#/widgets/0/data/from UNKNOWN_TABLE'],
  ],
  ['a home that is not there', changed('roles/clerk.json#/home', 'dsk'), ['roles/clerk.json#/home UNKNOWN_PAGE']],
  ['a home that is not open', changed('pages/desk.json#/roles', []), ['roles/clerk.json#/home HIDDEN_HOME']],
  [
    'a right on no field',
    changed('roles/clerk.json#/tables/order/fields/amunt', { read: false }),
    ['roles/clerk.json#/tables/order/fields/amunt UNKNOWN_FIELD'],
  ],
  [
    'a right on no table',
    changed('roles/clerk.json#/tables/ordr', { read: true }),
    ['roles/clerk.json#/tables/ordr UNKNOWN_TABLE'],
  ],
  ['a parameter with a wrong value', changed('parameters.json#/0/default', '48 hors'), ['parameters.json#/0/default BAD_VALUE']],
  [
    'somebody who is not there',
    changed('scenarios/first.json#/steps/0/as', 'v'),
    ['scenarios/first.json#/steps/0/as UNKNOWN_USER'],
  ],
  ['an empty calendar', changed('calendars/shop.json', { week: {} }), ['calendars/shop.json#/week CALENDAR_EMPTY']],
  ['an ordinary table made anew', changed('tables/user.json', { fields: [] }), ['tables/user.json# RESERVED_KEY']],
  ['a key that is not the file name', changed('tables/order.json#/key', 'ordr'), ['tables/order.json#/key KEY_IS_NOT_FILE_NAME']],
  ['an unknown folder', changed('table/order.json', {}), ['table/order.json# UNKNOWN_FILE']],
  [
    'a misspelt calendar',
    changed('timeouts/silence.json#/calendar', 'busines'),
    ['timeouts/silence.json#/calendar UNKNOWN_CALENDAR'],
  ],
  [
    'a calendar that is a number',
    changed('timeouts/silence.json#/calendar', 'amount'),
    ['timeouts/silence.json#/calendar TYPE_MISMATCH'],
  ],
  [
    'rights on a companion',
    changed('roles/clerk.json#/tables/order.moves', { read: true }),
    ['roles/clerk.json#/tables/order.moves RIGHTS_OF_PARENT'],
  ],
  [
    'a form of lines',
    changed('forms/order.json', { table: 'order.items', layout: ['qty'] }),
    ['forms/order.json#/table NOT_A_TABLE'],
  ],
  ['a file in a folder too many', changed('tables/old/order.json', {}), ['tables/old/order.json# UNKNOWN_FILE']],
  ['a menu entry that is none', changed('roles/clerk.json#/menu', ['desk', 'ordr']), ['roles/clerk.json#/menu/1 UNKNOWN_ENTRY']],
  ['a format of the future', changed('app.json#/format', 2), ['app.json#/format NEWER_FORMAT']],
  ['no app.json', changed('app.json', undefined), ['app.json# MISSING_FILE']],
  ['an unknown time zone', changed('app.json#/timeZone', 'Asia/Shangai'), ['app.json#/timeZone UNKNOWN_ZONE']],
  [
    'a property of a wrong type',
    changed('tables/order.json#/fields/0/required', 'yes'),
    ['tables/order.json#/fields/0/required WRONG_TYPE'],
  ],
  [
    'a formula that is not finished',
    changed('tables/order.json#/fields/4/formula', 'amount * ('),
    ['tables/order.json#/fields/4/formula EXPECTED_VALUE'],
  ],
  [
    'a formula that adds text to a number',
    changed('tables/order.json#/fields/4/formula', 'amount + name'),
    ['tables/order.json#/fields/4/formula TYPE_MISMATCH'],
  ],
  [
    'an option that is none, in a formula',
    changed('timeouts/silence.json#/while', "stage = 'nwe'"),
    ['timeouts/silence.json#/while BAD_OPTION'],
  ],
  [
    'a formula that leads to itself',
    changed('tables/order.json#/fields/4/formula', 'double + 1'),
    ['tables/order.json#/fields/4/formula FORMULA_CIRCLE'],
  ],
  [
    'a parameter that is not there',
    changed('timeouts/silence.json#/steps/1/after', "param('limt')"),
    ['timeouts/silence.json#/steps/1/after UNKNOWN_PARAMETER'],
  ],
  ['a start that is no instant', changed('timeouts/silence.json#/since', 'name'), ['timeouts/silence.json#/since TYPE_MISMATCH']],
  ['a role that is not there', changed('pages/desk.json#/roles', ['clerc']), ['pages/desk.json#/roles/0 UNKNOWN_ROLE']],
  [
    'a checkpoint without its form',
    changed('processes/sale.json#/stages/0/checkpoints', [{ key: 'call', form: 'ordr', into: 'customer' }]),
    [
      'processes/sale.json#/stages/0/checkpoints/0/form UNKNOWN_FORM',
      'processes/sale.json#/stages/0/checkpoints/0/into CHECKPOINT_UNLINKED',
    ],
  ],
  [
    'a deadline that is nobody’s',
    changed('tables/order.json#/owner', undefined, changed('processes/sale.json#/stages/0/due', { after: '2h' })),
    ['processes/sale.json#/stages/0/due DEADLINE_WITHOUT_PERSON'],
  ],
  [
    'two processes of one condition',
    changed('processes/third.json', process("name = 'a'"), changed('processes/second.json', process("name = 'a'"))),
    ['processes/third.json#/when SAME_CONDITION'],
  ],
  [
    'two stages of one key',
    changed('processes/sale.json#/stages/1/key', 'new'),
    ['processes/sale.json#/stages/1/key DUPLICATE_KEY'],
  ],
  [
    'an unknown colour',
    changed('processes/sale.json#/stages/0/color', 'blu'),
    ['processes/sale.json#/stages/0/color NOT_AN_OPTION'],
  ],
  [
    'a probability in per cent',
    changed('processes/sale.json#/stages/0/probability', 50),
    ['processes/sale.json#/stages/0/probability OUT_OF_BOUNDS'],
  ],
  ['an unknown language', changed('tables/order.json#/label', { zh: '订单' }), ['tables/order.json#/label/zh UNKNOWN_LOCALE']],
  ['an unknown currency', changed('app.json#/currency', 'RMB'), ['app.json#/currency UNKNOWN_CURRENCY']],
  ['an app key too long', changed('app.json#/key', 'a_shop_with_a_very_long_key'), ['app.json#/key BAD_KEY']],
  [
    'a default of another type',
    changed('tables/customer.json#/fields/1/default', { formula: 'now()' }),
    ['tables/customer.json#/fields/1/default/formula TYPE_MISMATCH'],
  ],
  [
    'an action that sets a computed field',
    changed('timeouts/silence.json#/steps/0/do/0', { set: { double: 3 } }),
    ['timeouts/silence.json#/steps/0/do/0/set/double NOT_WRITABLE'],
  ],
  [
    'an action that sets a wrong value',
    changed('timeouts/silence.json#/steps/0/do/0', { set: { late: 3 } }),
    ['timeouts/silence.json#/steps/0/do/0/set/late BAD_VALUE'],
  ],
  [
    'an action that sets a value of another type',
    changed('timeouts/silence.json#/steps/0/do/0', { set: { late: 'amount' } }),
    ['timeouts/silence.json#/steps/0/do/0/set/late NEED_BOOL'],
  ],
  [
    'two actions in one',
    changed('timeouts/silence.json#/steps/0/do/0', { set: { late: true }, notify: { to: 'clerk' } }),
    ['timeouts/silence.json#/steps/0/do/0 ONE_ACTION'],
  ],
  [
    'a sort that is no column',
    changed('pages/desk.json#/widgets/0/data/sort', ['-smu']),
    ['pages/desk.json#/widgets/0/data/sort/0 UNKNOWN_MEASURE'],
  ],
  [
    'a widget beside the grid',
    changed('pages/desk.json#/widgets/0/at', [8, 0, 6, 4]),
    ['pages/desk.json#/widgets/0/at OUTSIDE_GRID'],
  ],
  [
    'a widget on another',
    changed('pages/desk.json#/widgets/1', widget([6, 0, 6, 4]), changed('pages/desk.json#/widgets/0/at', [0, 0, 12, 4])),
    ['pages/desk.json#/widgets/1/at WIDGETS_OVERLAP'],
  ],
  [
    'a field twice in a form',
    changed('forms/order.json#/layout/1/items/0', 'name'),
    ['forms/order.json#/layout/1/items/0 FIELD_TWICE'],
  ],
  [
    'a manager who is not there',
    changed('demo/people.json', { users: [{ key: 'wang', manager: 'zao' }, { key: 'zhao' }] }),
    ['demo/people.json#/users/0/manager UNKNOWN_USER'],
  ],
  [
    'a scenario that makes records of no table',
    changed('scenarios/first.json#/steps/0/create', 'ordr'),
    ['scenarios/first.json#/steps/0/create UNKNOWN_TABLE'],
  ],
  [
    'a day that is none',
    changed('calendars/shop.json', { week: { 1: [['09:00', '18:00']] }, holidays: [{ from: '2026-02-30' }] }),
    ['calendars/shop.json#/holidays/0/from WRONG_FORM'],
  ],
];

test.each(mistakes)('%s is one problem, at its place', (_what, files, expected) => {
  if (files['app.json'] === undefined) delete files['app.json'];
  expect(codesOf(files)).toEqual(expected);
});

test('a mistake is told with what to do about it, in both languages, and in a formula with its place in the text', () => {
  const [problem] = problemsOf(changed('tables/order.json#/fields/4/formula', '1 + amont'));
  expect(problem).toMatchObject({ severity: 'error', from: 4, to: 9, fix: 'amount' });
  const [property] = problemsOf(changed('tables/order.json#/fields/3/requird', true));
  expect(property).toMatchObject({
    message: { 'zh-CN': '这里没有“requird”这个属性', en: 'There is no property “requird” here' },
    hint: { 'zh-CN': '是不是“required”？', en: 'Did you mean “required”?' },
    fix: 'required',
  });
});

test('folders that this version does not run yet are one warning each and keep the app whole', () => {
  const { problems, app } = checkApp(filesOf({ ...sound(), 'hooks/a.json': { on: 'created' }, 'hooks/b.json': {} }), vocabulary);
  expect(problems.map(({ severity, path, code }) => [severity, path, code])).toEqual([['warning', 'hooks/a.json#', 'NOT_YET']]);
  expect(app!.later['hooks']).toEqual([{ key: 'a', on: 'created' }, { key: 'b' }]);
});

test('parts that are not run yet are a warning each, told once, and keep the app whole', () => {
  const pool = changed('tables/order.json#/pool', { claimsPerDay: 3 });
  (pool['tables/customer.json'] as Json)['pool'] = {};
  expect(problemsOf(pool)).toMatchObject([{ path: 'tables/customer.json#/pool', severity: 'warning', code: 'NOT_YET' }]);
  expect(problemsOf(changed('tables/order.json#/fields/0/private', false))).toEqual([]);
});

const later: readonly [what: string, path: string, value: unknown, at?: string][] = [
  ['a private field', 'tables/order.json#/fields/5/private', true],
  ['a sensitive field', 'tables/order.json#/fields/3/sensitive', { purpose: 'Pay', mask: '***', retention: '30d' }],
  ['a pool', 'tables/order.json#/pool', { holdLimit: '50', claimsPerDay: 10, reclaimBan: '3d', mask: ['name'] }],
  ['an approval in a gate', 'processes/sale.json#/stages/1/enter/0/require/approvals', ['price']],
  ['the scopes of a parameter', 'parameters.json#/0/scopes', ['department']],
  ['who may change a parameter', 'parameters.json#/0/editableBy', ['clerk']],
  ['a public form', 'forms/order.json#/kind', 'public'],
  ['another widget', 'pages/desk.json#/widgets/0/kind', 'heat_map'],
  ['another action', 'timeouts/silence.json#/steps/0/do/0', { mail: { to: 'customer' } }, '/mail'],
  [
    'a rule on a schedule',
    'rules/weekly.json',
    { on: { schedule: '0 1 * * 1' }, do: [{ notify: { to: "users('clerk')" } }] },
    '#/on/schedule',
  ],
  [
    'an activity that sets off a rule',
    'rules/claim.json',
    { table: 'order', on: 'claimed', do: [{ set: { name: "'x'" } }] },
    '#/on',
  ],
  ['a channel', 'timeouts/silence.json#/steps/0/do/0/notify/via', ['inbox', 'chat'], '/1'],
  ['another act of a scenario', 'scenarios/first.json#/steps/1', { as: 'w', decide: 'price' }, '/decide'],
  ['apps this one rests on', 'app.json#/dependsOn', ['base']],
];

test.each(later)('%s is taken in with one warning', (_what, path, value, at = '') => {
  const files = { ...changed(path, value), 'approvals/price.json': {} };
  const { problems, app } = checkApp(filesOf(files), vocabulary);
  expect(app).toBeDefined();
  const told = problems.filter(({ path: place }) => !place.startsWith('approvals/'));
  expect(told).toMatchObject([{ path: path + at, code: 'NOT_YET', severity: 'warning' }]);
});

test('a rule says what it waits for, where, and does what can be done then', () => {
  const rule = { table: 'order', on: { updated: ['amount'] }, when: 'amount > old.amount', do: [{ set: { name: "'more'" } }] };
  const codes = (change: object) => codesOf({ ...sound(), 'rules/more.json': { ...rule, ...change } as Json });
  expect(codes({})).toEqual([]);
  expect(codes({ phase: 'before' })).toEqual([]);
  expect(codes({ on: { updated: ['amuont'] } })).toEqual(['rules/more.json#/on/updated/0 UNKNOWN_FIELD']);
  expect(codes({ on: 'creatd' })).toEqual(['rules/more.json#/on NOT_AN_OPTION']);
  expect(codes({ on: {} })).toEqual(['rules/more.json#/on ONE_HAPPENING']);
  expect(codes({ table: undefined, when: undefined, on: 'created', do: [] })).toEqual([
    'rules/more.json#/do RULE_DOES_NOTHING',
    'rules/more.json#/table MISSING_PROPERTY',
  ]);
  expect(codes({ table: 'customer', on: 'entered', when: 'true', do: [{ notify: { to: "users('clerk')" } }] })).toEqual([
    'rules/more.json#/on NO_STAGES',
  ]);
  expect(codes({ phase: 'before', on: 'deleted' })).toEqual(['rules/more.json#/phase NOTHING_BEFORE']);
  expect(codes({ phase: 'before', do: [{ notify: { to: "users('clerk')" } }] })).toEqual(['rules/more.json#/do ONLY_AFTER']);
  expect(codes({ when: 'amount > old.amuont' })).toEqual(['rules/more.json#/when UNKNOWN_FIELD']);
});

test('a calendar whose known days end within 60 days is a warning on that day', () => {
  const files = changed('calendars/shop.json', { week: { 1: [['09:00', '18:00']] }, knownUntil: '2026-12-31' });
  expect(problemsOf(files, Date.parse('2026-10-01T00:00:00Z'))).toEqual([]);
  expect(problemsOf(files, Date.parse('2026-11-15T00:00:00Z'))).toMatchObject([{ severity: 'warning', code: 'CALENDAR_ENDS' }]);
});

test('a field that is malformed is not also blamed on those who read it', () => {
  expect(codesOf(changed('tables/order.json#/fields/3/min', 'x'))).toEqual(['tables/order.json#/fields/3/min WRONG_TYPE']);
  expect(codesOf(changed('tables/order.json', undefined))).toEqual([]);
});

test('a relation to no table is not told again in the formulas that follow it', () => {
  const files = changed('tables/order.json#/fields/2/table', 'custmer');
  (files['tables/order.json'] as { fields: Json[] }).fields[4]!['formula'] = "if(customer.level = 'a', amount, 0)";
  expect(codesOf(files)).toEqual(['tables/order.json#/fields/2/table UNKNOWN_TABLE']);
});

test('a circle of formulas is told once, and not at those who read it', () => {
  const files = changed('tables/customer.json#/fields/2', { key: 'all', type: 'formula', formula: 'sum(orders.double)' });
  (files['tables/order.json'] as { fields: Json[] }).fields[4]!['formula'] = 'customer.all + 1';
  const problems = problemsOf(files);
  expect(problems).toMatchObject([{ code: 'FORMULA_CIRCLE', path: 'tables/customer.json#/fields/2/formula' }]);
  expect(problems[0]!.message.en).toContain('customer.all → order.double → customer.all');
});

test('hostile files are refused before they are looked at', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  const codes = (content: unknown) => codesOf(changed('tables/order.json', content));
  expect(codes(JSON.parse('{"fields": [], "__proto__": {"admin": true}}'))).toEqual(['tables/order.json# FORBIDDEN_NAME']);
  expect(codes({ fields: deep })).toHaveLength(1);
  expect(codes({ fields: Array.from({ length: 250_000 }, () => 1) })).toEqual([expect.stringContaining('TOO_LARGE')]);
  expect(codes({ fields: [], label: '\ud800' })).toEqual(['tables/order.json#/label BROKEN_TEXT']);
});
