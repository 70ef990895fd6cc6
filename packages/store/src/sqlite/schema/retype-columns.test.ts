import type { Field } from '@stepwell/definition';
import { runCommand } from '@stepwell/engine';
import { expect, test } from 'vitest';
import { modelOf } from '../../testing/model-of.ts';
import { openSqlite } from '../sqlite-store.ts';

const of = (fields: readonly Field[], version: number) => {
  const table = { key: 'order', title: 'name', fields: [{ key: 'name', type: 'text' }, ...fields] };
  return modelOf({ tables: [table] }, version);
};
const fields = ['size', 'weight', 'urgent'].map((key) => ({ key, type: 'text' }));
const texts = of(fields, 1);
const others: readonly Field[] = [
  { key: 'size', type: 'number' },
  { key: 'weight', type: 'number' },
  { key: 'urgent', type: 'boolean' },
];

test('columns of one table are converted together: blanks stay blank, what is lost is counted for each, and the way back finds all', async () => {
  const store = openSqlite(':memory:', { clock: () => 1000 });
  const rows = () => store.platform.all({ sql: 'select size, weight, urgent from shop__order order by id' });
  await store.publish(texts, { at: 1000, by: null });
  const values = [
    { size: '3', weight: '1.5', urgent: 'true' },
    { size: 'three', weight: null, urgent: 'false' },
    { size: 'four', weight: '2.25', urgent: 'no idea' },
    { size: null, weight: null, urgent: 'maybe' },
  ];
  for (const [at, one] of values.entries())
    await runCommand(
      { store, model: texts },
      { kind: 'create', table: 'order', id: `o${at}`, values: one },
      { kind: 'app', cause: 'test' },
    );
  const stored = await rows();

  const next = of(others, 2);
  const refused = await store.publish(next, { at: 1000, by: null, before: texts }).catch((error) => error);
  expect(
    refused.details.problems.map(({ path, message }: { path: string; message: { en: string } }) => [path, message.en]),
  ).toEqual([
    ['tables/order.json#/fields/@size', '2 values of “size” cannot be said in its new type.'],
    ['tables/order.json#/fields/@urgent', '2 values of “urgent” cannot be said in its new type.'],
  ]);
  expect(await rows()).toEqual(stored);

  await store.publish(next, { at: 1000, by: null, before: texts, mayLose: true });
  expect(await rows()).toEqual([
    { size: 300, weight: 150, urgent: 1 },
    { size: null, weight: null, urgent: 0 },
    { size: null, weight: 225, urgent: 0 },
    { size: null, weight: null, urgent: 0 },
  ]);
  await store.publish(of(fields, 3), { at: 1000, by: null, before: next, mayLose: true });
  expect(await rows()).toEqual(stored);
  await store.close();
});
