import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { productSources, root } from './sources.ts';

const ALLOWED = 'demo hello draft sent closed order absence open won lost user department task'.split(' ');

type Keyed = { key?: string; stages?: Keyed[] };

/** The keys that name an app's tables, roles, processes, timeouts and stages. */
function keysOfExamples(): string[] {
  const files = globSync('examples/*/{tables,roles,processes,timeouts}/*.json', { cwd: root });
  const glossary = new Set(
    [...readFileSync(join(root, 'GLOSSARY.md'), 'utf8').matchAll(/^\| (\w+) /gm)].map((match) => match[1]),
  );
  const keys = files.flatMap((file) => {
    const part = JSON.parse(readFileSync(join(root, file), 'utf8')) as Keyed;
    return [part.key ?? '', ...(part.stages ?? []).map((stage) => stage.key ?? '')];
  });
  return [...new Set(keys)].filter((key) => key.length > 3 && !ALLOWED.includes(key) && !glossary.has(key));
}

test('no key of an example app is quoted in the product: the mission is data', () => {
  const keys = keysOfExamples();
  expect(keys.length).toBeGreaterThan(2);
  const quoted = new RegExp(`['"\`](${keys.join('|')})['"\`]`);
  const found = productSources().flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (quoted.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test('no word of the sales trade stands in the product', () => {
  const words = /\b(opportunity|quotation|salesperson)\b/i;
  const found = productSources().flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
