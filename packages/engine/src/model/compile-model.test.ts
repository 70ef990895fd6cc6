import { type App, appOf, type Vocabulary } from '@stepwell/definition';
import { readAppFolder } from '@stepwell/definition/folder';
import { compileFormula, operators } from '@stepwell/expression';
import { fieldTypes } from '@stepwell/fields';
import { expect, test } from 'vitest';
import { compileModel } from './compile-model.ts';

const example = (name: string) => appOf(readAppFolder(new URL(`../../../../examples/${name}`, import.meta.url).pathname).files);

const shop: App = {
  ...example('hello'),
  info: { key: 'shop', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai' },
  parameters: [{ key: 'limit', type: 'duration', default: '48h' }],
  tables: [
    {
      key: 'order',
      owner: 'clerk',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'clerk', type: 'user' },
        { key: 'late', type: 'boolean' },
        { key: 'items', type: 'lines', fields: [{ key: 'qty', type: 'number', decimals: 0 }] },
        { key: 'pieces', type: 'formula', formula: 'sum(items.qty)' },
        { key: 'called_at', type: 'formula', formula: 'max(calls.at)' },
        { key: 'silent_hours', type: 'formula', formula: 'hours(now() - called_at)' },
        { key: 'health', type: 'score', factors: [{ key: 'called', when: 'count(calls) > 0', weight: 100 }] },
      ],
      checks: [{ check: 'not (pieces < 0)' }],
    },
    {
      key: 'call',
      fields: [
        { key: 'order', type: 'relation', table: 'order', inverse: 'calls' },
        { key: 'at', type: 'datetime' },
      ],
    },
  ],
  roles: [{ key: 'clerk', tables: { order: { read: 'clerk = me or clerk.department = me.department' } } }],
  forms: [],
  pages: [],
  processes: [
    {
      key: 'sale',
      table: 'order',
      stages: [
        { key: 'new', due: { after: '2h', calendar: 'business', steps: [{ after: '75%', do: [{ notify: { to: 'clerk' } }] }] } },
        { key: 'done', category: 'won' },
      ],
    },
  ],
  timeouts: [
    {
      key: 'silence',
      table: 'order',
      while: "stage = 'new'",
      since: 'max(stage_entered_at, called_at)',
      steps: [
        { after: '75%' },
        {
          after: "param('limit')",
          mark: 'late',
          do: [
            {
              notify: { to: 'clerk.manager', text: { 'zh-CN': '{name}', en: '{name} has been silent for {silent_hours} hours' } },
            },
          ],
        },
      ],
    },
  ],
};

const note = {
  name: 'note',
  label: { 'zh-CN': '记', en: 'Note' },
  summary: { 'zh-CN': '', en: '' },
  options: {
    type: 'object',
    properties: { to: { 'x-formula': 'users' }, text: { 'x-label': true, 'x-template': true } },
    additionalProperties: true,
  },
};
const vocabulary: Vocabulary = {
  operators,
  fields: fieldTypes,
  actions: ['notify', 'set', 'task'].map((name) => ({ ...note, name })),
  widgets: [],
};

test('the smallest app compiles: rights, process, checks, title and owner', () => {
  const model = compileModel(example('hello'), vocabulary, 1);
  const table = model.tables.get('greeting')!;
  expect(table).toMatchObject({ title: 'name', owner: 'owner', stageField: 'stage', sqlName: 'hello__greeting', kind: 'table' });
  expect(table.processes[0]!.stages.map(({ key, category }) => [key, category])).toEqual([
    ['draft', 'open'],
    ['sent', 'won'],
  ]);
  expect(table.checks).toHaveLength(1);
  expect(table.fields.get('times')).toMatchObject({ defaultValue: 1, computed: false, column: 'times' });
  expect(model.roles.get('guest')!.rights.get('greeting.read')).toMatchObject({ readsMe: true });
  expect(model.roles.get('guest')!.rights.has('greeting.delete')).toBe(false);
  expect(model.roles.get('host')!.rights.get('greeting.delete')).toBe(true);
});

test('move follows update, export and comment follow read, and everybody sees his own tasks', () => {
  const rights = compileModel(example('hello'), vocabulary, 1).roles.get('guest')!.rights;
  expect(rights.get('greeting.move')).toBe(rights.get('greeting.update'));
  expect(rights.get('greeting.comment')).toBe(rights.get('greeting.read'));
  expect(rights.get('task.read')).toMatchObject({ readsMe: true });
});

test('stored formulas have a column and come in order; those that read the clock have none', () => {
  const table = compileModel(shop, vocabulary, 3).tables.get('order')!;
  expect(table.stored.map(({ key }) => key)).toEqual(['pieces', 'called_at', 'health']);
  expect(table.fields.get('silent_hours')).toMatchObject({ computed: true });
  expect(table.fields.get('silent_hours')!.column).toBeUndefined();
  expect(table.fields.get('health')!.factors).toHaveLength(1);
  expect(table.fields.get('called_at')!.options['result']).toEqual({ kind: 'datetime' });
});

test('the field a timeout marks is written by nobody', () => {
  expect(compileModel(shop, vocabulary, 1).tables.get('order')!.fields.get('late')).toMatchObject({
    computed: true,
    column: 'late',
  });
});

