import { describe, expect, it } from 'vitest';
import type { Logic } from '../node.ts';
import { sampleSchema } from '../sample/sample-schema.ts';
import type { Scope } from '../schema.ts';
import { checkFormula, type FormulaPlace } from './check-formula.ts';

const place = (scope: Scope = { table: 'job' }, expected?: FormulaPlace['expected']): FormulaPlace => ({
  schema: sampleSchema,
  scope,
  ...(expected === undefined ? {} : { expected }),
});

function check(text: string | Logic, scope?: Scope, expected?: FormulaPlace['expected']) {
  const { formula, problems } = checkFormula(text, place(scope, expected));
  expect(problems.filter((problem) => problem.severity !== 'warning')).toEqual([]);
  return formula!;
}
const codesOf = (text: string | Logic, scope?: Scope, expected?: FormulaPlace['expected']) =>
  checkFormula(text, place(scope, expected)).problems.map((problem) => problem.code);

describe('checkFormula stores canonical JSON-Logic', () => {
  it.each<[string, Logic]>([
    ['48 - hours(now() - seen_at)', { '-': [48, { hours: [{ '-': [{ now: [] }, { var: 'seen_at' }] }] }] }],
    [
      '如果（金额＞100000，金额×0.08，金额×0.05）',
      { if: [{ '>': [{ var: 'amount' }, 100000] }, { '*': [{ var: 'amount' }, 0.08] }, { '*': [{ var: 'amount' }, 0.05] }] },
    ],
    ["count(visits where kind = 'trip')", { count: [{ filter: [{ var: 'visits' }, { '==': [{ var: 'kind' }, 'trip'] }] }] }],
    [
      "求和(拜访.费用 其中 方式 ≠ 'mail')",
      { sum: [{ map: [{ filter: [{ var: 'visits' }, { '!=': [{ var: 'kind' }, 'mail'] }] }, { var: 'fee' }] }] },
    ],
    ['全部(拜访 其中 评分 >= 1)', { all: [{ var: 'visits' }, { '>=': [{ var: 'score' }, 1] }] }],
    [
      '计数(拜访 其中 费用 > 本记录.成本)',
      { count: [{ filter: [{ var: 'visits' }, { '>': [{ var: 'fee' }, { var: 'record.cost' }] }] }] },
    ],
    ['sum(visits, fee * score)', { sum: [{ map: [{ var: 'visits' }, { '*': [{ var: 'fee' }, { var: 'score' }] }] }] }],
    ['客户.等级', { var: 'client.level' }],
    ['last(visits, fee, happened_at)', { last: [{ var: 'visits' }, { var: 'fee' }, { var: 'happened_at' }] }],
  ])('%s', (text, logic) => {
    const formula = check(text);
    expect(formula.logic).toEqual(logic);
    expect(check(logic).expression).toEqual(formula.expression);
  });

  it('reads the older $record for record', () => {
    const logic: Logic = { count: [{ filter: [{ var: 'visits' }, { '>': [{ var: 'fee' }, { var: '$record.cost' }] }] }] };
    expect(check(logic).logic).toEqual(check('count(visits where fee > record.cost)').logic);
  });
});

