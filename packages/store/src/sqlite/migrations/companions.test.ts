import { expect, test } from 'vitest';
import { modelOf } from '../../testing/model-of.ts';
import { openWriter } from '../connection.ts';
import { migrate } from '../migrate.ts';

const model = modelOf({
  tables: [{ key: 'job', fields: [] }],
  processes: [{ key: 'p', table: 'job', stages: [{ key: 'new' }] }],
});
const companions = [...model.tables.values()].filter(({ kind }) => kind === 'companion');

test.each(companions)('every field of $key has its column in the table that all apps share', ({ key, sqlName, fields }) => {
  const connection = openWriter(':memory:');
  migrate(connection);
  const columns = (connection.pragma(`table_info(${sqlName})`) as { name: string }[]).map(({ name }) => name);
  const wanted = [...fields.values()]
    .flatMap(({ column }) => column ?? [])
    .concat(Object.keys(model.schema.tables.get(key)?.fixed ?? {}));
  expect(columns).toEqual(expect.arrayContaining(wanted));
  connection.close();
});
