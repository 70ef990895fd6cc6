import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { readAppFolder } from '../folder/index.ts';
import { wholeVocabulary } from '../testing/apps.ts';
import { referencePage } from './reference.ts';
import { schemaFiles } from './schema-files.ts';

const schemas = schemaFiles(wholeVocabulary);
const ajv = new Ajv2020({ strict: false, formats: { date: true, 'date-time': true } });
const validates = (name: string, value: unknown): boolean => ajv.validate(schemas[name]!, value);

test('what the check accepts, the published schemas accept', () => {
  const { files } = readAppFolder(new URL('../../../../examples/hello', import.meta.url).pathname);
  for (const [path, content] of files) {
    const [folder = ''] = path.split('/');
    const name = folder.endsWith('.json') ? folder : `${folder}.json`;
    if (path.endsWith('.json') && schemas[name]) expect([path, validates(name, content), ajv.errors]).toEqual([path, true, null]);
  }
});

test('the published schemas know the options of each field type, in lines too', () => {
  const table = (field: object) => validates('tables.json', { fields: [{ key: 'a', ...field }] });
  expect(table({ type: 'money', min: 1 })).toBe(true);
  expect(table({ type: 'text', decimals: 1 })).toBe(false);
  expect(table({ type: 'nothing' })).toBe(false);
  expect(table({ type: 'lines', fields: [{ key: 'b', type: 'relation', table: 'x' }] })).toBe(true);
  expect(table({ type: 'lines', fields: [{ key: 'b', type: 'relation' }] })).toBe(false);
});

test('a file may leave out its key, and a formula may be JSON-Logic', () => {
  const timeout = {
    table: 'a',
    while: { '==': [{ var: 'stage' }, 'new'] },
    steps: [{ after: '75%', do: [{ set: { late: true } }] }],
  };
  expect(validates('timeouts.json', timeout)).toBe(true);
  expect(validates('timeouts.json', { ...timeout, steps: [{ after: '2h', do: [{ st: {} }] }] })).toBe(false);
});

test('the reference page names everything there is', () => {
  const page = referencePage(wholeVocabulary);
  for (const { name } of [...wholeVocabulary.fields, ...wholeVocabulary.actions]) expect(page).toContain(`### \`${name}\``);
  for (const { name } of wholeVocabulary.operators) expect(page).toContain(`| \`${name.replaceAll('|', '\\|')}\``);
});