describe('checkFormula finds the type', () => {
  it.each([
    ['amount * 2', { kind: 'number', scale: 2, digits: 10 }],
    ['amount * rate', { kind: 'number', scale: 6, digits: 12 }],
    ['amount / 0.25', { kind: 'number', scale: 6, digits: 11 }],
    ['quantity + 0.5', { kind: 'number', scale: 1, digits: 7 }],
    ['now() - begun_at', { kind: 'duration' }],
    ['begun_at + 2 * effort', { kind: 'datetime' }],
    ['effort / 1h', { kind: 'number', scale: 6, digits: 13 }],
    ['due - signed', { kind: 'number', scale: 0, digits: 7 }],
    ['due + 3', { kind: 'date' }],
    ['max(visits.happened_at)', { kind: 'datetime' }],
    ['max(begun_at, seen_at)', { kind: 'datetime' }],
    ['sum(visits.length)', { kind: 'duration' }],
    ['avg(visits.length)', { kind: 'duration' }],
    ['sum(client.jobs.amount)', { kind: 'number', scale: 2, digits: 15 }],
    ['silent_hours', { kind: 'number', scale: 6, digits: 13 }],
    ['client.manager.manager', { kind: 'ref', table: 'user' }],
    ["param('silence_limit') + 1d", { kind: 'duration' }],
    ["month = '2026-03'", { kind: 'boolean' }],
    ["month >= '2026-03'", { kind: 'boolean' }],
    ["max(month, '2026-03')", { kind: 'period', unit: 'month' }],
    ['first(visits.kind)', { kind: 'text', options: ['call', 'trip', 'mail'] }],
    ['[helpers, owner]', { kind: 'list', of: { kind: 'ref', table: 'user' } }],
    ["[users('finance'), manager(owner), client.manager]", { kind: 'list', of: { kind: 'ref', table: 'user' } }],
    ['[owner, client.manager]', { kind: 'list', of: { kind: 'ref', table: 'user' } }],
  ])('of %s', (text, type) => expect(check(text).type).toEqual(type));

  it('converts a number to the expected scale', () => {
    expect(check('amount * rate', undefined, { kind: 'number', scale: 2, digits: 9 }).type).toMatchObject({ scale: 2 });
    expect(check('quantity', undefined, { kind: 'number', scale: 2, digits: 9 }).type).toMatchObject({ scale: 2 });
  });

  it('takes a text for a period or a record where one is expected', () => {
    expect(check("'2026-03'", undefined, { kind: 'period', unit: 'month' }).type).toEqual({ kind: 'period', unit: 'month' });
    expect(check("'u1'", undefined, { kind: 'ref', table: 'user' }).type).toEqual({ kind: 'ref', table: 'user' });
  });
});

describe('checkFormula tells what a formula reads', () => {
  it('names fields, relations and parameters', () => {
    const { depends } = check("amount > client.credit and sum(visits.fee where by = record.owner) > param('rate_limit')");
    expect(depends).toEqual({
      fields: ['amount', 'client', 'owner'],
      one: { client: { fields: ['credit'], one: {}, many: {}, parameters: [] } },
      many: { visits: { fields: ['by', 'fee'], one: {}, many: {}, parameters: [] } },
      parameters: ['rate_limit'],
    });
  });

  it('follows a path to one record and on to many', () => {
    const { depends } = check('sum(client.jobs.amount)');
    expect(depends.one['client']?.many['jobs']?.fields).toEqual(['amount']);
  });

  it('expands fields that are computed at read', () => {
    const formula = check('silent_hours > 48');
    expect(formula.logic).toEqual({ '>': [{ var: 'silent_hours' }, 48] });
    expect(formula.depends.fields).toEqual(['begun_at', 'seen_at']);
    expect(formula.clock).toBe('now');
    expect(check('count(client.jobs where late)').depends.one['client']?.many['jobs']?.fields).toEqual(['due']);
  });

  it('keeps the needs of scopes apart', () => {
    const scope: Scope = { table: 'job', scopes: { old: { kind: 'row', table: 'job' } } };
    expect(check('old.client.level <> client.level', scope).depends.scopes).toEqual({
      old: {
        fields: ['client'],
        one: { client: { fields: ['level'], one: {}, many: {}, parameters: [] } },
        many: {},
        parameters: [],
      },
    });
  });

  it.each([
    ['amount > 1', null],
    ['late', 'day'],
    ['due < today()', 'day'],
    ['due < today() or begun_at < now()', 'now'],
  ])('knows the clock of %s', (text, clock) => expect(check(text).clock).toBe(clock));

  it('knows whether it reads who asks', () => {
    expect(check('owner = me').readsMe).toBe(true);
    expect(check('owner.manager = me.manager').readsMe).toBe(true);
    expect(check('owner = client.manager').readsMe).toBe(false);
  });
});

