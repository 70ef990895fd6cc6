import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readAppFolder } from '../../packages/definition/src/folder/index.ts';
import { checkApp } from '../../packages/definition/src/index.ts';
import { compileModel } from '../../packages/engine/src/index.ts';
import { vocabulary } from '../vocabulary.ts';

const examples = join(import.meta.dirname, '../../examples');
const apps = readdirSync(examples).filter((name) => existsSync(join(examples, name, 'app.json')));

test.each(apps)('the example %s has no errors and compiles', (name) => {
  const { files, problems } = readAppFolder(join(examples, name));
  const { app, problems: found } = checkApp(files, vocabulary);
  expect([...problems, ...found].filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(app && compileModel(app, vocabulary, 1).app.info.key).toBe(app?.info.key);
});
