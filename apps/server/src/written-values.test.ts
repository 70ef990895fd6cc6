import { checkApp } from '@stepwell/definition';
import { compileModel, runScenario } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

/** An account whose fee is half of what it owes; after an hour twice that is kept, among acts that this version does not do. */
const files = {
  'app.json': { key: 'fees', version: '1.0.0', format: 1, currency: 'CNY' },
  'roles/clerk.json': { tables: { account: { read: true, create: true, update: true } } },
  'tables/account.json': {
    title: 'name',
    fields: [
      { key: 'name', type: 'text' },
      { key: 'owed', type: 'money' },
      { key: 'fee', type: 'money', default: { formula: 'owed * 0.5' } },
      { key: 'kept', type: 'money' },
    ],
  },
  'timeouts/keep.json': {
    table: 'account',
    while: 'owed > 0',
    steps: [{ after: '1h', do: [{ mail: { to: 'owner' } }, { set: { kept: 'owed * 0.125' } }, { document: 'bill' }] }],
  },
  'scenarios/kept.json': {
    name: 'Half, and an eighth',
    at: '2026-03-02T09:00:00Z',
    users: [{ key: 'w', roles: ['clerk'] }],
    steps: [
      { as: 'w', create: 'account', values: { name: 'A', owed: '10.01' }, ref: 'a' },
      { expect: { record: 'a', values: { fee: '5.01', kept: null } } },
      { advance: '1h', expect: { record: 'a', values: { kept: '1.25' } } },
    ],
  },
};

test('what a formula writes into a field has the field’s digits, and actions that do not run yet are passed over', async () => {
  const { app, problems } = checkApp(new Map(Object.entries(files)), vocabulary);
  expect(problems.map(({ code }) => code)).toEqual(['NOT_YET', 'NOT_YET']);
  const { failures } = await runScenario(compileModel(app!, vocabulary, 1), app!.scenarios[0]!, scenarioPorts);
  expect(failures).toEqual([]);
});