describe('checkFormula refuses with a code', () => {
  const wheres: Scope = { table: 'job' };
  it.each([
    ['amuont > 1', ['UNKNOWN_FIELD']],
    ['nosuch > 1 and other', ['UNKNOWN_FIELD', 'UNKNOWN_FIELD']],
    ["stage = 'don'", ['BAD_OPTION']],
    ["stage in ['new', 'old']", ['BAD_OPTION']],
    ['stage = done', ['QUOTE_OPTION']],
    ['金额且数量', ['UNKNOWN_FIELD']],
    ["amount > '100'", ['TYPE_MISMATCH']],
    ["note > 'a'", ['NOT_ORDERED']],
    ["'a' < 'b'", ['NOT_ORDERED']],
    ["max('a', 'b')", ['NOT_ORDERED']],
    ['amount > null', ['NULL_ORDER']],
    ['tags = tags', ['TYPE_MISMATCH', 'TYPE_MISMATCH']],
    ['not amount', ['NEED_BOOL']],
    ['if(amount, 1, 2)', ['NEED_BOOL']],
    ["if(paid, 1, 'a')", ['TYPE_MISMATCH']],
    ['amount and paid', ['NEED_BOOL']],
    ['begun_at + 2', ['TYPE_MISMATCH']],
    ['due + 2h', ['TYPE_MISMATCH']],
    ["name + 'x'", ['TYPE_MISMATCH']],
    ['owner = client', ['TYPE_MISMATCH']],
    ['visits', ['NEED_AGGREGATE']],
    ['visits.fee > 1', ['NEED_AGGREGATE']],
    ['sum(visits)', ['NEED_COLUMN']],
    ['sum(visits.kind)', ['TYPE_MISMATCH']],
    ['sum(amount)', ['NEED_RELATION']],
    ['count()', ['NEED_RELATION']],
    ['name.length', ['BAD_PATH']],
    ['client.manager.manager.manager.manager', ['TOO_MANY_HOPS']],
    ['count(visits where cost > 1)', ['UNKNOWN_FIELD']],
    ['filter(visits, true)', ['WHERE_PLACE']],
    ['rounds(1)', ['UNKNOWN_FUNCTION']],
    ['round(1, 2, 3)', ['ARITY']],
    ['round(amount, quantity)', ['NEED_LITERAL']],
    ["param('nosuch')", ['UNKNOWN_PARAMETER']],
    ['[helpers, client]', ['TYPE_MISMATCH']],
    ["[tags, 'x', 3]", ['TYPE_MISMATCH']],
    ["isWorkday(due, 'busines')", ['UNKNOWN_CALENDAR']],
    ['workDays(due, signed, 3)', ['TYPE_MISMATCH']],
    ['workHours(due, now())', ['TYPE_MISMATCH']],
    ['param(name)', ['NEED_LITERAL']],
    ["month = '2026-W10'", ['TYPE_MISMATCH']],
    ["month = 'March'", ['TYPE_MISMATCH']],
    ['count(client.jobs where count(visits where some(papers)) > 1)', ['NESTED_AGG']],
    ['__proto__ = 1', ['UNKNOWN_FIELD']],
    ['constructor = 1', ['UNKNOWN_FIELD']],
    ['toString()', ['UNKNOWN_FUNCTION']],
  ])('%s', (text, codes) => expect(codesOf(text, wheres)).toEqual(codes));

  it('a value of another type than expected', () => {
    expect(codesOf('amount', undefined, 'boolean')).toEqual(['NEED_BOOL']);
    expect(codesOf('amount', undefined, 'instant')).toEqual(['TYPE_MISMATCH']);
    expect(codesOf('owner', undefined, 'users')).toEqual([]);
    expect(codesOf("'gone'", undefined, { kind: 'text', options: ['new', 'done'] })).toEqual(['BAD_OPTION']);
  });

  it('the clock and the user where they are not allowed', () => {
    expect(codesOf('late', { table: 'job', allows: { clock: false } })).toEqual(['NOT_STORABLE']);
    expect(codesOf('owner = me', { table: 'job', allows: { me: false } })).toEqual(['NO_ME']);
  });

  it('a formula field that leads back to itself', () => {
    const job = sampleSchema.tables.get('job')!;
    const circle = { ...job.fields.get('silent_hours')!, formula: { '+': [{ var: 'silent_hours' }, 1] } };
    const tables = new Map(sampleSchema.tables).set('job', { ...job, fields: new Map(job.fields).set('silent_hours', circle) });
    const { problems } = checkFormula('silent_hours > 1', { schema: { ...sampleSchema, tables }, scope: { table: 'job' } });
    expect(problems.map((problem) => problem.code)).toEqual(['BROKEN_FORMULA']);
  });

  it('chains that write an argument twice at every level', () => {
    const chain = Array.from({ length: 20 }).reduce<string>((inner) => `if(1 < ${inner} < 2, 1, 2)`, 'amount');
    expect(codesOf(chain)).toEqual(['TOO_BIG']);
  });

  it('formula fields that grow without end when put in place', () => {
    const job = sampleSchema.tables.get('job')!;
    const fields = new Map(job.fields);
    for (let level = 1; level <= 20; level++) {
      const below = level === 1 ? 'amount' : `level_${level - 1}`;
      const formula = { max: [{ var: below }, { var: below }] };
      fields.set(`level_${level}`, { key: `level_${level}`, type: { kind: 'number', scale: 2, digits: 9 }, formula });
    }
    const tables = new Map(sampleSchema.tables).set('job', { ...job, fields });
    const { problems } = checkFormula('level_20', { schema: { ...sampleSchema, tables }, scope: { table: 'job' } });
    expect(problems.map((problem) => problem.code)).toContain('TOO_BIG');
  });
});

