import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles } from '../generated-files.ts';

const root = join(import.meta.dirname, '../..');

test('schemas and reference say what the product does: if not, npm run gen', () => {
  const stale = [...generatedFiles()].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text);
  expect(stale.map(([path]) => path)).toEqual([]);
});
