import { expect, test } from 'vitest';
import { operators } from '../operators/index.ts';
import type { Schema, TableSchema } from '../schema.ts';
import { ref } from '../type.ts';
import { checkFormula } from './check-formula.ts';
import { peopleReads } from './people-reads.ts';

const user = { key: 'user', sqlName: 'user', fields: new Map([['manager', { key: 'manager', type: ref('user') }]]) };
const job = {
  key: 'job',
  sqlName: 'job',
  fields: new Map([
    ['owner', { key: 'owner', type: ref('user') }],
    ['parent', { key: 'parent', type: ref('job') }],
    ['parts', { key: 'parts', type: { kind: 'rows', table: 'job' } as const, rows: { key: 'parent' } }],
  ]),
};
const schema: Schema = {
  tables: new Map<string, TableSchema>([
    ['user', user],
    ['job', job],
  ]),
  parameters: new Map(),
  roles: ['finance'],
  timeZone: 'UTC',
  weekStart: 1,
  fiscalYearStart: 1,
};

function readsOf(text: string) {
  const { formula, problems } = checkFormula(text, { schema, scope: { table: 'job' }, operators });
  if (!formula) throw new Error(problems[0]?.message.en);
  return peopleReads(formula);
}

test('a formula says about whom it asks, and where from him the answer lies', () => {
  expect(readsOf('manager(owner, 2) = owner')).toEqual([{ fields: ['manager'], lie: 'above', whose: ['owner'] }]);
  expect(readsOf('owner in team(parent.owner)')).toEqual([{ fields: ['manager'], lie: 'below', whose: ['parent', 'owner'] }]);
  expect(readsOf("owner in users('finance')")).toMatchObject([{ lie: 'anywhere', fields: ['roles', 'active', 'deleted_at'] }]);
  expect(readsOf('manager(record.owner) = owner')).toEqual([{ fields: ['manager'], lie: 'above', whose: ['owner'] }]);
  expect(readsOf('owner = parent.owner.manager')).toEqual([]);
});

test('where no relation of the row names the user, nobody in particular is meant', () => {
  expect(readsOf('count(parts where manager(owner) = parent.owner) > 0')).toEqual([{ fields: ['manager'], lie: 'above' }]);
  expect(readsOf('manager(manager(owner)) = owner')).toEqual([
    { fields: ['manager'], lie: 'above' },
    { fields: ['manager'], lie: 'above', whose: ['owner'] },
  ]);
});