describe('checkFormula says what to do', () => {
  const first = (text: string) => checkFormula(text, place()).problems[0]!;

  it('names what was probably meant, and where', () => {
    expect(first('1 + amuont')).toMatchObject({
      from: 4,
      to: 10,
      fix: 'amount',
      message: { 'zh-CN': '“工作”里没有字段“amuont”，是不是“amount”？' },
    });
    expect(first("stage = 'don'")).toMatchObject({ from: 8, to: 13, fix: "'done'" });
    expect(first('rounds(1)')).toMatchObject({
      fix: 'round',
      message: { en: 'There is no function “rounds”; did you mean “round”?' },
    });
  });

  it('names the conversion', () => {
    expect(first("amount > '100'")).toMatchObject({ fix: '100', hint: { 'zh-CN': '去掉引号写成 100' } });
    expect(first("due < '2026-01-31'")).toMatchObject({ fix: "date('2026-01-31')" });
    expect(first('due < now()')).toMatchObject({ hint: { en: 'Convert it with dateOf(…)' } });
    expect(first('begun_at + 2')).toMatchObject({ hint: { en: 'Write a unit, such as 48h or 2d' } });
    expect(first('count(visits where cost > 1)')).toMatchObject({ fix: 'record.cost' });
    expect(first('金额且数量').message['zh-CN']).toBe('“且”两侧要有空格');
  });

  it('warns where > makes a timer late', () => {
    expect(first('now() - seen_at > 48h')).toMatchObject({ code: 'PREFER_AT_LEAST', severity: 'warning', fix: '>=' });
    expect(checkFormula('now() - seen_at > 48h', place()).formula).toBeDefined();
  });

  it('points into JSON-Logic', () => {
    const { problems } = checkFormula({ and: [true, { '>': [{ var: 'nosuch' }, 1] }] }, place());
    expect(problems[0]).toMatchObject({ code: 'UNKNOWN_FIELD', path: '/and/1/>/0' });
  });
});

describe('checkFormula knows scopes', () => {
  it('takes dotted names, rows, and rows of the query', () => {
    const scope: Scope = {
      table: 'job',
      scopes: { 'filter.month': { kind: 'period', unit: 'month' }, record: { kind: 'row', table: 'client' } },
    };
    expect(check('month = filter.month and client = record', scope).type).toEqual({ kind: 'boolean' });
    expect(check('amount > record.credit', scope).logic).toEqual({ '>': [{ var: 'amount' }, { var: 'record.credit' }] });
    expect(codesOf('filter.moth = month', scope)).toEqual(['UNKNOWN_FIELD']);
  });

  it('runs aggregates of a measure over the rows of the query', () => {
    const scope: Scope = { table: 'job', measure: true };
    expect(check("count(rows where stage = 'done') / count()", scope).type.kind).toBe('number');
    expect(check('sum(amount) + max(cost)', scope).logic).toEqual({
      '+': [{ sum: [{ var: 'amount' }] }, { max: [{ var: 'cost' }] }],
    });
    expect(check('sum(visits.fee)', scope).depends.many['visits']?.fields).toEqual(['fee']);
    expect(codesOf('amount', scope)).toEqual(['UNKNOWN_FIELD']);
  });
});
