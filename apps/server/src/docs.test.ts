import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppFiles, checkApp } from '@stepwell/definition';
import { compileModel, runScenario } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

/** The files a page shows: the JSON after each `folder/name.json` it names. */
function filesIn(page: string): AppFiles {
  const text = readFileSync(join(import.meta.dirname, '../../../docs', page), 'utf8');
  const shown = [...text.matchAll(/^`(\w+\/\w+\.json)`[^\n]*\n\n```json\n([\s\S]*?)\n```/gm)];
  const info = { key: 'visits', version: '1.0.0', format: 1, timeZone: 'Asia/Shanghai', currency: 'CNY' };
  return new Map<string, unknown>([
    ['app.json', info],
    ...shown.map(([, path = '', json = '']) => [path, JSON.parse(json)] as const),
  ]);
}

test.each(['first-app.md', 'first-app.zh-CN.md'])('the app that %s writes is whole, and its scenario passes', async (page) => {
  const files = filesIn(page);
  expect([...files.keys()].filter((path) => path.includes('/')).length).toBe(6);
  const { app, problems } = checkApp(files, vocabulary);
  expect(problems).toEqual([]);
  const { failures } = await runScenario(compileModel(app!, vocabulary, 1), app!.scenarios[0]!, scenarioPorts);
  expect(failures).toEqual([]);
});
