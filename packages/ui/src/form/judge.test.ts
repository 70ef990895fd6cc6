import { expect, test } from 'vitest';
import { lendingHere } from '../testing/lending-app.tsx';
import { type Conditions, judgeOf } from './judge.ts';
import { layoutOf, sectionOfFields } from './layout.ts';

const here = lendingHere();
const loan = here.tables.get('loan')!;
const sections = layoutOf(loan, {
  key: 'f',
  table: 'loan',
  layout: [
    { section: 'Book', items: ['book', 'note'] },
    { section: 'Money', items: ['fee', 'twice'] },
  ],
});
const say = ((key: string, values?: { label?: string }) => `${key} ${values?.label ?? ''}`.trim()) as never;
const judge = (values: Record<string, unknown>, conditions?: Conditions) => judgeOf({ here, sections, say, conditions })(values);
const none: Conditions = { hidden: () => false, required: () => false, readOnlyBy: () => undefined, checks: () => [] };

test('what is required and blank is said by its label, and only what can be written is demanded', () => {
  const { problems, required, readOnly } = judge({});
  expect([...problems]).toEqual([['book', ['form.required Book']]]);
  expect([...required]).toEqual(['book']);
  expect([...readOnly]).toEqual(['twice']);
});

test('a value that its type cannot read is said in the words of the type', () => {
  const { problems } = judge({ book: 'Emma', fee: -1 });
  expect(problems.get('fee')?.[0]).toMatch(/0/);
  expect(judge({ book: 'Emma', fee: 1 }).problems.size).toBe(0);
});

test('what is hidden, alone or with its section, is neither demanded nor judged', () => {
  const gone = (name: string) => ({ ...none, hidden: (one: string) => one === name });
  expect(judge({}, gone('book')).problems.size).toBe(0);
  const { hidden, problems } = judge({ book: 'Emma', fee: -1 }, gone('section:1'));
  expect([...hidden]).toEqual(['fee', 'twice']);
  expect(problems.size).toBe(0);
});

test('checks are judged once every value can be read; one about a field that is not shown belongs to the whole form', () => {
  const checks = {
    ...none,
    checks: () =>
      [
        ['fee', 'too dear'],
        ['owner', 'nobody'],
      ] as const,
  };
  expect([...judge({}, checks).problems.keys()]).toEqual(['book']);
  expect([...judge({ book: 'Emma' }, checks).problems]).toEqual([
    ['fee', ['too dear']],
    ['', ['nobody']],
  ]);
});

test('what somebody waits for is demanded whatever the table says', () => {
  const asked = judgeOf({ here, sections: [sectionOfFields(loan, ['note', 'gone'])], say })({});
  expect([...asked.problems.keys()]).toEqual(['note']);
});

test('conditions may demand a field, or take it from the hand', () => {
  const strict = {
    ...none,
    required: () => true,
    readOnlyBy: (item: { key: string }) => (item.key === 'note' ? 'fee > 1' : undefined),
  };
  const { required, readOnly } = judge({}, strict);
  expect([...required]).toEqual(['book', 'fee']);
  expect([...readOnly]).toEqual(['note', 'twice']);
});

test('a field that cannot be written says why: a formula, the stage, a condition, a role', () => {
  const stages = [{ key: 'out', label: 'Out', lock: ['fee'] }, { key: 'back' }];
  const clerk = { key: 'clerk', tables: { loan: { update: true, fields: { book: { update: false } } } } };
  const app = { ...here.app, processes: [{ key: 'lending', table: 'loan', stages }] } as never;
  const there = { ...here, app, roles: [clerk] as never };
  const conditions: Conditions = { ...none, readOnlyBy: ({ key }) => (key === 'note' ? 'fee > 1' : undefined) };
  const { locks } = judgeOf({ here: there, table: loan, sections, say, conditions })({ process: 'lending', stage: 'out' });
  expect(Object.fromEntries(locks)).toEqual({
    twice: { by: 'formula', source: 'fee * 2' },
    fee: { by: 'stage', stage: 'Out' },
    book: { by: 'rights' },
    note: { by: 'condition', source: 'fee > 1' },
  });
});

test('who may make records and not change them fills in the form of a new one, and no other', () => {
  const maker = { key: 'maker', tables: { loan: { read: true, create: true } } } as never;
  const lockedWith = (isNew: boolean, app = here.app) => {
    const asMaker = { ...here, app: { ...app, roles: [...app.roles, maker] }, roles: [maker] };
    return [...judgeOf({ here: asMaker, sections, table: loan, say, isNew })({}).readOnly];
  };
  expect(lockedWith(true)).toEqual(['twice']);
  expect(lockedWith(false)).toEqual(['book', 'note', 'fee', 'twice']);
  // What some role says of a field is not overruled by the right to make a record.
  const strict = { key: 'strict', tables: { loan: { read: true, update: true, fields: { fee: { update: false } } } } } as never;
  expect(lockedWith(true, { ...here.app, roles: [strict] })).toEqual(['fee', 'twice']);
});