test('those who read a table are known with the relations that lead to them', () => {
  const { tables } = compileModel(shop, vocabulary, 1);
  expect(tables.get('call')!.readers).toEqual([{ table: 'order', path: ['calls'], fields: ['at', 'order'], keys: ['order'] }]);
  expect(tables.get('order.items')!.readers).toEqual([
    { table: 'order', path: ['items'], fields: ['parent', 'qty'], keys: ['parent'] },
  ]);
});

test('the deadline of a stage is a timeout that marks overdue while the record stays there', () => {
  const timeout = compileModel(shop, vocabulary, 1)
    .tables.get('order')!
    .timeouts.find(({ key }) => key === 'sale.new')!;
  expect(timeout).toMatchObject({ calendar: 'business', missed: 'once', label: 'new' });
  expect(timeout.steps.map(({ key, mark }) => [key, mark])).toEqual([
    ['due', 'overdue'],
    ['1', undefined],
  ]);
  expect(timeout.steps[1]!.after).toEqual({ share: 0.75 });
  const environment = { now: 0, timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1 };
  const stays = (stage: string) => compileFormula(timeout.while)({ ...environment, row: { values: { process: 'sale', stage } } });
  expect([stays('new'), stays('done')]).toEqual([true, false]);
});

test('an action names its formulas and texts by their place in its options', () => {
  const timeout = compileModel(shop, vocabulary, 1).tables.get('order')!.timeouts[0]!;
  const [action] = timeout.steps[1]!.actions;
  expect(action!.name).toBe('notify');
  expect([...action!.formulas.keys()]).toEqual(['/to']);
  const [name, words, hours] = action!.templates.get('/text')!['en'];
  expect(name).toMatchObject({ field: { key: 'name' } });
  expect(words).toBe(' has been silent for ');
  expect(hours).toMatchObject({ field: { key: 'silent_hours' } });
});

test('what must be known of the person who asks follows from the rights and conditions that speak of him', () => {
  const { needsOfMe } = compileModel(shop, vocabulary, 1);
  expect(needsOfMe).toEqual({ fields: ['department'], one: {}, many: {}, parameters: [] });
});

test('what a table needs covers its checks, conditions, timeouts and the texts they write', () => {
  const { needs } = compileModel(shop, vocabulary, 1).tables.get('order')!;
  expect(needs.fields).toEqual(expect.arrayContaining(['stage', 'pieces', 'name', 'stage_entered_at', 'process']));
  expect(needs.many['calls']!.fields).toContain('at');
  expect(needs.one['clerk']!.fields).toContain('manager');
  expect(needs.parameters).toEqual(['limit']);
});

test('what an app adds to a table every app has keeps its conditions and its scope', () => {
  const user = {
    key: 'user',
    extends: true,
    scope: 'department',
    fields: [
      { key: 'phone', type: 'phone', requiredWhen: 'active' },
      { key: 'cap', type: 'number', readOnlyWhen: 'not active' },
    ],
  };
  const table = compileModel({ ...shop, tables: [...shop.tables, user] }, vocabulary, 1).tables.get('user')!;
  expect(table.scope?.type).toEqual({ kind: 'ref', table: 'department' });
  expect(table.fields.get('phone')!.requiredWhen?.type.kind).toBe('boolean');
  expect(table.fields.get('cap')!.readOnlyWhen?.type.kind).toBe('boolean');
  expect(table.fields.get('name')!.definition.required).toBe(true);
});

test('a grouped query may be sorted by its measures, and by others', () => {
  const data = {
    from: 'order',
    group: ['clerk'],
    measures: [{ key: 'n', formula: 'count()' }],
    sort: ['-n', 'sum(pieces)', 'clerk'],
  };
  const pages = [{ key: 'desk', widgets: [{ key: 'w', kind: 'table', data }] }];
  const widgets = [
    {
      name: 'table',
      icon: 'table',
      label: words,
      summary: words,
      options: { properties: { data: { $ref: '#/$defs/query' } }, required: ['data'] },
    },
  ];
  expect(() => compileModel({ ...shop, pages }, { ...vocabulary, widgets }, 1)).not.toThrow();
});

const words = { 'zh-CN': '', en: '' };

test('a check and a gate without words of their own say their condition, with labels in place of keys', () => {
  const label = { 'zh-CN': '已迟', en: 'Late' };
  const [order, call] = shop.tables;
  const fields = order!.fields.map((field) => (field.key === 'late' ? { ...field, label } : field));
  const [sale] = shop.processes;
  const [fresh, done] = sale!.stages;
  const gates = [{ check: 'not late' }, { check: { '!': [{ var: 'late' }] }, else: { 'zh-CN': '先催', en: 'Call first' } }];
  const app: App = {
    ...shop,
    tables: [{ ...order!, fields, checks: [{ check: 'not late' }, { check: 'late', else: 'Own words' }] }, call!],
    processes: [{ ...sale!, stages: [{ ...fresh!, exit: gates }, done!] }],
  };
  const { checks, processes } = compileModel(app, vocabulary, 1).tables.get('order')!;
  const said = { 'zh-CN': '需要满足：已迟 为否', en: 'This must hold: Late is no' };
  expect(checks.map(({ words }) => words)).toEqual([said, { 'zh-CN': 'Own words', en: 'Own words' }]);
  const own = { 'zh-CN': '先催', en: 'Call first' };
  expect(processes[0]?.stages[0]?.exit.map(({ words }) => words)).toEqual([said, own]);
});
