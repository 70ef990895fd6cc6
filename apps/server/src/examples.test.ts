import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileModel, runScenario } from '@stepwell/engine';
import { scenarioPorts } from '@stepwell/server/scenarios';
import { describe, expect, test } from 'vitest';
import { readApp } from './read-app.ts';
import { vocabulary } from './vocabulary.ts';

const examples = globSync('examples/*/app.json', { cwd: join(import.meta.dirname, '../../..') });

describe.each(examples.map(dirname))('%s', (folder) => {
  const { app, problems } = readApp(join(import.meta.dirname, '../../..', folder));

  test('has no error', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each((app?.scenarios ?? []).map((scenario) => [scenario.key, scenario] as const))(
    'scenario %s passes',
    async (_key, scenario) => {
      if (!app) throw new Error('The app has errors');
      const { failures } = await runScenario(compileModel(app, vocabulary, 1), scenario, scenarioPorts);
      expect(failures.map(({ words }) => words.en)).toEqual([]);
    },
  );
});
